import fc from 'fast-check';
import { isSameAnswer, normaliseText } from './normalise-text.js';

describe('what does not matter in a typed answer', () => {
  it.each([
    ['case', 'Kulatý Stůl', 'kulatý stůl'],
    ['Czech diacritics', 'příliš žluťoučký kůň úpěl ďábelské ódy', 'prilis zlutoucky kun upel dabelske ody'],
    ['Norwegian letters', 'høring på Ærøya', 'horing pa aeroya'],
    ['other special letters', 'Straße, Łódź', 'strasse, lodz'],
    ['letters put together from marks', 'ru\u030Az\u030Ce', 'růže'],
    ['the number and kind of spaces', '  15\u00A0\u00A0dní\u202F', '15 dní'],
    ['punctuation at the end', 'Zapisovatel. ', 'zapisovatel'],
    ['quotation marks', '„zapisovatel“ «referent» ‘recorder’', 'zapisovatel referent recorder'],
    ['the kind of dash', 'e–mail', 'e-mail'],
  ])('%s', (_, typed, plain) => {
    expect(normaliseText(typed)).toBe(normaliseText(plain));
  });

  it('spaces left out altogether', () => {
    expect(isSameAnswer('15dní', '15 dní')).toBe(true);
  });
});

describe('what matters in a typed answer', () => {
  it.each([
    ['letters', 'kulatý stůl', 'kulatý sál'],
    ['the order of words', 'stůl kulatý', 'kulatý stůl'],
    ['digits', '§ 16', '§ 17'],
    ['punctuation inside', '1.5', '15'],
    ['signs alone', '!', '?'],
  ])('%s', (_, typed, accepted) => {
    expect(isSameAnswer(typed, accepted)).toBe(false);
  });
});

describe('normalising a text', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseText(text);

        expect(normaliseText(once)).toBe(once);
      }),
    );
  });

  it('leaves something of every text that is not blank', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(text.trim() !== '');

        expect(normaliseText(text)).not.toBe('');
      }),
    );
  });
});
