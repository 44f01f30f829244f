import type { Element } from '@app/print';
import { colours, fit, formatCount, formatDate, formatDateRange, stack, style } from '@app/print';
import type { Block } from './layout.js';
import { page } from './layout.js';
import type { CertificateSnapshot } from './snapshot.js';
import type { Wording } from './wording.js';

interface Fact {
  label: string;
  value: string;
  note: string;
}

/** Left edge and width of the columns; the third begins where the second column of the contents does. */
const columns = [
  { x: 0, width: 138 },
  { x: 150, width: 86 },
  { x: 246.64, width: 132 },
  { x: 390, width: 77 },
];
const padding = 13;

function toFacts(snapshot: CertificateSnapshot, words: Wording): Fact[] {
  const { language, days } = snapshot;
  const length = days ? `${words.hourLength} · ${formatCount(days, words.days, language)}` : words.hourLength;
  const dates = formatDateRange(snapshot.startedOn, snapshot.completedOn, language);
  const facts = [
    { label: words.extent, value: formatCount(snapshot.hours, words.hours, language), note: length },
    { label: words.formLabel, value: words.form[snapshot.form], note: '' },
    { label: words.dates, value: dates, note: '' },
  ];
  if (!snapshot.validUntil) return facts;
  return [...facts, { label: words.validUntil, value: formatDate(snapshot.validUntil, language), note: '' }];
}

/** Extent, form and dates between two hairlines, in the columns of the page. */
export function factsBlock(snapshot: CertificateSnapshot, words: Wording): Block {
  const facts = toFacts(snapshot, words);
  const label = style('regular', 8, colours.muted);
  const elements = facts.map(({ label: name, value, note }, index): Element => {
    const column = columns[index] ?? { x: 0, width: 0 };
    const x = page.left + column.x;
    const isLast = index === facts.length - 1;
    const width = isLast ? page.contentWidth - column.x : column.width;
    const fitted = fit(value, 'strong', { width, steps: [{ lines: 1, from: 11, to: 6 }] });
    const lines = [
      ...stack([name], { x, y: padding + 7, leading: 0 }, label),
      ...stack(fitted.lines, { x, y: padding + 22, leading: 12 }, style('strong', fitted.size, colours.ink)),
      ...(note ? stack([note], { x, y: padding + 34.5, leading: 0 }, label) : []),
    ];
    return { tag: 'P', lines };
  });
  const height = padding * 2 + 36;
  const rule = { x: page.left, width: page.contentWidth, height: 0.6, colour: colours.hairline };
  return {
    height,
    elements,
    bars: [
      { ...rule, y: 0 },
      { ...rule, y: height },
    ],
  };
}
