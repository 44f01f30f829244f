import type { Language } from '@app/contracts';
import { messageTexts } from './message-texts.js';

const locales: Readonly<Record<Language, string>> = { cs: 'cs-CZ', en: 'en-GB', nb: 'nb-NO' };

/** "v pondělí 7. prosince 2026 v 9:00 (středoevropský čas, Europe/Prague)": within a sentence, with the zone of the venue. */
export function spokenAt(language: Language, at: Date, zone: string): string {
  return messageTexts.in(language)('time.at', parts(language, at, zone));
}

/** "do pondělí 7. prosince 2026 9:00 (středoevropský čas, Europe/Prague)" */
export function spokenUntil(language: Language, at: Date, zone: string): string {
  return messageTexts.in(language)('time.until', parts(language, at, zone));
}

/** "7. prosince 2026" of a calendar day. */
export function spokenDay(language: Language, day: string): string {
  return spokenDate(language, new Date(`${day}T00:00:00Z`), 'UTC');
}

function parts(language: Language, at: Date, zone: string) {
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: zone }).format(at).toLowerCase();
  const clock = { hour: 'numeric', minute: '2-digit', timeZone: zone } as const;
  const time = new Intl.DateTimeFormat(locales[language], clock).format(at);
  return { weekday, date: spokenDate(language, at, zone), time, zone: `${zoneName(language, at, zone)}${zone}` };
}

function spokenDate(language: Language, at: Date, timeZone: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
  return new Intl.DateTimeFormat(locales[language], options).format(at);
}

/** "středoevropský čas, ", where the language has a name for the zone. */
function zoneName(language: Language, at: Date, timeZone: string): string {
  const options = { timeZone, timeZoneName: 'longGeneric' } as const;
  const shown = new Intl.DateTimeFormat(locales[language], options).formatToParts(at);
  const name = shown.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name && !/^(UTC|GMT)/.test(name) ? `${name}, ` : '';
}
