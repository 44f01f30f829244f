import { at, circle, colour, polar, rect } from '../drawing/base.mjs';
import { calendar, padlock, townHall, writtenCard } from '../drawing/objects.mjs';
import { headline, text } from '../drawing/text.mjs';
import { chair, facilitatorLook, look, personTop, recorderLook, roundTable, wheelchair } from '../drawing/top-view.mjs';
import { ease, fade, pop } from '../motion.mjs';

const [X, Y] = [640, 410];
const SEATS = [
  { degrees: 0, draw: () => personTop(facilitatorLook) },
  ...[45, 90, 135, 180, 225, 315].map((degrees, index) => ({
    degrees,
    draw: () => chair() + personTop(look(index + 2)),
  })),
  { degrees: 270, draw: () => chair() + personTop(recorderLook) },
];

/** People come to one table while the title is read. */
export const title = (t, words) =>
  headline(t, words.title, words.subtitle) +
  circle([X, Y], 262, { fill: colour.sage, stroke: 'none', opacity: 0.45 }) +
  at([X, Y], roundTable(72), { scale: 1.9 }) +
  SEATS.map(({ degrees, draw }, index) => {
    const [x, y] = polar([X, Y], [mixRadius(t, index), degrees]);
    const inside = degrees === 90 ? wheelchair(personTop(look(7))) : draw();
    return pop({ t, start: 0.5 + index * 0.22, place: [x, y] }, inside, { scale: 1.7, turn: degrees + 180 });
  }).join('') +
  [-30, 40, 150, 220]
    .map((degrees, index) => {
      const [x, y] = polar([X, Y], [70, degrees]);
      return pop({ t, start: 2.6 + index * 0.15, place: [x, y] }, writtenCard(index % 2 ? colour.sky : colour.white), {
        turn: degrees / 6,
      });
    })
    .join('');

const mixRadius = (t, index) => 250 - 58 * ease(t, 0.6 + index * 0.22, 0.9);

const ROWS = [
  { key: 'open', icon: () => padlock(true), fill: colour.sage },
  { key: 'decided', icon: () => padlock(false), fill: colour.honey },
  { key: 'who', icon: townHall, fill: colour.sky },
  { key: 'when', icon: calendar, fill: colour.sky },
];
const EACH = 2.5;

const mandateRow =
  (t, words) =>
  ({ key, icon, fill }, index) => {
    const start = 1.2 + index * EACH;
    const part = ease(t, start, 0.6);
    if (part === 0) return '';
    const y = 140 + index * 118;
    const inside =
      rect([0, 0], [980, 104], { rx: 16 }) +
      rect([0, 0], [112, 104], { rx: 16, fill }) +
      at([56, 52], icon(), { scale: 1.05 }) +
      text(words[key]?.label, [142, 42], { size: 29, weight: 700, fill: colour.teal, anchor: 'start' }) +
      text(words[key]?.value, [142, 84], { size: 33, anchor: 'start' });
    return at([150, y + 24 * (1 - part)], inside, { opacity: part === 1 ? undefined : part });
  };

/** The mandate card: what is open, what is decided, who decides and when. */
export const mandate = (t, words) =>
  headline(t, words.mandate) +
  fade(t, 0.2, rect([126, 118], [1028, 504], { rx: 24, fill: colour.line })) +
  ROWS.map(mandateRow(t, words)).join('');
