import {
  bindShortWords,
  formatCount,
  formatDate,
  formatDateRange,
  formatNumber,
  formatTime,
  formatWeekday,
} from './format.js';

const hours = {
  cs: { one: 'vyučovací hodina', few: 'vyučovací hodiny', many: 'vyučovací hodiny', other: 'vyučovacích hodin' },
  en: { one: 'teaching hour', few: 'teaching hours', many: 'teaching hours', other: 'teaching hours' },
  nb: { one: 'undervisningstime', few: 'undervisningstimer', many: 'undervisningstimer', other: 'undervisningstimer' },
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('printed dates', () => {
  it.each([
    ['cs', '12. 6. 2027'],
    ['en', '12 June 2027'],
    ['nb', '12. juni 2027'],
  ] as const)('follow the rules of %s', (language, expected) => {
    expect(plain(formatDate('2027-06-12', language))).toBe(expected);
  });

  it('do not break over two lines', () => {
    expect(formatDate('2027-06-12', 'cs')).not.toContain(' ');
  });

  it.each([
    { language: 'cs', from: '2027-11-23', to: '2027-11-24', text: '23.–24. 11. 2027' },
    { language: 'cs', from: '2027-03-01', to: '2027-06-12', text: '1. 3. – 12. 6. 2027' },
    { language: 'cs', from: '2026-12-30', to: '2027-01-02', text: '30. 12. 2026 – 2. 1. 2027' },
    { language: 'cs', from: '2027-06-12', to: '2027-06-12', text: '12. 6. 2027' },
    { language: 'en', from: '2027-11-23', to: '2027-11-24', text: '23–24 November 2027' },
    { language: 'nb', from: '2027-11-23', to: '2027-11-24', text: '23.–24. november 2027' },
    { language: 'nb', from: '2027-03-01', to: '2027-06-12', text: '1. mars – 12. juni 2027' },
  ] as const)('say once what both days share: $text', ({ language, from, to, text }) => {
    expect(plain(formatDateRange(from, to, language))).toBe(text);
  });
});

describe('printed weekdays and times', () => {
  it.each([
    ['cs', 'úterý 23. 11. 2027', '9:00'],
    ['en', 'Tuesday 23 November 2027', '9:00'],
    ['nb', 'tirsdag 23. november 2027', '09.00'],
  ] as const)('follow the rules of %s', (language, day, time) => {
    expect(plain(formatWeekday('2027-11-23', language))).toBe(day);
    expect(formatTime('09:00', language)).toBe(time);
  });
});

describe('printed numbers', () => {
  it.each([
    [1, '1 vyučovací hodina'],
    [3, '3 vyučovací hodiny'],
    [1.5, '1,5 vyučovací hodiny'],
    [12, '12 vyučovacích hodin'],
    [22, '22 vyučovacích hodin'],
  ])('decline the Czech hours: %d', (count, expected) => {
    expect(plain(formatCount(count, hours.cs, 'cs'))).toBe(expected);
  });

  it('know one and many in Norwegian and English', () => {
    expect(plain(formatCount(1, hours.nb, 'nb'))).toBe('1 undervisningstime');
    expect(plain(formatCount(2, hours.en, 'en'))).toBe('2 teaching hours');
  });

  it('have a comma in Czech and Norwegian and a point in English', () => {
    expect(formatNumber(7.5, 'cs')).toBe('7,5');
    expect(formatNumber(7.5, 'nb')).toBe('7,5');
    expect(formatNumber(7.5, 'en')).toBe('7.5');
  });
});

describe('Czech one-letter words', () => {
  it('stay with the word after them', () => {
    expect(bindShortWords('Lidé a obec v krizi (k věci), i v noci', 'cs')).toBe(
      'Lidé a\u00a0obec v\u00a0krizi (k\u00a0věci), i\u00a0v\u00a0noci',
    );
  });

  it('are left alone in other languages', () => {
    expect(bindShortWords('i en sak', 'nb')).toBe('i en sak');
  });
});
