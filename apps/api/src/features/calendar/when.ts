import type { Language } from '@app/contracts';

const locales: Readonly<Record<Language, string>> = { cs: 'cs-CZ', en: 'en-GB', nb: 'nb-NO' };
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Where the clock hangs, and in what language it is read. */
export interface Place {
  zone: string;
  language: Language;
}

/** "pondělí 7. prosince 2026, 9:00–16:00 (středoevropský čas, Europe/Prague)" */
export function spanAt(startsAt: Date, endsAt: Date, place: Place): string {
  const hours = formatter(place, { hour: 'numeric', minute: '2-digit' });
  // Narrow and thin spaces around the dash differ between versions of the language data.
  const shown = `${hours.format(startsAt)}–${hours.format(endsAt)}`;
  return `${longDay(startsAt, place)}, ${shown} (${zoneAt(startsAt, place)})`;
}

/** "pondělí 7. prosince 2026, 9:00 (středoevropský čas, Europe/Prague)" */
export function momentAt(at: Date, place: Place): string {
  const hour = formatter(place, { hour: 'numeric', minute: '2-digit' }).format(at);
  return `${longDay(at, place)}, ${hour} (${zoneAt(at, place)})`;
}

/** "7. 12. 2026": for subjects. */
export function shortDay(at: Date, place: Place): string {
  return formatter(place, { day: 'numeric', month: 'numeric', year: 'numeric' }).format(at);
}

function longDay(at: Date, place: Place): string {
  return formatter(place, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

/** In words and by its own name: neighbours with the same words may be another zone one day. */
function zoneAt(at: Date, place: Place): string {
  const parts = formatter(place, { timeZoneName: 'longGeneric' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
  return name && name !== place.zone ? `${name}, ${place.zone}` : place.zone;
}

function formatter({ zone, language }: Place, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  const known = clocks.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: zone });
  clocks.set(key, made);
  return made;
}
