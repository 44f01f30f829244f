import { currentLanguage, locales } from './i18n.js';

const made = new Map<string, unknown>();

/** Intl objects are slow to make and quick to use. */
function once<T>(key: string, make: (locale: string) => T): T {
  const locale = locales[currentLanguage()];
  const full = `${locale} ${key}`;
  if (!made.has(full)) made.set(full, make(locale));
  return made.get(full) as T;
}

const zone = 'Europe/Prague';

/** Accepts a calendar day (YYYY-MM-DD, no zone) or an instant (shown as in Prague and Oslo). */
function dateOf(value: string): { date: Date; timeZone: string } {
  return value.length === 10
    ? { date: new Date(`${value}T00:00:00Z`), timeZone: 'UTC' }
    : { date: new Date(value), timeZone: zone };
}

/** 23. listopadu 2026 · 23 November 2026 · 23. november 2026 */
export function formatDay(value: string): string {
  const { date, timeZone } = dateOf(value);
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
  return once(`day ${timeZone}`, (locale) => new Intl.DateTimeFormat(locale, options)).format(date);
}

/** 23. 11. 2026 · 23/11/2026 · 23.11.2026: for tables. */
export function formatShortDay(value: string): string {
  const { date, timeZone } = dateOf(value);
  const month = currentLanguage() === 'en' ? 'short' : 'numeric';
  const options = { day: 'numeric', month, year: 'numeric', timeZone } as const;
  return once(`short ${timeZone}`, (locale) => new Intl.DateTimeFormat(locale, options)).format(date);
}

/** Day and time of an instant. */
export function formatInstant(value: string): string {
  const options = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  } as const;
  return once('instant', (locale) => new Intl.DateTimeFormat(locale, options)).format(new Date(value));
}

export function formatNumber(value: number): string {
  return once('number', (locale) => new Intl.NumberFormat(locale)).format(value);
}

/** 70 % · 70% — from whole per cent. */
export function formatPercent(percent: number): string {
  return once('percent', (locale) => new Intl.NumberFormat(locale, { style: 'percent' })).format(percent / 100);
}

/** "1 h 25 min" or "25 min", as the language writes it. */
export function formatMinutes(minutes: number): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    once(name, (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' })).format(
      value,
    );
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return unit(rest, 'minute').replaceAll(' ', '\u00a0');
  const parts = rest === 0 ? [unit(hours, 'hour')] : [unit(hours, 'hour'), unit(rest, 'minute')];
  return parts.join(' ').replaceAll(' ', '\u00a0');
}

/** "a, b a c" */
export function formatList(items: readonly string[]): string {
  return once('list', (locale) => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items);
}
