import { at, circle, colour, ellipse, group, line, path, rect, skins } from './base.mjs';

export const key = () =>
  circle([-20, 0], 17, { fill: colour.honey }) +
  circle([-22, 0], 6) +
  path('M-4 -6H38V14H28V6H20V12H10V6H-4Z', { fill: colour.honey });

/** An open hand that gives the floor, with the waves of a voice. */
export const talkingHand = () =>
  path(
    'M-20 34V8C-20 2 -28 -4 -30 -10C-30 -16 -22 -16 -19 -11L-13 -4V-30C-13 -37 -4 -37 -4 -30V-12V-36C-4 -43 5 -43 5 -36V-12V-31C5 -38 14 -38 14 -31V-8V-22C14 -29 22 -29 22 -22V14C22 24 18 30 16 34Z',
    { fill: skins[0] },
  ) + line('M32 -24a16 16 0 0 1 0 20M40 -32a28 28 0 0 1 0 36', { stroke: colour.clay, 'stroke-width': 4 });

export const blueprint = () =>
  rect([-36, -26], [72, 52], { rx: 4, fill: colour.teal }) +
  line('M-22 14V-4L-6 -16L10 -4V14ZM-10 14V2H-2V14M18 14V-10M26 14V-2M-28 14H30', {
    stroke: colour.paper,
    'stroke-width': 2.5,
  });

export const pen = () =>
  group(
    rect([-7, -40], [14, 12], { rx: 4, fill: colour.clay }) +
      rect([-7, -28], [14, 44], { fill: colour.sage }) +
      path('M-7 16H7L0 36Z', { fill: colour.white }) +
      path('M-2.5 29H2.5L0 36Z', { fill: colour.ink }),
    { transform: 'rotate(38)' },
  );

export const notebook = () =>
  rect([-26, -32], [52, 64], { rx: 5 }) + line('M-14 -14H14M-14 -2H14M-14 10H4', { stroke: colour.teal });

export const thickPen = (fill) =>
  rect([-8, -34], [16, 26], { rx: 5, fill }) +
  rect([-10, -10], [20, 46], { rx: 5, fill: colour.white }) +
  rect([-10, 18], [20, 9], { fill });

export const blankCard = (fill = colour.white, size = 1) =>
  rect([-26 * size, -17 * size], [52 * size, 34 * size], { rx: 4, fill });

export const writtenCard = (fill = colour.white, lines = 3) =>
  blankCard(fill) +
  line(['M-17 -7h30', 'M-17 0h34', 'M-17 7h20'].slice(0, lines).join(''), { stroke: colour.teal, 'stroke-width': 2.5 });

export const map = () =>
  path('M-48 -30L-16 -38L16 -30L48 -38V30L16 38L-16 30L-48 38Z', { fill: colour.sage }) +
  line('M-16 -38V30M16 -30V38', { 'stroke-width': 2 }) +
  line('M-48 10C-30 0 -20 22 0 8S30 -10 48 4', { stroke: colour.sky, 'stroke-width': 7 }) +
  path('M4 6C-10 -10 -8 -24 4 -24S18 -10 4 6Z', { fill: colour.clay }) +
  circle([4, -13], 4, { 'stroke-width': 2 });

/** A clock whose filled part shows how much time is used (0 to 1). */
export const timer = (part = 0.75, radius = 32) => {
  const angle = Math.min(part, 0.999) * 2 * Math.PI;
  const [x, y] = [(radius - 8) * Math.sin(angle), -(radius - 8) * Math.cos(angle)];
  const r = radius - 8;
  return (
    rect([-6, -radius - 10], [12, 12], { rx: 3, fill: colour.line }) +
    circle([0, 0], radius) +
    path(`M0 0V${-r}A${r} ${r} 0 ${part > 0.5 ? 1 : 0} 1 ${x} ${y}Z`, { fill: colour.sky, 'stroke-width': 2 })
  );
};

export const tree = () =>
  rect([-5, 10], [10, 24], { rx: 3, fill: colour.clay }) +
  path('M-26 8C-36 -6 -24 -22 -14 -20C-10 -36 14 -36 16 -20C30 -20 34 -2 24 8C14 18 -16 18 -26 8Z', {
    fill: colour.sage,
  });

export const car = () =>
  path('M-38 14V0C-38 -6 -30 -6 -26 -8L-16 -22H14L26 -8C34 -7 38 -4 38 2V14Z', { fill: colour.sky }) +
  line('M-20 -8H20M0 -20V-8', { 'stroke-width': 2 }) +
  circle([-20, 15], 9, { fill: colour.line }) +
  circle([20, 15], 9, { fill: colour.line });

export const bench = () =>
  line('M-26 6V26M26 6V26') +
  rect([-36, -18], [72, 9], { rx: 4, fill: colour.honey }) +
  rect([-36, 0], [72, 9], { rx: 4, fill: colour.honey }) +
  line('M-26 -9V0M26 -9V0');

export const padlock = (open) =>
  line(open ? 'M-16 -4V-20a16 16 0 0 1 31 -5' : 'M-16 -4V-18a16 16 0 0 1 32 0V-4', { 'stroke-width': 7 }) +
  rect([-25, -6], [50, 38], { rx: 8, fill: open ? colour.sage : colour.honey }) +
  circle([0, 10], 5, { fill: colour.ink }) +
  line('M0 10V20', { 'stroke-width': 4 });

export const townHall = () =>
  path('M-34 -8L0 -30L34 -8Z', { fill: colour.clay }) +
  rect([-30, -8], [60, 38], { fill: colour.paper }) +
  line('M-18 -2V24M-6 -2V24M6 -2V24M18 -2V24', { 'stroke-width': 5, stroke: colour.teal }) +
  line('M-36 30H36') +
  line('M0 -30V-44') +
  path('M0 -44H16L12 -39L16 -34H0Z', { fill: colour.teal, 'stroke-width': 2 });

export const calendar = () =>
  rect([-30, -26], [60, 58], { rx: 6 }) +
  path('M-30 -8V-20a6 6 0 0 1 6 -6H24a6 6 0 0 1 6 6V-8Z', { fill: colour.clay }) +
  line('M-14 -34V-20M14 -34V-20', { 'stroke-width': 5 }) +
  [-16, 0, 16].map((x) => circle([x, 4], 3, { fill: colour.ink, stroke: 'none' })).join('') +
  circle([-16, 20], 3, { fill: colour.ink, stroke: 'none' }) +
  circle([2, 19], 9, { fill: 'none', stroke: colour.clay });

export const megaphone = () =>
  path('M-26 -8L20 -28V24L-26 8Z', { fill: colour.clay }) +
  ellipse([20, -2], [7, 26], { fill: colour.honey }) +
  path('M-18 10L-12 30H-2L-6 14Z', { fill: colour.line }) +
  line('M36 -18l10 -6M38 -2h12M36 14l10 6');

export const tick = () => line('M-20 2L-6 16L22 -16', { 'stroke-width': 9, stroke: colour.teal });
