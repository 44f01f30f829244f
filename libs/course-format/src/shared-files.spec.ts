import { glossaryYaml, lawsYaml, today } from '../testing/a-course.js';
import { readGlossary } from './read-glossary.js';
import { readLaws } from './read-laws.js';
import type { Problem } from './problem.js';

const short = (problems: Problem[]) =>
  problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

describe('reading laws.yaml', () => {
  it('gives the records', () => {
    expect(readLaws(lawsYaml, today)).toMatchObject({
      laws: { laws: [{ id: 'cz-128-2000-16', validFrom: '2000-11-12' }] },
      problems: [],
    });
  });

  it('warns of a record nobody checked for twelve months', () => {
    const { laws, problems } = readLaws(lawsYaml, '2027-11-03');

    expect(laws).not.toBeNull();
    expect(short(problems)).toEqual(['courses/laws.yaml:11:16 law.stale']);
  });

  it.each([
    ['a check in the future', 'checkedOn: 2026-11-02', 'checkedOn: 2026-12-02', '11:16 law.checked_in_future'],
    ['a day that does not exist', 'checkedOn: 2026-11-02', 'checkedOn: 2026-02-30', '11:16 value.invalid'],
    [
      'a source that is not a web address',
      'https://example.org/128-2000',
      '"javascript:alert(1)"',
      '13:13 value.invalid',
    ],
    ['a translation that is missing', ', nb: kommuneloven (CZ)', '', '6:11 translation.missing'],
    ['a certainty nobody knows', 'check-current-text', 'certain', '9:16 value.invalid'],
  ])('refuses %s', (...[, replace, by, expected]) => {
    const { laws, problems } = readLaws(lawsYaml.replace(replace, by), today);

    expect(laws).toBeNull();
    expect(short(problems)).toEqual([`courses/laws.yaml:${expected}`]);
  });

  it('refuses an id used twice', () => {
    const [, record = ''] = lawsYaml.split('laws:\n');

    expect(short(readLaws(lawsYaml + record, today).problems)).toEqual(['courses/laws.yaml:14:9 id.duplicate']);
  });
});

describe('reading glossary.yaml', () => {
  it('gives the terms', () => {
    expect(readGlossary(glossaryYaml)).toMatchObject({ glossary: { terms: [{ id: 'recorder' }] }, problems: [] });
  });

  it('refuses an explanation that lacks a language', () => {
    const { glossary, problems } = readGlossary(glossaryYaml.replace(', nb: Skriver referat.', ''));

    expect(glossary).toBeNull();
    expect(short(problems)).toEqual(['courses/glossary.yaml:5:18 translation.missing']);
  });
});
