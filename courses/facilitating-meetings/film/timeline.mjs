import { readFileSync } from 'node:fs';
import { colour, picture, rect } from './drawing/base.mjs';
import { linear } from './motion.mjs';
import { marimba } from './sound.mjs';
import { after } from './scenes/after.mjs';
import { moving, seatedHall } from './scenes/hall.mjs';
import { mandate, title } from './scenes/opening.mjs';
import { leadAndWrite, thanks } from './scenes/people.mjs';
import { clustering, silence, voting } from './scenes/table.mjs';

const SCENES = [
  { seconds: 5, draw: title },
  { seconds: 12, draw: moving },
  { seconds: 12, draw: seatedHall },
  { seconds: 9, draw: leadAndWrite },
  { seconds: 13, draw: mandate },
  { seconds: 9.5, draw: silence },
  { seconds: 9, draw: clustering },
  { seconds: 9, draw: thanks },
  { seconds: 7, draw: voting },
  { seconds: 9.5, draw: after },
];
const FADE = 0.36;

const scenes = SCENES.map((scene, index) => ({
  ...scene,
  start: SCENES.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0),
}));

const LENGTH = SCENES.reduce((sum, { seconds }) => sum + seconds, 0);

const { screen, captions } = JSON.parse(readFileSync(new URL('./words.json', import.meta.url), 'utf8'));

/** What the film is: everything a renderer has to know. `draw` is a pure function of time and language. */
export const film = {
  name: 'running-a-round-table',
  width: 1280,
  height: 720,
  framesPerSecond: 25,
  seconds: LENGTH,
  languages: Object.keys(screen),
  /** The second whose picture, without words, is the poster. */
  posterAt: 28.5,
  captions,
  sound: (rate) => marimba({ seconds: LENGTH, sceneStarts: scenes.map(({ start }) => start), rate }),
  draw: (time, language) => {
    const scene = scenes.findLast(({ start }) => start <= time) ?? scenes[0];
    const t = time - scene.start;
    const last = scene === scenes.at(-1);
    const veil = Math.max(1 - linear(t, 0, FADE), last ? 0 : linear(t, scene.seconds - FADE, FADE));
    const words = screen[language] ?? {};
    return picture(
      1280,
      720,
      rect([0, 0], [1280, 720], { fill: colour.paper, stroke: 'none' }) +
        scene.draw(t, words) +
        (veil > 0 ? rect([0, 0], [1280, 720], { fill: colour.paper, stroke: 'none', opacity: veil }) : ''),
    );
  },
};
