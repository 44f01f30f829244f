import { at, circle, clothes, colour, ellipse, group, hairs, line, path, polar, rect } from './base.mjs';

/** A chair from above, its back towards +y: the sitter looks up (−y) at turn 0. */
export const chair = () =>
  rect([-13, -13], [26, 26], { rx: 7, fill: colour.white }) + rect([-15, 9], [30, 8], { rx: 4, fill: colour.line });

export const personTop = ({ body, hair }) =>
  rect([-19, -9], [38, 20], { rx: 10, fill: body }) + circle([0, -2], 10, { fill: hair });

/** The look of the n-th person, so that the same person looks the same in every frame. */
export const look = (index) => ({
  body: clothes[(index * 3 + Math.floor(index / 4)) % clothes.length],
  hair: hairs[(index * 2 + Math.floor(index / 5)) % hairs.length],
});

export const facilitatorLook = { body: colour.clay, hair: hairs[0] };
export const recorderLook = { body: colour.teal, hair: hairs[4] };

/** The facilitator stands out by more than colour: a ring on the floor. */
export const facilitatorTop = () =>
  circle([0, 0], 29, { fill: 'none', stroke: colour.clay, 'stroke-dasharray': '1 8', 'stroke-width': 4 }) +
  at([0, 0], personTop(facilitatorLook), { scale: 1.1 });

export const seated = (index) => chair() + personTop(look(index));

export const wheelchair = (person = personTop(look(7))) =>
  rect([-11, -31], [22, 12], { rx: 4, fill: colour.line }) +
  rect([-15, -20], [30, 36], { rx: 7, fill: colour.white }) +
  person +
  rect([-25, -15], [8, 34], { rx: 4, fill: colour.ink }) +
  rect([17, -15], [8, 34], { rx: 4, fill: colour.ink });

/** The marked bay of a wheelchair place, drawn under the chair; opening towards −y. */
export const bay = () =>
  rect([-33, -36], [66, 66], { rx: 12, fill: colour.sky, 'stroke-dasharray': '7 7', stroke: colour.teal });

export const roundTable = (radius, fill = colour.honey) =>
  circle([0, 0], radius, { fill }) + circle([0, 0], radius - 8, { 'stroke-width': 1.5, fill: 'none', opacity: 0.5 });

export const card = (fill = colour.white, turn = 0) =>
  at([0, 0], rect([-9, -6], [18, 12], { rx: 2, fill, 'stroke-width': 2 }), { turn });

/** Things placed evenly on an arc around a point, each turned to look at it; 0° is up, clockwise. */
export const ring = ({ x, y, radius, degrees }, draw) =>
  degrees
    .map((angle, index) => {
      const [px, py] = polar([x, y], [radius, angle]);
      return at([px, py], draw(index, angle), { turn: angle + 180 });
    })
    .join('');

/** An opening in the bottom wall; the leaf is hinged on the right. */
const door = (x, y) =>
  rect([x, y - 9], [66, 20], { fill: colour.paper, stroke: 'none' }) +
  line(`M${x} ${y - 8}v16M${x + 66} ${y - 8}v16`) +
  line(`M${x} ${y}a66 66 0 0 1 66 -66`, { 'stroke-width': 2, 'stroke-dasharray': '2 8' }) +
  line(`M${x + 66} ${y}v-66`, { 'stroke-width': 8 }) +
  line(`M${x + 66} ${y}v-66`, { 'stroke-width': 3, stroke: colour.honey });

const plant = () =>
  [0, 72, 144, 216, 288]
    .map((turn) => at([0, 0], ellipse([0, -11], [7, 12], { fill: colour.sage }), { turn }))
    .join('') + circle([0, 0], 6, { fill: colour.clay });

const refreshments = () =>
  rect([-52, -17], [104, 34], { rx: 8, fill: colour.sage }) +
  [-34, -14, 6].map((x) => circle([x, 0], 6, { 'stroke-width': 2 })).join('') +
  circle([31, 0], 10, { fill: colour.clay });

/** The same hall in every picture: screen at the top, windows left, tea bottom left, door bottom right. */
export const hall = (width, height) => {
  const [right, bottom] = [width - 14, height - 14];
  const windows = [0.2, 0.45, 0.7]
    .map((part) => rect([7, height * part], [14, height * 0.16], { fill: colour.sky }))
    .join('');
  return group(
    rect([7, 7], [width - 14, height - 14], { rx: 10, fill: colour.line }) +
      rect([21, 21], [width - 42, height - 42], { rx: 4, fill: colour.paper }) +
      windows +
      rect([width / 2 - 110, 15], [220, 12], { rx: 4, fill: colour.teal }) +
      door(right - 92, bottom) +
      at([92, bottom - 34], refreshments()) +
      at([50, 52], plant()) +
      at([right - 36, 52], plant()),
  );
};

export const flipchart = () =>
  line('M-16 10l-6 12M16 10l6 12', { 'stroke-width': 4 }) +
  rect([-27, -8], [54, 18], { rx: 3, fill: colour.white }) +
  line('M-18 0h24', { stroke: colour.teal });

export const rectTable = (width, depth = 40, fill = colour.honey) =>
  rect([-width / 2, -depth / 2], [width, depth], { rx: 8, fill });

export const sheet = (width, height) =>
  rect([-width / 2, -height / 2], [width, height], { rx: 3 }) +
  path(
    `M${-width / 2 + 6} ${height / 5}l${width / 4} ${-height / 3}l${width / 5} ${height / 4}l${width / 4} ${-height / 3}`,
    {
      fill: 'none',
      stroke: colour.teal,
      'stroke-width': 2,
    },
  );
