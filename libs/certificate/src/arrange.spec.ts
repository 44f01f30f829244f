import { linesOf, widthOfLine } from '@app/print';
import fc from 'fast-check';
import { councillor, longest, norwegian, officer, shortest, statutory } from '../testing/samples.js';
import { arrange } from './arrange.js';
import { qrSize, qrX } from './footer.js';
import { page } from './layout.js';
import { CertificateSnapshot } from './snapshot.js';

/** What is wrong with a page; nothing, if every line has its own place between the margins. */
function faultsOf(snapshot: CertificateSnapshot): string[] {
  const { head, body, foot } = arrange(snapshot);
  const placed = [head, ...body, foot];
  const overlaps = placed.flatMap(({ top }, index) => {
    const before = placed[index - 1];
    return before && before.top + before.block.height > top ? [`block ${index} begins before the one above ends`] : [];
  });
  const outside = placed.flatMap(({ top, block }, index) =>
    block.elements.flatMap(linesOf).flatMap(({ text, x, y, style }) => {
      const isWide = x + widthOfLine(text, style) > page.right + 0.01;
      const isLow = y > block.height + 0.01 || top + y > page.height - 50;
      const isHigh = y < 0;
      return isWide || isLow || isHigh ? [`block ${index}: “${text}” is outside`] : [];
    }),
  );
  const overQr = foot.block.elements
    .flatMap(linesOf)
    .filter(({ text, x, y, style }) => y <= qrSize && x + widthOfLine(text, style) > qrX - 8)
    .map(({ text }) => `“${text}” runs into the QR code`);
  return [...overlaps, ...outside, ...overQr];
}

describe('the page', () => {
  it.each([councillor, officer, norwegian, statutory, shortest])('holds $number', (snapshot) => {
    expect(faultsOf(snapshot)).toEqual([]);
  });

  it('holds the longest snapshot there can be', () => {
    expect(faultsOf(longest)).toEqual([]);
  });

  it('sets an ordinary certificate in full size', () => {
    const sizes = [councillor, officer, norwegian, statutory].map((snapshot) => {
      const { body } = arrange(snapshot);
      return Math.min(...body.flatMap(({ block }) => block.elements.flatMap(linesOf)).map(({ style }) => style.size));
    });

    expect(Math.min(...sizes)).toBe(8);
  });

  it('holds whatever a snapshot may say', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aáWmilŽđ-'), minLength: 1, maxLength: 14 });
    const textUpTo = (max: number) =>
      fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' ').slice(0, max).trim());
    const changes = fc.record({
      holder: fc.record({
        titlesBefore: textUpTo(60),
        givenName: textUpTo(80),
        familyName: textUpTo(80),
        titlesAfter: textUpTo(60),
        dateOfBirth: fc.constant('1980-03-05'),
      }),
      office: textUpTo(120),
      course: textUpTo(200).map((title) => ({ ...statutory.course, title })),
      modules: fc.array(textUpTo(120), { minLength: 1, maxLength: 20 }),
      outcomes: fc.array(textUpTo(200), { minLength: 1, maxLength: 12 }),
      language: fc.constantFrom('cs', 'en', 'nb'),
      legalBase: textUpTo(200),
      acknowledgement: textUpTo(300),
    });

    fc.assert(
      fc.property(changes, (change) => {
        const snapshot = CertificateSnapshot.parse({ ...statutory, ...change });
        expect(faultsOf(snapshot)).toEqual([]);
      }),
      { numRuns: 30, seed: 2027 },
    );
  });
});
