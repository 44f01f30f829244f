import type { Bar, Element } from '@app/print';
import { bindShortWords, colours, formatTime, stack, style } from '@app/print';
import type { HalfDay } from './day-kit.js';
import { toLocal } from './local-time.js';
import type { Job } from './page.js';
import { a4, inAll, setText } from './page.js';
import type { Wording } from './wording.js';

export const left = 36;
export const width = a4.width - 2 * left;

/** A piece of the sheet that is not parted by the end of a page; its lengths are from its own top. */
export interface Piece {
  height: number;
  elements: Element[];
  bars: Bar[];
}

const ink = style('regular', 9.5, colours.ink);
const strong = style('strong', 9.5, colours.ink);

function headingPiece(job: Job, wordOf: (words: Wording) => string): Piece {
  const set = setText(inAll(job, wordOf), { x: left, y: 22, width, letters: style('strong', 11, colours.teal) });
  const rule = { x: left, y: 28, width, height: 0.6, colour: colours.hairline };
  return { height: 33, elements: [{ tag: 'H2', lines: set.lines }], bars: [rule] };
}

function textPiece(text: string, job: Job, href?: { url: string; alt: string }): Piece {
  const [language = 'cs'] = job.languages;
  const letters = href ? style('regular', 9, colours.teal) : ink;
  const set = setText(bindShortWords(text, language), { x: left, y: 11, width, letters, lines: 12 });
  return { height: set.bottom + 4, elements: [{ tag: 'P', lines: set.lines, ...(href ? { href } : {}) }], bars: [] };
}

interface Line {
  start: string;
  end: string;
  what: string;
  note: string;
}

/** The half-days and what lies between them. */
function timetable(job: Job): Line[] {
  const { day } = job.kit;
  const [language = 'cs'] = job.languages;
  const time = (at: Date) => formatTime(toLocal(at, day.zone).time, language);
  const lineOf = (half: HalfDay, index: number): Line => ({
    start: time(half.startsAt),
    end: time(half.endsAt),
    what: inAll(job, (words) => words.halfDay(index + 1)),
    note: half.hours > 0 ? inAll(job, (words) => words.hours(half.hours)) : '',
  });
  return day.halfDays.flatMap((half, index) => {
    const before = day.halfDays[index - 1];
    const line = lineOf(half, index);
    if (!before || before.endsAt >= half.startsAt) return [line];
    const pause = {
      start: time(before.endsAt),
      end: time(half.startsAt),
      what: inAll(job, (w) => w.breakTime),
      note: '',
    };
    return [pause, line];
  });
}

function programme(job: Job): Piece[] {
  const columns = { what: left + 96, note: left + 250 };
  const rows = timetable(job).map(({ start, end, what, note }, index): Piece => {
    const whatSet = setText(what, {
      x: columns.what,
      y: 12,
      width: columns.note - columns.what - 8,
      letters: ink,
      lines: 2,
    });
    const noteSet = setText(note, {
      x: columns.note,
      y: 12,
      width: left + width - columns.note,
      letters: ink,
      lines: 2,
    });
    return {
      height: 18,
      elements: [
        {
          tag: 'P',
          lines: [
            ...stack([`${start}–${end}`], { x: left, y: 12, leading: 0 }, strong),
            ...whatSet.lines,
            ...(note ? noteSet.lines : []),
          ],
        },
      ],
      bars: index > 0 ? [{ x: left, y: -1, width, height: 0.4, colour: colours.hairline }] : [],
    };
  });
  return [headingPiece(job, (words) => words.programme), ...rows];
}

function people(job: Job): Piece[] {
  const { attendees, held } = job.kit;
  const seats = held.reduce((sum, one) => sum + one.seats, 0);
  const counts = [
    inAll(job, (words) => words.confirmed(attendees.length)),
    ...(seats > 0 ? [inAll(job, (words) => words.held(seats))] : []),
  ];
  return [headingPiece(job, (words) => words.people), ...counts.map((text) => textPiece(text, job))];
}

function place(job: Job): Piece[] {
  const { venue, onlineUrl } = job.kit.day;
  if (!venue && !onlineUrl) return [];
  const link = onlineUrl ? [textPiece(onlineUrl, job, { url: onlineUrl, alt: onlineUrl })] : [];
  const access = (venue?.access ?? '').split('\n').filter(Boolean);
  if (access.length === 0 && link.length === 0) return [];
  return [headingPiece(job, (words) => words.access), ...access.map((text) => textPiece(text, job)), ...link];
}

function contacts(job: Job): Piece[] {
  const { trainers, organiser } = job.kit;
  const lines = trainers.map(({ name, email }) => [name, email].filter(Boolean).join(', '));
  const house = `${job.words[0]?.organiser ?? ''}: ${[organiser.name, organiser.seat].filter(Boolean).join(', ')}`;
  return [headingPiece(job, (words) => words.contacts), ...[...lines, house].map((text) => textPiece(text, job))];
}

function materials(job: Job): Piece[] {
  const list = job.kit.day.materials;
  if (list.length === 0) return [];
  const pieces = list.flatMap(({ title, url }) => [textPiece(title, job), textPiece(url, job, { url, alt: title })]);
  return [headingPiece(job, (words) => words.materials), ...pieces];
}

/** Boxes to tick by hand. */
function checklist(job: Job): Piece[] {
  const steps = job.lead.steps.map((_, index): Piece => {
    const text = inAll(job, (words) => words.steps[index] ?? '');
    const set = setText(text, { x: left + 18, y: 12, width: width - 18, letters: ink, lines: 2 });
    const side = { colour: colours.muted };
    const bars = [
      { x: left, y: 4, width: 9, height: 0.7, ...side },
      { x: left, y: 12.3, width: 9, height: 0.7, ...side },
      { x: left, y: 4, width: 0.7, height: 9, ...side },
      { x: left + 8.3, y: 4, width: 0.7, height: 9, ...side },
    ];
    return { height: set.bottom + 5, elements: [{ tag: 'P', lines: set.lines }], bars };
  });
  return [headingPiece(job, (words) => words.checklist), ...steps];
}

export function runSheetPieces(job: Job): Piece[] {
  return [programme, people, place, contacts, materials, checklist].flatMap((part) => part(job));
}

/** Room to write in, down to `height` points. */
export function notes(job: Job, height: number): Piece {
  const head = headingPiece(job, (words) => words.notes);
  const count = Math.floor((height - head.height) / 24);
  const lines = Array.from({ length: Math.max(0, count) }, (_, index) => {
    return { x: left, y: head.height + (index + 1) * 24, width, height: 0.5, colour: colours.hairline };
  });
  return { height, elements: head.elements, bars: [...head.bars, ...lines] };
}
