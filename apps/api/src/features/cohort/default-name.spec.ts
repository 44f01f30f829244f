import { defaultName, nameInYear } from './default-name.js';

describe('the name of a cohort about which nothing was said', () => {
  it('is the season and the year of its start, in the language of who plans it', () => {
    expect(defaultName('2026-12-07', 'cs')).toBe('Zima 2026');
    expect(defaultName('2027-02-28', 'en')).toBe('Winter 2027');
    expect(['2027-03-01', '2027-08-31', '2027-09-01'].map((day) => defaultName(day, 'nb'))).toEqual([
      'Vår 2027',
      'Sommer 2027',
      'Høst 2027',
    ]);
  });
});

describe('the name of a copy', () => {
  it('moves its years by as many as the start moves', () => {
    expect(nameInYear('Zima 2026', '2026-11-01', '2027-11-01')).toBe('Zima 2027');
    expect(nameInYear('Zima 2026/27, Chrudim', '2026-11-01', '2028-11-01')).toBe('Zima 2028/29, Chrudim');
    expect(nameInYear('2099–00', '2026-11-01', '2027-11-01')).toBe('2100–01');
  });

  it('stays when it has no year or the year stays', () => {
    expect(nameInYear('Noví zastupitelé', '2026-11-01', '2027-11-01')).toBe('Noví zastupitelé');
    expect(nameInYear('Jaro 2026', '2026-03-01', '2026-09-01')).toBe('Jaro 2026');
  });
});
