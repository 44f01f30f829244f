/** @jest-environment ./.tools/jest.env.web.cjs */
import { join } from 'node:path';
import { errorCodes } from '@app/contracts';
import { compileTexts, findTextFaults } from '../../build/compile-texts.js';
import { readAreas } from '../../build/read-texts.js';
import { useTextsFromDisk } from '../testing/texts-from-disk.js';
import { showLanguage, textsOf } from './i18n.js';

describe('the words of the application', () => {
  const areas = [...readAreas(join(process.cwd(), 'apps/web/src'))];

  it.each(areas)('of "%s" are complete in all three languages', (_, written) => {
    expect(findTextFaults(written)).toEqual([]);
  });

  it('have a text for every error code', () => {
    const written = new Map(areas).get('errors');

    expect(errorCodes.filter((code) => !written?.cs[code])).toEqual([]);
  });
});

describe('plurals', () => {
  it.each([
    [1, 'Zbývá 1 minuta'],
    [2, 'Zbývají 2 minuty'],
    [4, 'Zbývají 4 minuty'],
    [1.5, 'Zbývá 1,5 minuty'],
    [5, 'Zbývá 5 minut'],
    [0, 'Zbývá 0 minut'],
  ])('in Czech: %d', async (minutes, sentence) => {
    await useTextsFromDisk('cs');

    expect(textsOf('shared')('minutes.left', { minutes })).toBe(sentence);
  });

  it('follow the language of the page', async () => {
    await useTextsFromDisk('cs');
    await showLanguage('nb');

    expect(textsOf('shared')('minutes.left', { minutes: 1 })).toBe('1 minutt igjen');
    expect(document.documentElement.lang).toBe('nb');
  });
});

describe('compiling texts', () => {
  it('never leaves a Czech one-letter word at the end of a line', () => {
    const { message } = compileTexts('cs', { message: 'Přejít k obsahu i s vámi v {place}, 70 %' });

    expect(message).toEqual(['Přejít k\u00a0obsahu i\u00a0s\u00a0vámi v\u00a0', ['place'], ', 70\u00a0%']);
  });

  it('names a missing translation, a missing plural form and a different placeholder', () => {
    const faults = findTextFaults({
      cs: { a: 'Ahoj', b: '{n, plural, one {#} other {#}}', c: '{name}' },
      en: { a: '', b: '{n, plural, one {#} other {#}}', c: '{names}' },
      nb: { a: 'Hei', b: '{n, plural, one {#} other {#}}', c: '{name}' },
    });

    expect(faults).toEqual([
      '"a" is missing in en',
      '"b" in cs has no plural "few"',
      '"b" in cs has no plural "many"',
      '"c" in en has other placeholders than in cs',
    ]);
  });
});
