import { at, circle, colour, line, path, rect, skins, hairs } from '../drawing/base.mjs';
import { arm, bubble, figure, ovalTable, people } from '../drawing/front-view.mjs';
import { map, notebook, pen, thickPen, timer, writtenCard } from '../drawing/objects.mjs';
import { headline, text } from '../drawing/text.mjs';
import { ease, fade, mix, mixPoint, pop } from '../motion.mjs';

const room = () =>
  rect([0, 560], [1280, 160], { fill: colour.line, stroke: 'none' }) +
  line('M0 560H1280', { stroke: colour.ink }) +
  [90, 1010]
    .map((x) => rect([x, 170], [180, 220], { rx: 8, fill: colour.sky }) + line(`M${x + 90} 170v220M${x} 280h180`))
    .join('');

const kit = (t) =>
  pop(
    { t, start: 4.4, place: [420, 556] },
    at([-12, -8], writtenCard(colour.sky), { turn: -14 }) + at([10, 8], writtenCard(), { turn: 6 }),
    {
      scale: 1.25,
    },
  ) +
  pop(
    { t, start: 5, place: [556, 590] },
    at([-22, 0], thickPen(colour.teal), { turn: 70 }) + at([18, 8], thickPen(colour.clay), { turn: 84 }),
    { scale: 1.15 },
  ) +
  pop({ t, start: 5.6, place: [668, 548] }, map(), { scale: 1.2 }) +
  pop({ t, start: 6.2, place: [788, 588] }, timer(0.3), { scale: 1.15 });

/** One leads, one writes: facilitator and recorder at a table, then the kit. */
export const leadAndWrite = (t, words) => {
  const wave = Math.sin(Math.min(t, 8) * 2.6) * Math.min(1, t);
  const stroke = Math.sin(Math.min(t, 8) * 9) * 7;
  return (
    headline(t, words.lead, words.leadMore) +
    room() +
    at([420, 372], figure(people.facilitator), { scale: 1.75 }) +
    at([860, 372], figure(people.recorder), { scale: 1.75 }) +
    at([640, 570], ovalTable(980, 190)) +
    at(
      [500, 470],
      arm(
        [
          [0, -36],
          [52, 20],
          [86 + wave * 8, -54 - wave * 14],
        ],
        people.facilitator,
      ),
      { scale: 1.4 },
    ) +
    at([936, 556], notebook(), { scale: 1.3, turn: 74 }) +
    at([912 + stroke, 528 + stroke * 0.3], pen(), { scale: 0.95 }) +
    at(
      [800, 470],
      arm(
        [
          [-12, -26],
          [10, 40],
          [72 + stroke / 1.4, 44 + stroke * 0.2],
        ],
        people.recorder,
      ),
      { scale: 1.4 },
    ) +
    fade(t, 1, at([590, 250], bubble(150, 86, { tail: 0.16 }) + speech())) +
    kit(t)
  );
};

const speech = () => line('M-44 -12H44M-44 12H20', { stroke: colour.clay, 'stroke-width': 6 });

const CIRCLE = [
  { x: 190, body: colour.honey, skin: skins[1], hair: hairs[3], style: 'bob' },
  { x: 390, body: colour.sky, skin: skins[3], hair: hairs[2], style: 'short' },
  { x: 640, ...people.facilitator },
  { x: 880, body: colour.line, skin: skins[2], hair: hairs[3], style: 'curls' },
  { x: 1080, body: colour.sage, skin: skins[0], hair: hairs[4], style: 'bun' },
];

const waves = (width, lines) =>
  Array.from({ length: lines }, (_, row) => {
    const y = (row - (lines - 1) / 2) * 26;
    const count = Math.max(1, Math.floor((width - 60) / 40));
    return line(`M${-count * 20} ${y}${'q10 -12 20 0t20 0'.repeat(count)}`, { stroke: colour.ink, 'stroke-width': 4 });
  }).join('');

/** The dominant speaker's words grow over everybody, then become one card on the table. */
const flood = (t) => {
  const growth = ease(t, 0.6, 2.8);
  const thanked = ease(t, 3.8, 0.6);
  const put = ease(t, 4.1, 0.6);
  if (growth === 0 || put === 1) return '';
  const width = mix(130, 640, growth) * (1 - thanked * 0.88);
  const height = mix(60, 130, growth) * (1 - thanked * 0.7);
  const tail = mix(0.5, 0.22, growth);
  const [x, y] = mixPoint([390 + width * (0.5 - tail), 218 - height / 8], [470, 560], put);
  return at([x, y], bubble(width, height, { tail }) + waves(width, Math.max(1, Math.floor(height / 36))));
};

const lightbulb = () =>
  path('M-14 14C-30 0 -26 -32 0 -32S30 0 14 14V20H-14Z', { fill: colour.honey }) +
  rect([-11, 20], [22, 12], { rx: 4, fill: colour.line });

/** A dominant speaker is thanked and the floor goes to a person who has been silent. */
export const thanks = (t, words) => {
  const raised = ease(t, 3.2, 0.7);
  const turned = ease(t, 6, 0.7);
  const [handX, handY] = mixPoint(mixPoint([60, 86], [84, -84], raised), [118, 4], turned);
  const speak = t > 4.6 && words.phrase;
  return (
    headline(t, words.thanks) +
    room() +
    CIRCLE.map(({ x, ...who }) => at([x, 420], figure(who), { scale: 1.3 })).join('') +
    at([640, 590], ovalTable(1240, 190)) +
    at(
      [696, 430],
      arm(
        [
          [0, 0],
          [mix(40, 50, raised), mix(60, 10, raised)],
          [handX, handY],
        ],
        people.facilitator,
      ),
      {
        scale: 1.1,
      },
    ) +
    flood(t) +
    pop({ t, start: 4.7, place: [470, 560] }, writtenCard(colour.sky), { turn: -8, scale: 1.15 }) +
    (speak
      ? pop(
          { t, start: 4.6, place: [590, 198] },
          bubble(words.phraseWidth, 84, { tail: 0.5 + 50 / words.phraseWidth }) +
            text(words.phrase, [0, 12], { size: 32, weight: 600 }),
        )
      : '') +
    pop({ t, start: 6.8, place: [1080, 214] }, bubble(130, 104) + at([0, 2], lightbulb())) +
    (t > 7.2 ? '' : fade(t, 1.8, silent()))
  );
};

const silent = () =>
  [880, 1080]
    .map((x) => [-18, 0, 18].map((dx) => circle([x + dx, 264], 4, { fill: colour.ink, stroke: 'none' })).join(''))
    .join('');
