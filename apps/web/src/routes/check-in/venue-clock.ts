import { currentLanguage, locales } from '../../shared/i18n.js';

const made = new Map<string, Intl.DateTimeFormat>();

/** 9:00, as the clock at the venue shows it. */
export function venueClock(instant: string, timeZone: string): string {
  const locale = locales[currentLanguage()];
  const key = `${locale} ${timeZone}`;
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone, hourCycle: 'h23' });
  made.set(key, format);
  return format.format(new Date(instant));
}
