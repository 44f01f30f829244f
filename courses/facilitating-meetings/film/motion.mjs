import { at } from './drawing/base.mjs';

/** From 0 to 1 between `start` and `start + seconds`, slow at both ends. */
export const ease = (t, start, seconds) => {
  const part = Math.min(1, Math.max(0, (t - start) / seconds));
  return part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2;
};

/** The same, but evenly. */
export const linear = (t, start, seconds) => Math.min(1, Math.max(0, (t - start) / seconds));

export const mix = (from, to, part) => from + (to - from) * part;
export const mixPoint = ([x1, y1], [x2, y2], part) => [mix(x1, x2, part), mix(y1, y2, part)];

/** An angle moves the shorter way round. */
export const mixAngle = (from, to, part) => from + (((((to - from) % 360) + 540) % 360) - 180) * part;

/** A drawing that pops up at its place with a small overshoot, 0.45 s long. */
export const pop = ({ t, start, place }, inside, { scale = 1, turn = 0 } = {}) => {
  const part = linear(t, start, 0.45);
  if (part === 0) return '';
  const size = part === 1 ? 1 : 1 + 2.2 * (part - 1) ** 3 + 1.2 * (part - 1) ** 2;
  return at(place, inside, { scale: scale * Math.max(size, 0.02), turn });
};

export const fade = (t, start, inside) => {
  const opacity = ease(t, start, 0.5);
  return opacity === 0 ? '' : at([0, 0], inside, { opacity: opacity === 1 ? undefined : opacity });
};

/** Repeatable "random" numbers from 0 to 1. */
export const noise = (index) => {
  const value = Math.sin(index * 127.1 + 11.7) * 43758.5453;
  return value - Math.floor(value);
};
