import type { Element } from '@app/print';
import { bindShortWords, colours, formatTime, formatWeekday, style, widthOfLine } from '@app/print';
import { toLocal } from './local-time.js';
import type { Job, Sign } from './page.js';
import { a4, courseTitles, inAll, placeOf, setText, timesOf } from './page.js';
import type { Wording } from './wording.js';

const left = 36;
const right = a4.width - 36;
const signSize = 34;
const textX = left + signSize + 12;

export interface Heading {
  elements: Element[];
  sign: Sign;
  /** Where what follows may begin. */
  bottom: number;
}

interface Fact {
  label: string;
  value: string;
}

/** The day in every language of the kit. */
export function dates({ kit: { day }, languages }: Job): string[] {
  const local = toLocal(day.startsAt, day.zone).day;
  return languages.map((language) => formatWeekday(local, language));
}

function factsOf(job: Job): Fact[] {
  const { kit, languages, lead } = job;
  const [language = 'cs'] = languages;
  return [
    { label: inAll(job, (words) => words.date), value: dates(job).join(' · ') },
    { label: inAll(job, (words) => words.time), value: timesOf(job, (time) => formatTime(time, language)) },
    { label: inAll(job, (words) => words.place), value: placeOf(job, lead) },
    { label: inAll(job, (words) => words.trainers), value: kit.trainers.map(({ name }) => name).join(', ') },
  ].filter(({ value }) => value !== '');
}

/** What the page is, in every language; the page's number stands on the right. */
function titleLines(job: Job, titleOf: (words: Wording) => string, page: { number: number; of: number }): Element[] {
  const { words } = job;
  const muted = style('regular', 8, colours.muted);
  const count = inAll(job, (own) => own.page(page.number, page.of));
  const width = right - textX - widthOfLine(count, muted) - 16;
  const title = setText(titleOf(job.lead), { x: textX, y: 46, width: 240, letters: style('strong', 17, colours.teal) });
  const others = words.slice(1).map((own) => ({ text: titleOf(own), lang: own.locale }));
  const used = Math.max(...title.lines.map((line) => widthOfLine(line.text, line.style)));
  return [
    { tag: 'H1', lines: title.lines },
    ...others.map(({ text, lang }): Element => {
      const box = {
        x: textX + used + 10,
        y: 46,
        width: width - used - 10,
        letters: style('regular', 11, colours.muted),
      };
      return { tag: 'P', lang, lines: setText(text, box).lines };
    }),
    { tag: 'P', lines: [{ text: count, x: right - widthOfLine(count, muted), y: 46, style: muted }] },
  ];
}

/** Sign, title, course, date, time with its zone, place and trainers: the head of the sign-in sheet and the run sheet. */
export function heading(job: Job, titleOf: (words: Wording) => string, page: { number: number; of: number }): Heading {
  const [first = '', ...more] = courseTitles(job);
  const [language = 'cs'] = job.languages;
  const { day, cohort } = job.kit;
  const course = setText(bindShortWords(first, language), {
    ...{ x: textX, y: 62, width: right - textX, letters: style('strong', 10.5, colours.ink) },
    lines: 2,
  });
  const under = [...more, day.title === first ? '' : day.title, cohort].filter(Boolean).join(' · ');
  const second = setText(under, {
    ...{ x: textX, y: course.bottom + 12, width: right - textX, letters: style('regular', 8.5, colours.muted) },
    lines: 2,
  });
  let y = second.bottom + 18;
  const labelWidth = 92;
  const facts = factsOf(job).map(({ label, value }): Element => {
    const name = setText(label, { x: left, y, width: labelWidth - 6, letters: style('regular', 8, colours.muted) });
    const text = setText(value, {
      ...{ x: left + labelWidth, y, width: right - left - labelWidth, letters: style('regular', 9, colours.ink) },
      lines: 2,
    });
    y = text.bottom + 12.5;
    return { tag: 'P', lines: [...name.lines, ...text.lines] };
  });
  return {
    elements: [
      ...titleLines(job, titleOf, page),
      { tag: 'P', lines: course.lines },
      ...(under ? [{ tag: 'P' as const, lines: second.lines }] : []),
      ...facts,
    ],
    sign: { x: left + signSize / 2, y: 46, radius: signSize / 2, isGhost: false },
    bottom: y - 4,
  };
}
