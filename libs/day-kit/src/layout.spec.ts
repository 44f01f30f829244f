import { linesOf, widthOfLine } from '@app/print';
import { attendees, kit } from '../testing/samples.js';
import { badges } from './badges.js';
import type { DayKit } from './day-kit.js';
import { feedbackSheet } from './feedback-sheet.js';
import type { Page } from './page.js';
import { a4, toJob } from './page.js';
import { roomSign } from './room-sign.js';
import { runSheet } from './run-sheet.js';
import { signInSheet } from './sign-in-sheet.js';

const long = (length: number) =>
  'Příprava vyhodnocení srozumitelného projednání územního plánu '.repeat(20).slice(0, length);

/** As long as the forms of the product allow. */
const longest: DayKit = {
  ...kit,
  organiser: { name: long(200), seat: long(200) },
  course: { cs: long(160), nb: `${long(159)}.` },
  cohort: long(120),
  trainers: Array.from({ length: 6 }, (_, index) => ({ name: `${long(80)} ${index}`, email: 'jana@obec.example' })),
  attendees: attendees(40).map((one) => ({
    ...one,
    titlesBefore: long(60),
    givenName: long(80),
    familyName: long(80),
    titlesAfter: long(60),
    municipality: long(60),
  })),
  day: {
    ...kit.day,
    title: long(160),
    venue: { name: long(160), address: long(300), access: long(1000) },
    onlineUrl: `https://example.org/${'x'.repeat(480)}`,
    halfDays: [...kit.day.halfDays, ...kit.day.halfDays],
    materials: Array.from({ length: 20 }, () => ({ title: long(160), url: `https://example.org/${'x'.repeat(480)}` })),
  },
};

/** Lines that leave the paper. */
function outside({ elements, isLandscape }: Page): string[] {
  const [width, height] = isLandscape ? [a4.height, a4.width] : [a4.width, a4.height];
  return elements
    .flatMap(linesOf)
    .filter(({ text, x, y, style }) => x < 20 || y < 20 || y > height - 15 || x + widthOfLine(text, style) > width - 20)
    .map(({ text }) => text);
}

describe.each([
  ['sign-in sheet', signInSheet],
  ['badges', badges],
  ['room sign', roomSign],
  ['feedback sheet', feedbackSheet],
  ['run sheet', runSheet],
])('the %s', (_, part) => {
  it('keeps everything on the paper', () => {
    expect(part(toJob(kit)).flatMap(outside)).toEqual([]);
  });

  it('keeps everything on the paper when every text is as long as it may be', () => {
    expect(part(toJob(longest)).flatMap(outside)).toEqual([]);
  });

  it('leaves no word out of a long text', () => {
    const words = part(toJob(longest)).flatMap(({ elements }) => elements.flatMap(linesOf).map(({ text }) => text));

    expect(words.some((text) => text.includes('…'))).toBe(false);
  });
});

describe('a row of the sign-in sheet', () => {
  it('stays between its rules', () => {
    const [page] = signInSheet(toJob(longest));
    const table = page!.elements.find(({ tag }) => tag === 'Table');
    const rows = table && 'children' in table ? table.children.slice(1).map((row) => linesOf(row)) : [];

    const middles = rows.map((lines) => {
      const { y, style } = lines.find(({ x }) => x < 50)!;
      return y - style.size * 0.35;
    });
    const half = (middles[1]! - middles[0]!) / 2;
    const outliers = rows.flatMap((lines, index) =>
      lines.filter(({ y, style }) => y > middles[index]! + half || y - style.size * 0.75 < middles[index]! - half),
    );
    expect(outliers).toEqual([]);
  });
});
