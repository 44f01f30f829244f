import { at, colour, tag } from './base.mjs';
import { ease } from '../motion.mjs';

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const text = (value, [x, y], { size = 28, weight = 400, fill = colour.ink, anchor = 'middle' } = {}) =>
  value
    ? tag(
        'text',
        {
          x,
          y,
          'font-family': 'Noto Sans',
          'font-size': size,
          'font-weight': weight,
          'text-anchor': anchor,
          fill,
          stroke: 'none',
        },
        escape(value),
      )
    : '';

/** The sentence of a scene at the top of the picture: captions at the bottom never cover it. */
export const headline = (t, value, second) => {
  const part = ease(t, 0.3, 0.6);
  if (part === 0 || !value) return '';
  const main = text(value, [640, second ? 60 : 76], { size: 42, weight: 700, fill: colour.teal });
  const below = second ? text(second, [640, 104], { size: 30 }) : '';
  return at([0, 10 - 10 * part], main + below, { opacity: part === 1 ? undefined : part });
};
