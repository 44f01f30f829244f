import { Language } from '@app/contracts';
import cs from './mail.cs.json';
import en from './mail.en.json';
import nb from './mail.nb.json';
import { fill, unknownPlaceholders } from './message-placeholders.js';
import { digestLetter, noticeLetter } from './notice.letter.js';
import { noticeKinds, type NoticeKind } from './notice-kinds.js';
import { wordsOf } from './notice-words.js';

const kinds = Object.keys(noticeKinds) as NoticeKind[];
const values = {
  title: 'Kulatý stůl',
  startsAt: '2026-12-07T08:00:00.000Z',
  until: '2026-12-01T19:30:00.000Z',
  zone: 'Europe/Prague',
  place: 'Radnice',
  isOnline: 'no',
  hasReason: 'no',
  reason: '',
  cohort: 'Zima 2026',
  lastDay: '2026-12-20',
  lessons: 5,
  people: 1,
  name: 'Jana Nováková',
  link: 'https://roundtable.test/courses/x',
};
const written = {
  texts: { cs: { subject: 'Pro {{name}}', body: 'První.\n\nDruhý.\nŘádek.' } },
  fallback: 'cs' as const,
};
const words = (kind: NoticeKind, language: Language, more = {}) =>
  wordsOf({ kind, values: { ...values, ...more } }, language, written);

describe('the words of a notice', () => {
  it.each(kinds.flatMap((kind) => Language.options.map((language) => [kind, language] as const)))(
    '%s in %s are whole sentences with every value in its place',
    (kind, language) => {
      const { title, paragraphs, linkLabel } = words(kind, language);

      for (const text of [title, linkLabel, ...paragraphs]) expect(text).toMatch(/^[^{}]*\S$/);
      for (const text of paragraphs) expect(text).toMatch(/^[\p{Lu}\d].*[.)]$|^[^.]+: .+$/su);
      expect(paragraphs.length).toBeGreaterThan(0);
    },
  );

  it('name weekday, date, time and zone as each language says them in a sentence', () => {
    const [czech, english, norwegian] = Language.options.map(
      (language) => words('seat.offered', language).paragraphs[0],
    );

    expect(czech).toContain('který se koná v pondělí 7. prosince 2026 v 9:00 (středoevropský čas, Europe/Prague)');
    expect(czech).toContain('Potvrďte ho prosím do úterý 1. prosince 2026 20:30');
    expect(english).toContain('takes place on Monday 7 December 2026 at 9:00 (Central European Time, Europe/Prague)');
    expect(norwegian).toContain('som holdes mandag 7. desember 2026 kl. 9:00 (sentraleuropeisk tid, Europe/Prague)');
  });

  it.each([
    [1, 'Zbývá Vám 1 povinná lekce.'],
    [2, 'Zbývají Vám 2 povinné lekce.'],
    [5, 'Zbývá Vám 5 povinných lekcí.'],
  ])('count %s lessons as Czech does', (lessons, sentence) => {
    expect(words('self_study.deadline', 'cs', { lessons }).paragraphs[0]).toContain(sentence);
  });

  it('are those of the trainer for a message, with its paragraphs', () => {
    expect(words('message.received', 'nb')).toMatchObject({
      title: 'Pro Jana Nováková',
      paragraphs: ['První.', 'Druhý.\nŘádek.'],
    });
  });
});

describe('placeholders', () => {
  it('are filled once: a name that looks like one is only a name', () => {
    expect(fill('{{name}}', { ...values, name: '{{link}}' }, 'cs')).toBe('{{link}}');
  });

  it('without a value say so in words', () => {
    expect(fill('{{nextDay}}, {{name}}, {{missing}}', { name: '', nextAt: '', lessons: 0 }, 'en')).toBe(
      'no date yet, participant, nothing',
    );
  });

  it.each([
    ['{{name}} {{ link }}', []],
    ['{{Name}} {{}}', ['{{Name}}', '{{}}']],
    ['{{name} a }}', ['{{name} a }}']],
    ['{jedna} závorka', []],
  ])('that mean nothing are found in %s', (body, unknown) => {
    expect(unknownPlaceholders({ subject: 'x', body })).toEqual(unknown);
  });
});

describe('a mail', () => {
  const to = { to: 'jana@obec.cz', language: 'cs' as const, settingsUrl: 'https://r.test/account/notifications' };
  const unsubscribe = { url: 'https://r.test/unsubscribe/abc' };

  it('about a seat cannot be switched off and says so; any other can, in words and in the header', () => {
    const parts = { ...to, details: [], cohort: 'Zima', url: null, replyTo: null };
    const seat = noticeLetter({ ...parts, group: 'seats', words: words('seat.offer_lapses', 'cs'), unsubscribe: null });
    const reminder = noticeLetter({
      ...parts,
      group: 'reminders',
      words: words('seminar.day_ahead', 'cs'),
      unsubscribe,
    });

    expect(seat.unsubscribeUrl).toBeUndefined();
    expect(seat.footer).toContain('vypnout nelze');
    expect(reminder.unsubscribeUrl).toBe(unsubscribe.url);
    expect(reminder.after.join('\n')).toContain(unsubscribe.url);
  });

  it('of the day has everything by cohort, and one way to stop it', () => {
    const cohorts = [
      { name: 'Zima', notices: [words('seminar.day_ahead', 'cs'), words('seat.lapsed', 'cs')] },
      { name: null, notices: [words('self_study.deadline', 'cs')] },
    ];
    const letter = digestLetter({ ...to, cohorts, url: 'https://r.test/notices', unsubscribe });

    expect(letter.subject).toBe('Souhrn dne: 3 novinky');
    expect(letter.before.filter((text) => !text.startsWith('• '))).toEqual(['Dobrý den,', 'Běh „Zima“:', 'Ostatní:']);
    expect(letter.unsubscribeUrl).toBe(unsubscribe.url);
  });

  it('has the same texts in every language', () => {
    expect([Object.keys(en), Object.keys(nb)]).toEqual([Object.keys(cs), Object.keys(cs)]);
  });
});
