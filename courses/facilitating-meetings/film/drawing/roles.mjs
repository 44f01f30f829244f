import { at, colour, ellipse, line, picture, rect } from './base.mjs';
import { arm, badge, figure, ovalTable, people } from './front-view.mjs';
import { blueprint, key, notebook, pen, talkingHand } from './objects.mjs';

const SEATS = [
  { who: people.host, x: 170, y: 330, object: key },
  { who: people.facilitator, x: 390, y: 280, object: talkingHand },
  { who: people.expert, x: 610, y: 280, object: blueprint },
  { who: people.recorder, x: 830, y: 330, object: () => at([-6, 2], notebook()) + at([14, 2], pen(), { scale: 0.8 }) },
];

const seat = ({ who, x, y, object }) =>
  at([x, y], figure(who), { scale: 1.15 }) +
  line(`M${x} ${y - 130}v-20`, { 'stroke-dasharray': '1 9', 'stroke-width': 4 }) +
  at([x, y - 212], badge(object()));

const room = () =>
  rect([0, 0], [1000, 620], { fill: colour.paper, stroke: 'none' }) +
  ellipse([500, 536], [470, 64], { fill: colour.line, stroke: 'none' });

/** Host, facilitator, expert and recorder, told apart by what they bring to the table. */
export const roles = () =>
  picture(
    1000,
    620,
    room() +
      [0, 3, 1, 2].map((index) => seat(SEATS[index])).join('') +
      at([500, 426], ovalTable(840, 150)) +
      at([294, 428], key(), { scale: 0.8, turn: -14 }) +
      arm(
        [
          [208, 364],
          [226, 410],
          [262, 424],
        ],
        people.host,
      ) +
      at([462, 440], rect([-26, -14], [52, 28], { rx: 4 }), { turn: -8 }) +
      arm(
        [
          [438, 322],
          [482, 350],
          [506, 286],
        ],
        people.facilitator,
      ) +
      at([600, 424], blueprint(), { scale: 1.1, turn: 6 }) +
      arm(
        [
          [656, 326],
          [676, 372],
          [640, 404],
        ],
        people.expert,
      ) +
      at([738, 440], notebook(), { scale: 0.8, turn: 78 }) +
      arm(
        [
          [792, 364],
          [776, 404],
          [756, 416],
        ],
        people.recorder,
      ) +
      at([742, 408], pen(), { scale: 0.6, turn: -10 }),
  );
