/** The languages that are printed. */
export type Language = 'cs' | 'en' | 'nb';

/** Czech needs `few` (2–4) and `many` (fractions); the others only one and other. */
export interface Plural {
  one: string;
  few: string;
  many: string;
  other: string;
}

const NBSP = '\u00a0';

// Written out, not taken from Intl: what was printed once must stay the same when the server's ICU data change.
const months: Record<'en' | 'nb', readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
};

interface DayParts {
  day: number;
  month: number;
  year: number;
}

function toParts(date: string): DayParts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { day, month, year };
}

function dayAndMonth({ day, month }: DayParts, language: Language): string {
  if (language === 'cs') return `${day}.${NBSP}${month}.`;
  return `${day}${language === 'nb' ? '.' : ''}${NBSP}${months[language][month - 1] ?? ''}`;
}

function dayOnly({ day }: DayParts, language: Language): string {
  return language === 'en' ? String(day) : `${day}.`;
}

/** `YYYY-MM-DD` as 12. 6. 2027, 12 June 2027 or 12. juni 2027; the spaces do not break. */
export function formatDate(date: string, language: Language): string {
  const parts = toParts(date);
  return `${dayAndMonth(parts, language)}${NBSP}${parts.year}`;
}

const weekdays: Record<Language, readonly string[]> = {
  cs: 'neděle pondělí úterý středa čtvrtek pátek sobota'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  nb: 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' '),
};

/** `YYYY-MM-DD` as úterý 23. 11. 2027, Tuesday 23 November 2027 or tirsdag 23. november 2027. */
export function formatWeekday(date: string, language: Language): string {
  const weekday = weekdays[language][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  return `${weekday} ${formatDate(date, language)}`;
}

/** `HH:MM` of the 24-hour clock as 9:00 or, in Norwegian, 09.00. */
export function formatTime(time: string, language: Language): string {
  return language === 'nb' ? time.replace(':', '.') : time.replace(/^0/, '');
}

/** Says the month and the year once when both days share them. */
export function formatDateRange(from: string, to: string, language: Language): string {
  if (from === to) return formatDate(to, language);
  const [start, end] = [toParts(from), toParts(to)];
  if (start.year !== end.year) return `${formatDate(from, language)} – ${formatDate(to, language)}`;
  if (start.month !== end.month) return `${dayAndMonth(start, language)} – ${formatDate(to, language)}`;
  return `${dayOnly(start, language)}–${formatDate(to, language)}`;
}

/** Half an hour is 0,5 in Czech and Norwegian, 0.5 in English. */
export function formatNumber(value: number, language: Language): string {
  const text = String(Math.round(value * 100) / 100);
  return language === 'en' ? text : text.replace('.', ',');
}

/** “12 vyučovacích hodin”: the number and the form of the word that goes with it. */
export function formatCount(value: number, forms: Plural, language: Language): string {
  return `${formatNumber(value, language)}${NBSP}${forms[pluralOf(value, language)]}`;
}

function pluralOf(value: number, language: Language): keyof Plural {
  if (value === 1) return 'one';
  if (language !== 'cs') return 'other';
  if (!Number.isInteger(value)) return 'many';
  return value >= 2 && value <= 4 ? 'few' : 'other';
}

/** Czech does not end a line with a one-letter word. */
export function bindShortWords(text: string, language: Language): string {
  if (language !== 'cs') return text;
  return text.replace(/(?<=^|[\s(„])([kszvouai]) +/giu, `$1${NBSP}`);
}
