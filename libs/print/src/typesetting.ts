import type { Face } from './fonts.js';
import { widthOf } from './fonts.js';

/** A face, a size in points and a colour. */
export interface Style {
  face: Face;
  size: number;
  colour: string;
}

interface Word {
  text: string;
  /** In ems. */
  width: number;
  /** Whether a space stands before it when it does not begin a line. */
  isSpaced: boolean;
}

/** How a text may be made to fit: each step allows more lines, at sizes from `from` down to `to` points. */
export interface FitStep {
  lines: number;
  from: number;
  to: number;
}

export interface Fitted {
  lines: string[];
  size: number;
}

const SIZE_STEP = 0.5;

/** A line may end at a space or after a hyphen inside a word. */
function toWords(text: string, face: Face): Word[] {
  return text
    .split(/ +/)
    .flatMap((word) =>
      word
        .split(/(?<=\p{L}-)(?=\p{L})/u)
        .map((part, index) => ({ text: part, width: widthOf(part, face), isSpaced: index === 0 })),
    );
}

/** Cuts what is wider than a whole line, so that nothing ever leaves the column. */
function cutLongWords(words: Word[], limit: number, face: Face): Word[] {
  return words.flatMap((word) => {
    if (word.width <= limit) return [word];
    const length = Math.max(1, Math.floor((word.text.length * limit) / word.width) - 1);
    const parts = word.text.match(new RegExp(`.{1,${length}}`, 'gu')) ?? [];
    return parts.map((part, index) => ({
      text: part,
      width: widthOf(part, face),
      isSpaced: index === 0 && word.isSpaced,
    }));
  });
}

/** First fit; `limit` in ems. */
function breakLines(words: Word[], limit: number, space: number): string[] {
  const lines: string[] = [];
  let width = 0;
  for (const word of words) {
    const gap = word.isSpaced ? space : 0;
    const last = lines.length - 1;
    if (last >= 0 && width + gap + word.width <= limit) {
      lines[last] += (word.isSpaced ? ' ' : '') + word.text;
      width += gap + word.width;
    } else {
      lines.push(word.text);
      width = word.width;
    }
  }
  return lines;
}

/** Breaks a text into lines of at most `width` points. */
export function wrap(text: string, style: Pick<Style, 'face' | 'size'>, width: number): string[] {
  const limit = width / style.size;
  const words = cutLongWords(toWords(text, style.face), limit, style.face);
  return breakLines(words, limit, widthOf(' ', style.face));
}

/** Narrows the column as long as the number of lines stays, so that no line is left with one short word. */
function balance(words: Word[], limit: number, space: number): string[] {
  const lines = breakLines(words, limit, space);
  if (lines.length < 2) return lines;
  const widest = Math.max(...words.map((word) => word.width));
  let [low, high] = [Math.max(widest, limit / 2), limit];
  for (let round = 0; round < 8; round++) {
    const middle = (low + high) / 2;
    if (breakLines(words, middle, space).length > lines.length) low = middle;
    else high = middle;
  }
  return breakLines(words, high, space);
}

/** Shrinks first, then wraps into balanced lines, step by step; the last step holds whatever the text needs. */
export function fit(text: string, face: Face, box: { width: number; steps: readonly FitStep[] }): Fitted {
  const words = toWords(text, face);
  const space = widthOf(' ', face);
  const widest = Math.max(...words.map((word) => word.width));
  for (const step of box.steps) {
    for (let size = step.from; size >= step.to; size -= SIZE_STEP) {
      const limit = box.width / size;
      if (widest > limit) continue;
      const lines = balance(words, limit, space);
      if (lines.length <= step.lines) return { lines, size };
    }
  }
  const size = box.steps.at(-1)?.to ?? SIZE_STEP;
  const limit = box.width / size;
  return { lines: balance(cutLongWords(words, limit, face), limit, space), size };
}

/** Width of one line in points. */
export function widthOfLine(text: string, style: Pick<Style, 'face' | 'size'>): number {
  const words = text.split(' ');
  const letters = words.reduce((sum, word) => sum + (word ? widthOf(word, style.face) : 0), 0);
  return (letters + (words.length - 1) * widthOf(' ', style.face)) * style.size;
}
