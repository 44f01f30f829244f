import { currentLanguage, locales } from './i18n.js';

const options = { weekday: 'short', day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' } as const;

/** po 7. 12. 2026: a calendar day (YYYY-MM-DD) with its day of the week. */
export function formatWeekday(day: string): string {
  return new Intl.DateTimeFormat(locales[currentLanguage()], options).format(new Date(`${day}T00:00:00Z`));
}
