import type { Bar, Element, Line, Style } from '@app/print';
import { colours, formatTime, style } from '@app/print';
import { toLocal } from './local-time.js';
import type { Job } from './page.js';
import { a4, setText } from './page.js';
import type { SignInRow } from './sign-in-rows.js';
import { ROWS_PER_PAGE } from './sign-in-rows.js';
import type { Wording } from './wording.js';

const left = 36;
const right = a4.width - 36;
const largestRow = 20.2;
const headHeight = 32;
/** 33 modules of a third of a millimetre: what a telephone reads at arm's length. */
const qrSize = 31;
/** Two columns in turns, so that a code may be higher than its row and still keep its quiet zone. */
const qrColumn = 44;
const qrLeft = right - 2 * qrColumn;
const numberWidth = 20;
const gap = 4;
const label = style('regular', 6.5, colours.muted);
const head = style('strong', 7.5, colours.ink);

/** The columns and the height of a row. */
interface Grid {
  name: number;
  municipality: number;
  /** Where each half-day begins, in points from the left. */
  halves: number[];
  halfWidth: number;
  rowHeight: number;
}

/** The more half-days, the narrower the names. */
function gridFor(halves: number, rowHeight: number): Grid {
  const shared = qrLeft - left - numberWidth;
  const names = shared * (halves > 2 ? 0.5 : 0.6);
  const municipality = left + numberWidth + names * 0.62;
  const start = left + numberWidth + names;
  const halfWidth = (qrLeft - start) / Math.max(1, halves);
  return {
    name: left + numberWidth,
    municipality,
    halves: Array.from({ length: halves }, (_, index) => start + index * halfWidth),
    halfWidth,
    rowHeight,
  };
}

/** The heading of a column: a line per language, the leading one stronger. */
function columnHead(texts: readonly string[], at: { x: number; y: number; width: number }, job: Job): Element {
  let { y } = at;
  const children = texts.map((text, index): Element => {
    const letters: Style = index === 0 ? head : label;
    const set = setText(text, { x: at.x + gap, y, width: at.width - gap * 1.5, letters, least: 5 });
    y = set.bottom + 8;
    const lang = index === 0 ? undefined : job.words[index]?.locale;
    return { tag: 'Span', lines: set.lines, ...(lang ? { lang } : {}) };
  });
  return { tag: 'TH', scope: 'Column', children };
}

function halfHead(job: Job, index: number, at: { x: number; y: number; width: number }): Element {
  const { day } = job.kit;
  const half = day.halfDays[index];
  const [language = 'cs'] = job.languages;
  const time = (instant: Date) => formatTime(toLocal(instant, day.zone).time, language);
  const times = half ? ` ${time(half.startsAt)}–${time(half.endsAt)}` : '';
  const isNarrow = day.halfDays.length > 2;
  const texts = job.words.map(({ signature, halfDay }) =>
    isNarrow ? `${signature} ${index + 1}` : `${signature}, ${halfDay(index + 1)}`,
  );
  const element = columnHead(texts, at, job);
  const y = at.y + job.words.length * 8;
  const line = setText(times.trim(), { x: at.x + gap, y, width: at.width - gap, letters: label, least: 4.5 }).lines;
  return 'children' in element
    ? { ...element, children: [...element.children, { tag: 'Span', lines: line }] }
    : element;
}

function tableHead(job: Job, grid: Grid, top: number): Element {
  const y = top + 10;
  const texts = (wordOf: (words: Wording) => string) => job.words.map(wordOf);
  const nameWidth = grid.municipality - grid.name;
  const municipalityWidth = (grid.halves[0] ?? qrLeft) - grid.municipality;
  return {
    tag: 'TR',
    children: [
      columnHead(
        texts((words) => words.number),
        { x: left - 2, y, width: numberWidth + 4 },
        job,
      ),
      columnHead(
        texts((words) => words.name),
        { x: grid.name, y, width: nameWidth },
        job,
      ),
      columnHead(
        texts((words) => words.municipality),
        { x: grid.municipality, y, width: municipalityWidth },
        job,
      ),
      ...grid.halves.map((x, index) => halfHead(job, index, { x, y, width: grid.halfWidth })),
      columnHead(
        texts((words) => words.code),
        { x: qrLeft + 6, y, width: 2 * qrColumn - 6 },
        job,
      ),
    ],
  };
}

interface Place {
  job: Job;
  grid: Grid;
  /** Of the row. */
  top: number;
}

/** A name keeps its row: small letters first, then two lines. */
function nameLines(row: SignInRow, { job, grid, top }: Place): Line[] {
  const width = grid.municipality - grid.name - gap * 2;
  const at = { x: grid.name + gap, width };
  if (row.heldSeat !== null) {
    const seat = row.heldSeat;
    const text = `${row.municipality}: ${job.words.map((own) => own.heldSeat(seat)).join(' · ')}`;
    return setText(text, { ...at, y: top + grid.rowHeight - 4, letters: label, least: 4 }).lines;
  }
  return centred(row.name, { ...at, top, rowHeight: grid.rowHeight, letters: style('strong', 9.5, colours.ink) });
}

interface CentredBox {
  x: number;
  width: number;
  top: number;
  rowHeight: number;
  letters: Style;
}

function centred(text: string, box: CentredBox): Line[] {
  const { top, rowHeight, letters, ...place } = box;
  const tries = [
    { lines: 1, from: 1, to: 0.72 },
    { lines: 2, from: 0.8, to: 0.5 },
    { lines: 3, from: 0.45, to: 0.25 },
  ].map(({ lines, from, to }) => {
    const size = letters.size * from;
    const set = setText(text, { ...place, y: 0, letters: { ...letters, size }, lines, least: letters.size * to });
    return { ...set, fits: set.lines.length <= lines };
  });
  const set = tries.find(({ fits }) => fits) ?? { lines: [], bottom: 0, ...tries.at(-1) };
  const size = set.lines[0]?.style.size ?? 0;
  // The middle of the small letters lies on the middle of the row.
  const first = top + (rowHeight - set.bottom) / 2 + size * 0.35;
  return set.lines.map((line) => ({ ...line, y: first + line.y }));
}

function tableRow(row: SignInRow, { job, grid, top }: Place): Element {
  const own = { top, rowHeight: grid.rowHeight };
  const muted = style('regular', 8, colours.muted);
  const numbers = centred(String(row.number), { x: left + 3, width: numberWidth, ...own, letters: muted });
  const place = {
    x: grid.municipality + gap,
    width: (grid.halves[0] ?? qrLeft) - grid.municipality - gap * 2,
    ...own,
    letters: style('regular', 8.5, colours.ink),
  };
  const isPerson = row.heldSeat === null;
  const cell: Element[] = row.qr ? codeCell(row, { job, grid, top }) : [];
  return {
    tag: 'TR',
    children: [
      { tag: 'TD', lines: numbers },
      { tag: 'TH', scope: 'Row', lines: nameLines(row, { job, grid, top }) },
      { tag: 'TD', lines: isPerson && row.municipality ? centred(row.municipality, place) : [] },
      ...grid.halves.map((): Element => ({ tag: 'TD', lines: [] })),
      { tag: 'TD', children: cell },
    ],
  };
}

/** The code and, so that nobody scans the neighbour's, the number of its row. */
function codeCell(row: SignInRow, { job, grid, top }: Place): Element[] {
  if (!row.qr) return [];
  const x = qrLeft + (row.number % 2 === 1 ? 0 : qrColumn);
  const y = top + (grid.rowHeight - qrSize) / 2;
  const number = setText(String(row.number), { x: x + 2, y: y + qrSize / 2 + 2.3, width: 8, letters: label, least: 4 });
  return [
    { tag: 'Span', lines: number.lines },
    { tag: 'Figure', qr: row.qr, alt: job.lead.codeOf(row.name), x: x + qrColumn - qrSize - 2, y, size: qrSize },
  ];
}

/** The rules stop before the codes: a line through the quiet zone makes a code unreadable. */
function rules(grid: Grid, rows: readonly SignInRow[], top: number): Bar[] {
  const { rowHeight } = grid;
  const width = qrLeft - left;
  const first = top + headHeight;
  const bottom = first + rows.length * rowHeight;
  const thin = { height: 0.5, colour: colours.hairline };
  const bands = rows.flatMap((row, index) =>
    index % 2 === 1 ? [{ x: left, y: first + index * rowHeight, width, height: rowHeight, colour: colours.ghost }] : [],
  );
  const lines = rows.map((_, index) => ({ x: left, y: first + (index + 1) * rowHeight, width, ...thin }));
  const upright = [left, grid.name, grid.municipality, ...grid.halves, qrLeft].map((x) => {
    return { x: x - 0.25, y: first, width: 0.5, height: bottom - first, colour: colours.hairline };
  });
  return [...bands, ...lines, ...upright, { x: left, y: first - 0.4, width, height: 0.8, colour: colours.teal }];
}

/** The rows of one page between `top` and `bottom`; `end` is where the last one ends. */
export function signInTable(job: Job, rows: readonly SignInRow[], { top, bottom }: { top: number; bottom: number }) {
  const first = top + headHeight;
  const rowHeight = Math.min(largestRow, (bottom - first) / ROWS_PER_PAGE);
  const grid = gridFor(job.kit.day.halfDays.length, rowHeight);
  const body = rows.map((row, index) => tableRow(row, { job, grid, top: first + index * rowHeight }));
  const table: Element = { tag: 'Table', children: [tableHead(job, grid, top), ...body] };
  return { table, bars: rules(grid, rows, top), end: first + rows.length * rowHeight };
}
