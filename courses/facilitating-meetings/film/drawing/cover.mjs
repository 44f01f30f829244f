import { at, circle, colour, group, path, picture, polar, rect } from './base.mjs';
import { blankCard, map, thickPen, timer, writtenCard } from './objects.mjs';
import { chair, facilitatorLook, look, personTop, recorderLook, roundTable, wheelchair } from './top-view.mjs';

const [X, Y] = [600, 340];

const place = (degrees, radius, inside) => {
  const [x, y] = polar([X, Y], [radius, degrees]);
  return at([x, y], inside, { turn: degrees + 180, scale: 1.9 });
};

const clusters = () =>
  [
    [470, 268, colour.sage, -12],
    [520, 232, colour.white, 8],
    [452, 322, colour.white, 6],
    [716, 250, colour.sky, 14],
    [748, 300, colour.white, -6],
    [470, 434, colour.white, -18],
    [724, 438, colour.honey, 12],
  ]
    .map(([x, y, fill, turn]) => at([x, y], writtenCard(fill), { turn }))
    .join('');

const dots = () =>
  [
    [492, 262],
    [504, 276],
    [734, 248],
    [744, 444],
    [730, 452],
    [752, 432],
  ]
    .map(([x, y]) => circle([x, y], 6, { fill: colour.clay, 'stroke-width': 2 }))
    .join('');

const seats = () =>
  [36, 72, 144, 180, 216, 288]
    .map((degrees, index) => place(degrees, 272, chair() + personTop(look(index + 2))))
    .join('') +
  place(108, 284, wheelchair(personTop(look(7)))) +
  place(252, 272, chair() + personTop(recorderLook)) +
  place(324, 272, chair() + personTop(look(9))) +
  place(0, 264, personTop(facilitatorLook));

const floor = () =>
  rect([0, 0], [1200, 675], { fill: colour.sage, stroke: 'none' }) +
  [60, 700]
    .map((x) => path(`M${x} 0h300L${x + 140} 675h-300Z`, { fill: colour.sky, stroke: 'none', opacity: 0.4 }))
    .join('') +
  circle([X, Y], 400, { fill: colour.paper, stroke: 'none' }) +
  circle([X, Y], 380, { fill: 'none', stroke: colour.line });

/** Laid out around 600,352, the middle of the drawing board. */
const onTheTable = () =>
  at(
    [-600, -352],
    at([600, 352], map(), { scale: 1.7 }) +
      clusters() +
      dots() +
      at([610, 500], timer(0.6), { scale: 0.9 }) +
      at([560, 470], thickPen(colour.teal), { scale: 0.7, turn: 60 }) +
      at([650, 206], blankCard(colour.white), { turn: 4 }),
  );

/** The card of the course in the catalogue: people around one table. */
export const cover = () =>
  picture(
    1200,
    675,
    floor() +
      group(seats() + at([X, Y], roundTable(114), { scale: 1.86 }), { 'stroke-width': 2 }) +
      at([X, Y], onTheTable(), { scale: 0.92 }),
  );
