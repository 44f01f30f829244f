import { at, colour, hairs, line, path, picture, rect, skins } from './base.mjs';
import { badge, figure, ovalTable, people } from './front-view.mjs';
import { map, megaphone, pen, tick, writtenCard } from './objects.mjs';

const [WIDTH, HEIGHT, STEP, RISE] = [1200, 600, 226, 66];
const OFFICIAL = people.host;
const PUBLIC = [
  { body: colour.honey, skin: skins[3], hair: hairs[1], style: 'bob' },
  { body: colour.sky, skin: skins[2], hair: hairs[3], style: 'curls' },
  { body: colour.sage, skin: skins[0], hair: hairs[4], style: 'short' },
  { body: colour.line, skin: skins[1], hair: hairs[0], style: 'bun' },
];

const row = (who, gap, y) =>
  who.map((person, index) => at([(index - (who.length - 1) / 2) * gap, y], figure(person), { scale: 0.5 })).join('');

const arrows = (back) =>
  line('M-28 -10H24M12 -22L26 -10L12 2', { 'stroke-width': 5, stroke: colour.teal }) +
  (back ? line('M28 16H-24M-12 4L-26 16L-12 28', { 'stroke-width': 5, stroke: colour.clay }) : '');

const cards = () =>
  at([-14, -10], writtenCard(colour.white), { turn: -10 }) + at([12, 12], writtenCard(colour.sky), { turn: 8 });

const sharedPlan = () => at([-4, 0], map(), { scale: 0.72 }) + at([22, -6], pen(), { scale: 0.85 });

const decision = () => rect([-30, -36], [60, 72], { rx: 6 }) + at([0, 2], tick());

/** Who sits where; the table grows from a lectern to one that has room for everybody. */
const LEVELS = [
  { fill: colour.line, icon: () => at([0, 2], arrows(false)), who: [], gap: 0, table: 0 },
  { fill: colour.sky, icon: () => at([0, -4], arrows(true)), who: [OFFICIAL, PUBLIC[0]], gap: 58, table: 92 },
  { fill: colour.sage, icon: cards, who: [PUBLIC[1], OFFICIAL, PUBLIC[0]], gap: 54, table: 136 },
  { fill: colour.honey, icon: sharedPlan, who: [PUBLIC[2], OFFICIAL, PUBLIC[0]], gap: 58, table: 172 },
  { fill: colour.clay, icon: decision, who: [PUBLIC[1], PUBLIC[3], OFFICIAL, PUBLIC[0]], gap: 50, table: 212 },
];

const lectern = () =>
  path('M-24 0L-18 -44H18L24 0Z', { fill: colour.honey }) + rect([-26, -52], [52, 10], { rx: 4, fill: colour.clay });

/** One speaks, the others listen: no shared table yet. */
const talk = () =>
  at([-70, -66], figure(OFFICIAL), { scale: 0.5 }) +
  at([-66, 0], lectern()) +
  at([-30, -72], megaphone(), { scale: 0.62 }) +
  at([28, -54], figure(PUBLIC[0]), { scale: 0.5 }) +
  at([82, -54], figure(PUBLIC[1]), { scale: 0.5 }) +
  rect([2, -24], [106, 12], { rx: 5, fill: colour.honey }) +
  line('M12 -12V0M98 -12V0');

const together = ({ who, gap, table }, index) => {
  const height = table * 0.2;
  const y = -height * 1.2;
  return (
    row(who, gap, y - 34) +
    at([0, y], ovalTable(table, height)) +
    at([0, y - 2], writtenCard(), { scale: 0.34 + index * 0.08 })
  );
};

const level = (step, index) => {
  const x = 35 + index * STEP;
  const y = HEIGHT - 64 - index * RISE;
  return (
    rect([x, y], [STEP, HEIGHT - 24 - y], { fill: step.fill }) +
    at([x + STEP / 2, y], step.table === 0 ? talk() : together(step, index)) +
    at([x + STEP / 2, y - (step.table === 0 ? 188 : 196 + index * 4)], badge(step.icon()), { scale: 0.84 })
  );
};

/** Five steps of participation, from informing to deciding together. */
export const ladder = () =>
  picture(
    WIDTH,
    HEIGHT,
    rect([0, 0], [WIDTH, HEIGHT], { fill: colour.paper, stroke: 'none' }) + LEVELS.map(level).join(''),
  );
