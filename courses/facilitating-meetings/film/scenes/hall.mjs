import { at, colour, line, polar } from '../drawing/base.mjs';
import { headline, text } from '../drawing/text.mjs';
import { bay, chair, facilitatorTop, hall, look, personTop, roundTable, wheelchair } from '../drawing/top-view.mjs';
import { ease, fade, mixAngle, mixPoint, pop } from '../motion.mjs';

const [X, Y, WIDTH, HEIGHT] = [120, 122, 1040, 510];
const TABLES = [250, 490, 730].flatMap((x) => [146, 366].map((y) => [x, y]));
const [TABLE_RADIUS, RING] = [36, 57];
/** The chair that makes room for a wheelchair: table 5 (right, lower), the seat nearest to the door. */
const FREED = 26;

/** Five chairs a table; two columns of chairs go to each pair of tables, so that no two paths cross. */
const chairs = Array.from({ length: 30 }, (_, index) => {
  const table = Math.floor(index / 5);
  const seat = index % 5;
  const order = index % 10;
  const column = Math.floor(index / 10) * 2 + (order % 2);
  const angle = (table % 2 === 0 ? 0 : 36) + seat * 72;
  return {
    table,
    from: [300 + column * 56 + (column > 2 ? 90 : 0), 142 + Math.floor(order / 2) * 66],
    to: polar(TABLES[table], [RING, angle]),
    turn: angle + 180,
  };
});

const chairAt = (t, { table, from, to, turn }) => {
  const part = ease(t, 4 + table * 0.45, 2.2);
  const [x, y] = mixPoint(from, to, part);
  return at([x, y], chair(), { turn: mixAngle(0, turn, part) });
};

const tableAt = (t, index) => {
  const part = ease(t, 2.2 + index * 0.45, 1.6);
  const [x, y] = mixPoint([956, 120 + index * 34], TABLES[index], part);
  return at([x, y], roundTable(TABLE_RADIUS), { turn: part * 200 });
};

const rowsBecomeTables = (t) =>
  hall(WIDTH, HEIGHT) +
  chairs.map((one) => chairAt(t, one)).join('') +
  TABLES.map((_, index) => tableAt(t, index)).join('');

/** 30 chairs in rows are turned into six round tables. */
export const moving = (t, words) => headline(t, words.move) + at([X, Y], rowsBecomeTables(t));

/** Free width between two tables, chair to chair; the arrow is drawn to the scale of the chairs. */
const gap = (t, label, [x, y]) => {
  const arrow = line(`M${x - 42} ${y}h84m-10 -7l10 7l-10 7M${x - 32} ${y - 7}l-10 7l10 7`, {
    stroke: colour.clay,
    'stroke-width': 4,
  });
  return label ? fade(t, 0.9, arrow + text(label, [x, y - 12], { size: 24, weight: 700 })) : '';
};

const PATH = [
  [928, 474],
  [884, 420],
  [814, 372],
];

const wheelchairWay = (t) => {
  const first = ease(t, 2.6, 1.1);
  const second = ease(t, 3.7, 1.1);
  const [x, y] = second === 0 ? mixPoint(PATH[0], PATH[1], first) : mixPoint(PATH[1], PATH[2], second);
  return first === 0
    ? ''
    : at([x, y], wheelchair(), { turn: mixAngle(-30, -90, second), opacity: first < 0.15 ? first / 0.15 : undefined });
};

const freedChair = (t) => {
  const { to, turn } = chairs[FREED];
  const part = ease(t, 1.2, 1.2);
  const [x, y] = mixPoint(to, [984, 250], part);
  return at([x, y], chair(), { turn: mixAngle(turn, -90, part) });
};

const sitting = (t, { to, turn }, index) =>
  pop({ t, start: 5.2 + ((index * 7) % 30) * 0.09, place: to }, personTop(look(index)), { turn });

/** The set-up hall, also the poster of the film. */
export const seatedHall = (t, words) =>
  headline(t, words.room, words.roomMore) +
  at(
    [X, Y],
    hall(WIDTH, HEIGHT) +
      fade(t, 1.6, at([812, 372], bay(), { turn: -90 })) +
      chairs.map((one, index) => (index === FREED ? '' : at(one.to, chair(), { turn: one.turn }))).join('') +
      freedChair(t) +
      TABLES.map(([x, y]) => at([x, y], roundTable(TABLE_RADIUS))).join('') +
      gap(t, words.metres, [370, 258]) +
      gap(t, words.metres, [610, 258]) +
      wheelchairWay(t) +
      chairs.map((one, index) => (index === FREED ? '' : sitting(t, one, index))).join('') +
      pop({ t, start: 8, place: [370, 64] }, facilitatorTop(), { turn: 180 }),
  );
