import type { Element } from '@app/print';
import { bindShortWords, colours, formatTime, style } from '@app/print';
import { dates } from './heading.js';
import type { Job, Page } from './page.js';
import { a4, courseTitles, placeOf, setText, timesOf } from './page.js';

const page = { width: a4.height, height: a4.width };
const left = 72;
const width = page.width - 2 * left;

interface Words {
  text: string;
  size: number;
  isStrong: boolean;
  lines: number;
  /** Room above it. */
  above: number;
}

function wordsOf(job: Job): Words[] {
  const { kit, languages, lead } = job;
  const [title = '', ...others] = courseTitles(job);
  const [language = 'cs'] = languages;
  const place = placeOf(job, lead);
  return [
    { text: title, size: 46, isStrong: true, lines: 3, above: 0 },
    ...others.map((text) => ({ text, size: 26, isStrong: false, lines: 2, above: 16 })),
    ...dates(job).map((text, index) => ({ text, size: 21, isStrong: true, lines: 1, above: index === 0 ? 34 : 4 })),
    { text: timesOf(job, (time) => formatTime(time, language)), size: 21, isStrong: false, lines: 1, above: 6 },
    { text: place, size: 16, isStrong: false, lines: 2, above: 14 },
    { text: kit.trainers.map(({ name }) => name).join(', '), size: 14, isStrong: false, lines: 2, above: 10 },
  ].filter(({ text }) => text !== '');
}

const top = 140;
const bottom = page.height - 78;
const scales = [1, 0.88, 0.76, 0.64, 0.52, 0.4];

function setWords(job: Job, scale: number): { elements: Element[]; end: number } {
  const [language = 'cs'] = job.languages;
  let y = top;
  const elements = wordsOf(job).map(({ text, size: full, isStrong, lines, above }, index): Element => {
    const size = full * scale;
    const letters = style(isStrong ? 'strong' : 'regular', size, isStrong ? colours.ink : colours.muted);
    const box = { x: left, y: y + above * scale + size, width, letters, lines };
    const set = setText(bindShortWords(text, language), box);
    y = set.bottom + size * 0.2;
    return { tag: index === 0 ? 'H1' : 'P', lines: set.lines };
  });
  return { elements, end: y };
}

/** For the door: read from across the corridor. */
export function roomSign(job: Job): Page[] {
  const greeting = setText(job.words.map((own) => own.welcome).join(' · '), {
    ...{ x: left + 70, y: 98, width: width - 70, letters: style('strong', 24, colours.teal) },
  });
  const scale = scales.find((candidate) => setWords(job, candidate).end <= bottom) ?? 0.4;
  const organiser = setText(job.kit.organiser.name, {
    ...{ x: left, y: page.height - 46, width, letters: style('regular', 12, colours.muted) },
  });
  return [
    {
      title: job.lead.roomSign,
      isLandscape: true,
      elements: [
        { tag: 'P', lines: greeting.lines },
        ...setWords(job, scale).elements,
        { tag: 'P', lines: organiser.lines },
      ],
      bars: [{ x: left, y: page.height - 66, width, height: 0.8, colour: colours.hairline }],
      signs: [
        { x: page.width - 90, y: page.height - 120, radius: 230, isGhost: true },
        { x: left + 26, y: 89, radius: 26, isGhost: false },
      ],
    },
  ];
}
