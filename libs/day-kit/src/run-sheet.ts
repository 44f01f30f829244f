import type { Bar, Element } from '@app/print';
import { heading } from './heading.js';
import type { Job, Page } from './page.js';
import { a4 } from './page.js';
import type { Piece } from './run-sheet-blocks.js';
import { notes, runSheetPieces } from './run-sheet-blocks.js';

const bottom = a4.height - 40;
/** Notes begin on this page only where at least three lines fit. */
const LEAST_NOTES = 110;

const isHeading = (piece: Piece | undefined) => piece?.elements[0]?.tag === 'H2';

/** Fills page after page; a heading goes along with what it heads. */
function toColumns(pieces: readonly Piece[], height: number): Piece[][] {
  const columns: Piece[][] = [[]];
  let used = 0;
  pieces.forEach((piece, index) => {
    const next = isHeading(piece) ? (pieces[index + 1]?.height ?? 0) : 0;
    if (used > 0 && used + piece.height + next > height) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(piece);
    used += piece.height;
  });
  return columns;
}

function moved(piece: Piece, by: number): { elements: Element[]; bars: Bar[] } {
  const lower = (element: Element): Element => {
    if ('children' in element) return { ...element, children: element.children.map(lower) };
    if (element.tag === 'Figure') return { ...element, y: element.y + by };
    return { ...element, lines: element.lines.map((line) => ({ ...line, y: line.y + by })) };
  };
  return { elements: piece.elements.map(lower), bars: piece.bars.map((bar) => ({ ...bar, y: bar.y + by })) };
}

/** For whoever runs the day: when, where, who, with what, and what is forgotten easily. */
export function runSheet(job: Job): Page[] {
  const top = heading(job, (words) => words.runSheet, { number: 1, of: 1 }).bottom;
  const columns = toColumns(runSheetPieces(job), bottom - top);
  return columns.map((pieces, index) => {
    const head = heading(job, (words) => words.runSheet, { number: index + 1, of: columns.length });
    let y = top;
    const set = pieces.map((piece) => {
      const placed = moved(piece, y);
      y += piece.height;
      return placed;
    });
    const isLast = index === columns.length - 1;
    if (isLast && bottom - y >= LEAST_NOTES) set.push(moved(notes(job, bottom - y), y));
    return {
      title: job.lead.runSheet,
      isLandscape: false,
      elements: [...head.elements, ...set.flatMap(({ elements }) => elements)],
      bars: set.flatMap(({ bars }) => bars),
      signs: [head.sign],
    };
  });
}
