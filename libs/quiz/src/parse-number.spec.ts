import fc from 'fast-check';
import { parseNumber } from './parse-number.js';

describe('reading a typed number', () => {
  it.each([
    ['7', 7],
    [' 7 ', 7],
    ['7.', 7],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['.5', 0.5],
    ['15 000', 15000],
    ['15\u00A0000,25', 15000.25],
    ['1\u202F234\u2009567', 1234567],
    ['15000', 15000],
    ['-3', -3],
    ['−3', -3],
    ['+ 3', 3],
  ])('reads "%s" as %d', (typed, number) => {
    expect(parseNumber(typed)).toBe(number);
  });

  it.each(['', ' ', 'seven', '1 5', '1 0000', '1,000.5', '1e3', '--3', ',', '7 8', 'Infinity', '0x10'])(
    'finds no number in "%s"',
    (typed) => {
      expect(parseNumber(typed)).toBeNull();
    },
  );

  it('accepts the unit in any language, and no other', () => {
    const units = ['dní', 'days', 'dager'];

    expect(parseNumber('7 dní', units)).toBe(7);
    expect(parseNumber('7DNI.', units)).toBe(7);
    expect(parseNumber('7\u00A0days', units)).toBe(7);
    expect(parseNumber('70 %', ['%'])).toBe(70);
    expect(parseNumber('7 weeks', units)).toBeNull();
    expect(parseNumber('7 days')).toBeNull();
  });

  it('reads what a Czech, a Norwegian and an English computer write', () => {
    const hundredths = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((number) => number / 100);
    fc.assert(
      fc.property(hundredths, fc.constantFrom('cs-CZ', 'nb-NO'), (number, locale) => {
        expect(parseNumber(number.toLocaleString(locale))).toBeCloseTo(number, 6);
        expect(parseNumber(number.toLocaleString('en-GB', { useGrouping: false }))).toBeCloseTo(number, 6);
      }),
    );
  });
});
