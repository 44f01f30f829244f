import { at, circle, colour, picture, rect } from './base.mjs';
import {
  bay,
  card,
  chair,
  facilitatorTop,
  flipchart,
  hall,
  look,
  personTop,
  recorderLook,
  rectTable,
  ring,
  roundTable,
  seated,
  sheet,
  wheelchair,
} from './top-view.mjs';

const [WIDTH, HEIGHT] = [800, 500];
const inHall = (inside) => picture(WIDTH, HEIGHT, hall(WIDTH, HEIGHT) + inside);
const expert = () => personTop(recorderLook);
const wheelchairPlace = () => bay() + wheelchair();
const range = (count, first = 0, step = 1) => Array.from({ length: count }, (_, index) => first + index * step);

/** Rows facing a head table; the wheelchair place is at the aisle, not at the back. */
export const cinema = () => {
  const columns = [...range(5, 128, 50), ...range(5, 472, 50)];
  const seats = range(4).flatMap((row) => columns.map((x, column) => ({ x, y: 206 + row * 58, row, column })));
  const taken = seats.filter(({ row, column }) => !(row === 1 && column === 4));
  const heads = [-58, 0, 58].map((x, index) => at([400 + x, 60], personTop(look(index + 2)), { turn: 180 })).join('');
  return inHall(
    at([400, 96], rectTable(200)) +
      heads +
      at([556, 96], facilitatorTop(), { turn: 180 }) +
      at([238, 84], flipchart()) +
      taken.map(({ x, y, row, column }) => at([x, y], seated(row * 10 + column))).join('') +
      at([344, 264], wheelchairPlace()),
  );
};

export const uShape = () => {
  const left = range(4, 164, 60).map((y, index) => at([196, y], seated(4 + index), { turn: 90 }));
  const right = range(3, 236, 54).map((y, index) => at([604, y], seated(12 + index), { turn: -90 }));
  const foot = range(5, 284, 58).map((x, index) => at([x, 436], seated(20 + index)));
  return inHall(
    at([622, 168], wheelchairPlace(), { turn: -90 }) +
      at([244, 252], rectTable(56, 236)) +
      at([556, 252], rectTable(56, 236)) +
      at([400, 388], rectTable(368, 44)) +
      [...left, ...right, ...foot].join('') +
      at([400, 128], facilitatorTop(), { turn: 180 }) +
      at([478, 98], flipchart(), { turn: 14 }) +
      at([244, 200], sheet(34, 44)) +
      at([556, 290], sheet(34, 44)) +
      at([400, 388], sheet(60, 26)),
  );
};

const cabaretTable = ({ x, y }, table) => {
  const withBay = table === 4;
  const degrees = withBay ? [-104, -142, 180, 142] : [-104, -142, 180, 142, 104];
  return (
    (withBay ? ring({ x, y, radius: 90, degrees: [98] }, wheelchairPlace) : '') +
    at([x, y], roundTable(44)) +
    at([x, y - 6], sheet(38, 26)) +
    at([x - 18, y + 22], card(colour.sky, -20)) +
    at([x + 20, y + 20], card(colour.white, 24)) +
    ring({ x, y, radius: 66, degrees }, (index) => seated(table * 5 + index))
  );
};

/** Round tables whose front third stays empty: everybody sees the screen and the table. */
export const cabaret = () => {
  const tables = [184, 400, 616].flatMap((x) => [182, 352].map((y) => ({ x, y })));
  return inHall(
    tables.map(cabaretTable).join('') +
      at([400, 78], facilitatorTop(), { turn: 180 }) +
      at([484, 74], flipchart(), { turn: 10 }) +
      at([292, 70], rectTable(70, 30)) +
      at([292, 70], sheet(30, 18)),
  );
};

export const talkingCircle = () => {
  const centre = { x: 400, y: 256, radius: 172 };
  const cards = [
    [-10, -8, colour.white, -12],
    [16, 6, colour.sky, 18],
    [-14, 18, colour.white, 40],
    [10, -24, colour.honey, -30],
  ];
  return inHall(
    at(
      [centre.x, centre.y],
      circle([0, 0], 64, { fill: colour.sage }) + circle([0, 0], 54, { fill: 'none', 'stroke-width': 1.5 }),
    ) +
      cards.map(([x, y, fill, turn]) => at([centre.x + x, centre.y + y], card(fill, turn))).join('') +
      ring({ ...centre, degrees: range(4, 20, 20) }, (index) => seated(index + 1)) +
      ring({ ...centre, degrees: [101] }, wheelchairPlace) +
      ring({ ...centre, degrees: range(12, 122, 20) }, (index) => seated(index + 6)) +
      ring({ ...centre, degrees: [0] }, () => chair() + facilitatorTop()),
  );
};

const stand = (visitors, first) =>
  rect([-60, -32], [120, 13], { rx: 4, fill: colour.teal }) +
  at([0, 4], rectTable(108, 40)) +
  at([0, 4], sheet(54, 28)) +
  at([-78, 0], expert(), { turn: 110 }) +
  visitors.map(([x, y, turn], index) => at([x, y], personTop(look(first + index)), { turn })).join('');

/** Stands along the walls; people stand and move, nobody sits in rows. */
export const market = () =>
  inHall(
    at(
      [176, 74],
      stand(
        [
          [-26, 44, 8],
          [26, 46, -10],
        ],
        0,
      ),
    ) +
      at([622, 74], stand([[50, 44, -24]], 4) + at([-16, 64], wheelchairPlace())) +
      at(
        [66, 262],
        stand(
          [
            [-40, 46, 20],
            [6, 50, 0],
            [52, 44, -24],
          ],
          8,
        ),
        { turn: -90 },
      ) +
      at(
        [734, 262],
        stand(
          [
            [-24, 46, 6],
            [30, 48, -12],
          ],
          12,
        ),
        { turn: 90 },
      ) +
      at(
        [372, 432],
        stand(
          [
            [-34, 46, 18],
            [14, 46, -6],
            [64, 40, -40],
          ],
          16,
        ),
        { turn: 180 },
      ) +
      at([400, 208], facilitatorTop(), { turn: 180 }) +
      at([446, 232], personTop(look(3)), { turn: -70 }) +
      at([560, 300], childCorner()) +
      at([620, 420], personTop(look(6)), { turn: 90 }) +
      at([676, 414], personTop(look(2)), { turn: -70 }),
  );

const childCorner = () =>
  circle([0, 0], 44, { fill: colour.sky, stroke: colour.teal, 'stroke-dasharray': '7 7' }) +
  at([0, 0], rectTable(34, 26, colour.white)) +
  [
    [-28, 2, 90],
    [4, 26, 0],
    [26, -6, -90],
  ]
    .map(([x, y, turn], index) => at([x, y], personTop(look(index + 9)), { turn, scale: 0.62 }))
    .join('');
