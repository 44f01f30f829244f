import fc from 'fast-check';
import { plain } from '../../platform/plain-text.js';
import { excerptOf } from './excerpt.js';

const text =
  'Setkání s veřejností začíná dřív, než přijdou první lidé: hostitel zve, předsedající vede řízení schůze a facilitátorka se stará o to, aby se dostalo na každého, kdo přišel. Zapisovatel píše tak, aby to všichni viděli.';

describe('an excerpt', () => {
  it('stands around the place in question, cut between words', () => {
    const excerpt = excerptOf(text, plain(text).indexOf('rizeni'));

    expect(excerpt).toBe(
      '…první lidé: hostitel zve, předsedající vede řízení schůze a facilitátorka se stará o to, aby se dostalo na každého, kdo přišel. Zapisovatel…',
    );
  });

  it('begins with the text when the place is near it, and ends with it', () => {
    expect(excerptOf(text, 0)).toMatch(/^Setkání .*, aby…$/);
    expect(excerptOf(text, plain(text).indexOf('videli'))).toMatch(/^….* viděli\.$/);
    expect(excerptOf('Krátký text.', 3)).toBe('Krátký text.');
    expect(excerptOf('', 0)).toBe('');
  });

  it('holds whatever was found, and stays short, with marks, ligatures and odd spaces before it', () => {
    const words = fc.array(
      fc.constantFrom('Æble', 'příliš', 'žluťoučký', ' kůň', 'smørbrød', '  ', 'řízení', 'e\u0301tude'),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(words, words, (before, after) => {
        const whole = [...before, 'Ďáblův', ...after].join(' ');

        const excerpt = excerptOf(whole, plain(whole).indexOf('dabluv'));

        expect(excerpt).toContain('Ďáblův');
        expect(excerpt.length).toBeLessThanOrEqual(142);
      }),
    );
  });
});
