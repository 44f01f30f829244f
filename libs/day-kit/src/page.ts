import type { Bar, Element, Language, Style } from '@app/print';
import { fit, stack } from '@app/print';
import type { DayKit } from './day-kit.js';
import { toLocal } from './local-time.js';
import type { Wording } from './wording.js';
import { wordings } from './wording.js';

/** A4 in points. */
export const a4 = { width: 595.28, height: 841.89 };

/** The round table of the association, for the eye only. `isGhost`: large and pale, behind the words. */
export interface Sign {
  x: number;
  y: number;
  radius: number;
  isGhost: boolean;
}

export interface Page {
  title: string;
  isLandscape: boolean;
  elements: Element[];
  bars: Bar[];
  signs: Sign[];
}

/** What is printed, with its words and the languages to take them in. */
export interface Job {
  kit: DayKit;
  languages: readonly Language[];
  /** The words of each language, the leading one first. */
  words: readonly Wording[];
  /** The leading ones. */
  lead: Wording;
}

export function toJob(kit: DayKit): Job {
  const languages = [...new Set(kit.languages)];
  return {
    kit,
    languages,
    words: languages.map((language) => wordings[language]),
    lead: wordings[languages[0] ?? 'cs'],
  };
}

/** A word in every language of the kit, each once: “Podpis · Underskrift”. */
export function inAll({ words }: Job, wordOf: (words: Wording) => string): string {
  return [...new Set(words.map(wordOf))].join(' · ');
}

/** The titles of the course, each once. */
export function courseTitles({ kit, languages }: Job): string[] {
  const titles = languages.map((language) => kit.course[language] ?? '').filter((title) => title !== '');
  return [...new Set(titles)];
}

interface Box {
  x: number;
  /** The first baseline. */
  y: number;
  width: number;
  letters: Style;
  /** Lines at most before the letters would become smaller than `least` points. */
  lines?: number;
  least?: number;
}

/** A text that shrinks, then wraps; `bottom` is its last baseline. */
export function setText(text: string, { x, y, width, letters, lines = 1, least = letters.size * 0.6 }: Box) {
  const { face, size, colour } = letters;
  const steps = Array.from({ length: lines }, (_, index) => ({ lines: index + 1, from: size, to: size * 0.85 }));
  const fitted = fit(text, face, { width, steps: [...steps, { lines, from: size * 0.85, to: least }] });
  const leading = fitted.size * 1.25;
  const set = stack(fitted.lines, { x, y, leading }, { face, size: fitted.size, colour });
  return { lines: set, bottom: y + (set.length - 1) * leading };
}

/** “9:00–16:30 (Europe/Prague, UTC+1)” in the given language. */
export function timesOf({ kit: { day } }: Job, formatTime: (time: string) => string): string {
  const [start, end] = [toLocal(day.startsAt, day.zone), toLocal(day.endsAt, day.zone)];
  return `${formatTime(start.time)}–${formatTime(end.time)} (${day.zone}, ${start.offset})`;
}

/** Where it is, in one line. */
export function placeOf({ kit: { day } }: Job, words: Wording): string {
  return day.venue ? [day.venue.name, day.venue.address].filter(Boolean).join(', ') : words.online;
}
