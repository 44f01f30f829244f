import { at, circle, colour, ellipse, hairs, line, n, path, rect, skins } from './base.mjs';

const HAIR = {
  short: 'M-31 -60C-34 -98 34 -98 31 -60C20 -74 -10 -78 -31 -60Z',
  bob: 'M-38 -36C-46 -106 46 -106 38 -36C38 -28 24 -28 22 -36C22 -50 22 -62 14 -72C4 -64 -10 -66 -18 -68C-22 -58 -22 -48 -22 -36C-24 -28 -38 -28 -38 -36Z',
  bun: 'M-31 -58C-34 -98 34 -98 31 -58C22 -72 10 -78 0 -78C-10 -78 -22 -72 -31 -58Z',
  curls:
    'M-32 -50C-46 -56 -44 -74 -34 -78C-34 -94 -16 -98 -8 -92C2 -102 20 -98 24 -88C38 -88 44 -70 34 -62C40 -56 38 -50 32 -48C30 -62 22 -72 8 -72C-8 -70 -26 -72 -32 -50Z',
};

const head = ({ skin, hair, style }) =>
  (style === 'bun' ? circle([0, -98], 12, { fill: hair }) : '') +
  circle([0, -60], 31, { fill: skin }) +
  path(HAIR[style], { fill: hair });

/** A friendly half-length figure without a face; 0,0 is the middle of the shoulders, the body ends at y = 92. */
export const figure = ({ body, skin = skins[0], hair = hairs[0], style = 'short' }) =>
  path('M-54 92V34C-54 2 -34 -14 0 -14S54 2 54 34V92Z', { fill: body }) +
  rect([-10, -34], [20, 28], { rx: 8, fill: skin }) +
  line('M-18 -13C-10 0 10 0 18 -13') +
  head({ skin, hair, style });

/** An arm from a shoulder over the elbow to a hand, as a thick outlined line. */
export const arm = ([[x1, y1], [elbowX, elbowY], [x2, y2]], { body, skin = skins[0] }) => {
  const length = Math.hypot(x2 - elbowX, y2 - elbowY) || 1;
  const [cuffX, cuffY] = [x2 - (10 * (x2 - elbowX)) / length, y2 - (10 * (y2 - elbowY)) / length];
  const d = `M${n(x1)} ${n(y1)}L${n(elbowX)} ${n(elbowY)}L${n(cuffX)} ${n(cuffY)}`;
  return (
    line(d, { 'stroke-width': 26 }) +
    circle([x2, y2], 12, { fill: skin }) +
    line(d, { 'stroke-width': 20, stroke: body })
  );
};

export const people = {
  host: { body: colour.teal, skin: skins[1], hair: hairs[2], style: 'short' },
  facilitator: { body: colour.clay, skin: skins[0], hair: hairs[0], style: 'bun' },
  expert: { body: colour.sky, skin: skins[2], hair: hairs[3], style: 'curls' },
  recorder: { body: colour.sage, skin: skins[3], hair: hairs[1], style: 'bob' },
};

/** A round table seen from the side of the room. */
export const ovalTable = (width, height = width * 0.3, fill = colour.honey) =>
  path(
    `M${-width * 0.1} ${height * 0.4}l${-width * 0.06} ${height * 0.8}h${width * 0.32}l${-width * 0.06} ${-height * 0.8}Z`,
    {
      fill: colour.line,
    },
  ) +
  path(`M${-width / 2} 0v${height * 0.12}a${width / 2} ${height / 2} 0 0 0 ${width} 0V0Z`, { fill: colour.clay }) +
  ellipse([0, 0], [width / 2, height / 2], { fill });

export const bubble = (width, height, { tail = 0.5, fill = colour.white } = {}) => {
  const x = -width / 2 + width * tail;
  return path(
    `M${-width / 2 + 22} ${-height / 2}H${width / 2 - 22}a22 22 0 0 1 22 22V${height / 2 - 22}a22 22 0 0 1 -22 22H${x + 16}l-14 26l-14 -26H${-width / 2 + 22}a22 22 0 0 1 -22 -22V${-height / 2 + 22}a22 22 0 0 1 22 -22Z`,
    { fill },
  );
};

export const badge = (inside, fill = colour.white) => circle([0, 0], 56, { fill }) + at([0, 0], inside);
