import type { Element, Language } from '@app/print';
import { bindShortWords, colours, fit, stack, style } from '@app/print';
import type { Block } from './layout.js';
import { page } from './layout.js';
import type { CertificateSnapshot } from './snapshot.js';
import type { Wording } from './wording.js';

interface Section {
  heading: string;
  items: string[];
}

interface Column {
  section: Section;
  x: number;
  width: number;
}

const columnGap = 26;
const largest = 9.5;
/** Widths of the first of two columns, the even one first. */
const splits = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68];

function toSections(snapshot: CertificateSnapshot, words: Wording): Section[] {
  const bound = (texts: string[], language: Language) =>
    texts.filter(Boolean).map((text) => bindShortWords(text, language));
  return [
    { heading: words.modules, items: bound(snapshot.modules, snapshot.language) },
    { heading: words.outcomes, items: bound(snapshot.outcomes, snapshot.language) },
  ].filter((section) => section.items.length > 0);
}

function toColumns(sections: Section[], split: number): Column[] {
  const [first, second] = sections;
  if (!first) return [];
  if (!second) return [{ section: first, x: page.left, width: page.contentWidth }];
  const room = page.contentWidth - columnGap;
  const width = room * split;
  return [
    { section: first, x: page.left, width },
    { section: second, x: page.left + width + columnGap, width: room - width },
  ];
}

/** One heading and its list, in letters of `size` points. */
function setColumn({ section, x, width }: Column, size: number): { elements: Element[]; bottom: number } {
  const letters = style('regular', size, colours.ink);
  const dot = style('strong', size, colours.clay);
  const indent = size * 1.15;
  const leading = size * 1.36;
  let y = 9 + size * 1.75;
  const children = section.items.map((item): Element => {
    const { lines } = fit(item, 'regular', {
      width: width - indent,
      steps: [{ lines: Infinity, from: size, to: size }],
    });
    const top = y;
    y += lines.length * leading + size * 0.34;
    return {
      tag: 'LI',
      children: [
        { tag: 'Lbl', lines: stack(['•'], { x, y: top, leading: 0 }, dot) },
        { tag: 'LBody', lines: stack(lines, { x: x + indent, y: top, leading }, letters) },
      ],
    };
  });
  const heading = stack([section.heading], { x, y: 8, leading: 0 }, style('strong', 9.5, colours.teal));
  return {
    elements: [
      { tag: 'H2', lines: heading },
      { tag: 'L', children },
    ],
    bottom: y - leading - size * 0.1,
  };
}

function setColumns(columns: Column[], size: number): Block {
  const set = columns.map((column) => setColumn(column, size));
  return {
    height: Math.max(0, ...set.map(({ bottom }) => bottom)),
    elements: set.flatMap(({ elements }) => elements),
    bars: [],
  };
}

/**
 * Modules and outcomes side by side in `room` points of height, in letters not under `smallest` points; uneven columns
 * and smaller letters only when needed. Null if that is not enough.
 */
export function contentsBlock(
  snapshot: CertificateSnapshot,
  words: Wording,
  { room, smallest }: { room: number; smallest: number },
): Block | null {
  const sections = toSections(snapshot, words);
  for (let size = largest; size >= smallest; size -= 0.5) {
    for (const split of splits) {
      const block = setColumns(toColumns(sections, split), size);
      if (block.height <= room) return block;
    }
  }
  return null;
}
