import { at, circle, colour, line, polar } from '../drawing/base.mjs';
import { bench, blankCard, car, notebook, pen, thickPen, timer, tree } from '../drawing/objects.mjs';
import { headline, text } from '../drawing/text.mjs';
import { chair, facilitatorLook, look, personTop, recorderLook, roundTable, wheelchair } from '../drawing/top-view.mjs';
import { ease, fade, linear, mixPoint, noise, pop } from '../motion.mjs';

const [X, Y] = [640, 402];
const PARTICIPANTS = [52, 104, 156, 208, 260];
const place = (radius, degrees) => polar([X, Y], [radius, degrees]);
const seat = (degrees, inside) => at(place(246, degrees), inside, { turn: degrees + 180, scale: 1.55 });

const table = () =>
  circle([X, Y], 276, { fill: colour.sage, stroke: 'none', opacity: 0.4 }) +
  PARTICIPANTS.map((degrees, index) =>
    seat(degrees, index === 1 ? wheelchair(personTop(look(7))) : chair() + personTop(look(index * 2 + 1))),
  ).join('') +
  seat(0, personTop(facilitatorLook)) +
  seat(310, chair() + personTop(recorderLook)) +
  at([X, Y], roundTable(110), { scale: 1.9 });

const lines = (part) => {
  const widths = [30, 34, 20];
  const d = widths
    .map((width, row) => [Math.min(1, Math.max(0, part * 3 - row)) * width, row])
    .filter(([width]) => width > 0)
    .map(([width, row]) => `M-17 ${row * 7 - 7}h${Math.round(width * 10) / 10}`)
    .join('');
  return d === '' ? '' : line(d, { stroke: colour.teal, 'stroke-width': 2.5 });
};

/** Ten cards: two of each participant; where they are written, read and sorted. */
const CLUSTERS = [
  { x: X - 88, y: Y - 18, icon: tree, votes: 7 },
  { x: X + 94, y: Y - 58, icon: car, votes: 5 },
  { x: X + 22, y: Y + 110, icon: bench, votes: 3 },
];
const SLOTS = [
  [-25, 2],
  [25, 5],
  [-22, 37],
  [26, 39],
];
const ORDER = [0, 1, 2, 0, 1, 2, 0, 2, 1, 0];
const cards = ORDER.map((cluster, index) => {
  const slot = ORDER.slice(0, index).filter((other) => other === cluster).length;
  const { x, y } = CLUSTERS[cluster];
  const degrees = PARTICIPANTS[index % 5];
  return {
    degrees,
    fill: [colour.white, colour.sky][index % 2],
    written: place(162, degrees + (index < 5 ? 0 : 9)),
    read: place(30 + 66 * noise(index + 2), index * 97),
    sorted: [x + SLOTS[slot][0], y + SLOTS[slot][1]],
    turn: Math.round(noise(index) * 30 - 15),
  };
});

const cardAt = ({ fill, turn }, [x, y], part = 1) => at([x, y], blankCard(fill) + lines(part), { turn, scale: 0.92 });

const writing = (t, card, index) => {
  const start = 1.2 + index * 0.25;
  const part = linear(t, start, 3.4);
  const [x, y] = mixPoint(card.written, card.read, ease(t, 6 + index * 0.42, 0.7));
  const busy = part > 0 && part < 1;
  const wiggle = busy ? Math.sin(t * 14 + index) * 9 : 0;
  const tool = busy ? at([x + 14 + wiggle, y - 26], thickPen(colour.ink), { scale: 0.62, turn: 24 }) : '';
  return at([0, 0], cardAt({ ...card, turn: card.turn * ease(t, 6, 0.5) }, [x, y], part) + tool);
};

const voice = (t, index) => {
  const start = 5.8 + index * 0.42;
  if (t < start || t > start + 0.9) return '';
  const [x, y] = place(302, PARTICIPANTS[index]);
  return at(
    [x, y],
    circle([-13, 0], 5, { fill: colour.clay }) +
      circle([0, 0], 5, { fill: colour.clay }) +
      circle([13, 0], 5, { fill: colour.clay }),
  );
};

/** Everyone writes alone, in silence; then the cards are read round the table. */
export const silence = (t, words) =>
  headline(t, words.silence) +
  table() +
  (t < 5.6 ? at([X, Y], timer(1 - Math.round(linear(t, 1, 4.4) * 60) / 60), { scale: 1.5 }) : '') +
  cards
    .slice(0, 5)
    .map((card, index) => writing(t, card, index) + voice(t, index))
    .join('');

const outline = (t, index) => {
  const { x, y } = CLUSTERS[index];
  return fade(
    t,
    3.6 + index * 0.3,
    circle([x, y], 74, { fill: 'none', stroke: colour.teal, 'stroke-dasharray': '3 9', 'stroke-width': 4 }),
  );
};

const nameCard = (icon) =>
  at([0, 0], blankCard(colour.white, 1.15), { scale: 1.1 }) + at([0, 0], icon(), { scale: 0.54 });

const name = (t, index) => {
  const part = ease(t, 4.8 + index * 0.8, 0.9);
  if (part === 0) return '';
  const [x, y] = mixPoint(
    place(190, PARTICIPANTS[[4, 0, 2][index]]),
    [CLUSTERS[index].x, CLUSTERS[index].y - 36],
    part,
  );
  return at([x, y], nameCard(CLUSTERS[index].icon));
};

const recorderWrites = (t) => {
  const [x, y] = place(166, 316);
  const shift = t > 4.8 && t < 7.8 ? Math.sin(t * 12) * 8 : 0;
  return at([x, y], notebook(), { scale: 0.72, turn: -40 }) + at([x + 8 + shift, y - 12], pen(), { scale: 0.55 });
};

/** Similar cards move together and participants name the clusters. */
export const clustering = (t, words) =>
  headline(t, words.clusters, words.clustersMore) +
  table() +
  recorderWrites(t) +
  cards
    .map((card, index) => {
      const seen = index < 5 ? 1 : ease(t, 0.2 + index * 0.05, 0.4);
      const [x, y] = mixPoint(card.read, card.sorted, ease(t, 1.4 + index * 0.16, 0.9));
      return seen === 0 ? '' : at([0, 0], cardAt(card, [x, y]), { opacity: seen === 1 ? undefined : seen });
    })
    .join('') +
  CLUSTERS.map((_, index) => outline(t, index) + name(t, index)).join('');

const dots = CLUSTERS.flatMap(({ x, y, votes }) =>
  Array.from({ length: votes }, (_, index) => polar([x, y + 8], [46 - (index % 2) * 16, 80 + index * (250 / votes)])),
).map((to, index) => ({ to, from: place(196, PARTICIPANTS[index % 5]), start: 0.7 + ((index * 4) % 15) * 0.17 }));

const dotAt = (t, { to, from, start }) => {
  if (t < start) return '';
  const [x, y] = mixPoint(from, to, ease(t, start, 0.6));
  return circle([x, y], 9, { fill: colour.clay });
};

const count = (t, { x, y, votes }, index) =>
  pop(
    { t, start: 4.2 + index * 0.35, place: [x + 52, y - 52] },
    circle([0, 0], 28, { fill: colour.white }) + text(String(votes), [0, 13], { size: 38, weight: 700 }),
  );

/** Three dots each; the numbers are written next to the clusters at once. */
export const voting = (t, words) =>
  headline(t, words.dots, words.dotsMore) +
  table() +
  recorderWrites(t) +
  cards.map((card) => cardAt(card, card.sorted)).join('') +
  CLUSTERS.map((_, index) => outline(9, index) + name(9, index)).join('') +
  dots.map((dot) => dotAt(t, dot)).join('') +
  CLUSTERS.map((cluster, index) => count(t, cluster, index)).join('');
