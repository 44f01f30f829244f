import { at, circle, colour, line, rect } from '../drawing/base.mjs';
import { arm, figure, people } from '../drawing/front-view.mjs';
import { bench, calendar, car, tick, tree, writtenCard } from '../drawing/objects.mjs';
import { headline, text } from '../drawing/text.mjs';
import { ease, linear, mix, pop } from '../motion.mjs';

const SHEETS = [
  { icon: tree, votes: 7 },
  { icon: car, votes: 5 },
  { icon: bench, votes: 3 },
];

const sheet = ({ icon, votes }) =>
  rect([-95, -130], [190, 260], { rx: 6 }) +
  rect([-26, -140], [52, 18], { fill: colour.honey, opacity: 0.9 }) +
  at([0, -72], icon(), { scale: 1.2 }) +
  [
    [-40, 0, -6],
    [40, 4, 5],
    [-36, 52, 4],
    [42, 54, -5],
  ]
    .map(([x, y, turn]) => at([x, y], writtenCard(colour.sky), { turn }))
    .join('') +
  circle([62, -98], 25, { fill: colour.clay }) +
  text(String(votes), [62, -86], { size: 33, weight: 700, fill: colour.white });

const finder = (t) => {
  const x = mix(330, 850, ease(t, 1.6, 1.2) * 0.5 + ease(t, 3, 1.2) * 0.5);
  const flash = [1.2, 2.75, 4.2]
    .map((start) => Math.max(0, 1 - Math.abs(t - start) * 6))
    .reduce((a, b) => Math.max(a, b), 0);
  return (
    at(
      [x, 330],
      rect([-132, -168], [264, 336], { rx: 26, fill: 'none', 'stroke-width': 14 }) +
        (flash > 0
          ? rect([-125, -161], [250, 322], { rx: 20, fill: colour.white, stroke: 'none', opacity: flash })
          : ''),
    ) +
    circle([x, 176], 5, { fill: colour.paper, stroke: 'none' }) +
    at(
      [x, 0],
      arm(
        [
          [150, 420],
          [118, 350],
          [72, 268],
        ],
        people.recorder,
      ),
      { scale: 1.85 },
    ) +
    at(
      [x, 0],
      arm(
        [
          [-150, 420],
          [-118, 350],
          [-72, 268],
        ],
        people.recorder,
      ),
      { scale: 1.85 },
    )
  );
};

/** The recorder photographs the sheets on the wall: paper only, nobody's face. */
const photographing = (t) =>
  rect([0, 600], [3000, 120], { fill: colour.line, stroke: 'none' }) +
  line('M0 600H3000') +
  SHEETS.map((one, index) => at([330 + index * 260, 330], sheet(one))).join('') +
  finder(t);

const leaf = () =>
  rect([-170, -430], [340, 430], { rx: 6, fill: colour.sage }) +
  rect([-150, -412], [300, 230], { rx: 6, fill: colour.sky }) +
  circle([138, -150], 12, { fill: colour.honey });

const poster = (words) =>
  rect([-118, -88], [236, 176], { rx: 8 }) +
  at([0, words.answer ? -38 : 0], calendar(), { scale: words.answer ? 0.95 : 1.8 }) +
  text(words.answer, [0, 36], { size: 28 }) +
  text(words.answerDate, [0, 72], { size: 36, weight: 700, fill: colour.teal });

/** The hand goes up with the poster and comes down again. */
const reach = (t) => ease(t, 6, 0.6) - ease(t, 8.2, 0.8);

const door = (t, words) =>
  at(
    [1920, 600],
    rect([-192, -452], [384, 452], { rx: 8, fill: colour.white }) +
      leaf() +
      pop({ t, start: 6.6, place: [0, -296] }, poster(words)) +
      pop({ t, start: 8, place: [138, -392] }, circle([0, 0], 40, { fill: colour.white }) + at([0, 2], tick())),
  ) +
  at([1620, 452], figure(people.host), { scale: 1.6 }) +
  (t > 5
    ? at(
        [1690, 470],
        arm(
          [
            [0, 0],
            [66, mix(40, -40, reach(t))],
            [mix(60, 98, reach(t)), mix(80, -196, reach(t))],
          ],
          people.host,
        ),
        { scale: 1.2 },
      )
    : '');

/** Photographs of the sheets, then the date of the feedback on the door. */
export const after = (t, words) => {
  const move = ease(t, 5, 1.2);
  const shown = 1 - linear(t, 4.9, 0.4);
  return (
    (shown > 0 ? at([0, 0], headline(t, words.photo), { opacity: shown === 1 ? undefined : shown }) : '') +
    headline(t - 5.7, words.door) +
    at([-1240 * move, 0], photographing(Math.min(t, 5)) + door(t, words))
  );
};
