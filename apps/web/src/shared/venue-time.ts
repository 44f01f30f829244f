import { currentLanguage, locales } from './i18n.js';

/** Time of a meeting as the clock at its venue shows it, always with the name of the zone. */
interface VenueTime {
  startsAt: string;
  endsAt: string;
  /** IANA zone. */
  zone: string;
}

const made = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = locales[currentLanguage()];
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
  made.set(key, known);
  return known;
}

const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const shortDay = { weekday: 'short', day: 'numeric', month: 'numeric', year: 'numeric' } as const;
const clock = { hour: 'numeric', minute: '2-digit' } as const;

/** The city of the zone, as everybody knows it: Europe/Prague is Prague. */
export function zoneName(zone: string): string {
  const name = formatIn(zone, { timeZoneName: 'longGeneric' })
    .formatToParts(new Date(0))
    .find(({ type }) => type === 'timeZoneName')?.value;
  return name ?? zone;
}

/** pondělí 7. prosince 2026 */
export function venueDay({ startsAt, zone }: Pick<VenueTime, 'startsAt' | 'zone'>): string {
  return formatIn(zone, day).format(new Date(startsAt));
}

/** po 7. 12. 2026: for tables. */
export function venueShortDay({ startsAt, zone }: Pick<VenueTime, 'startsAt' | 'zone'>): string {
  return formatIn(zone, shortDay).format(new Date(startsAt));
}

/** 9:00–16:00 */
export function venueHours({ startsAt, endsAt, zone }: VenueTime): string {
  return formatIn(zone, clock).formatRange(new Date(startsAt), new Date(endsAt));
}

const moment = { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' } as const;

/** 8. prosince 2026 v 16:00: without the weekday, so that it can stand after “until” in every language. */
export function venueMoment(instant: string, zone: string): string {
  return formatIn(zone, moment).format(new Date(instant));
}

const wall = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** What the clock at the venue shows, as forms want it: `2026-12-07T09:00`. */
export function wallClockOf(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { ...wall, timeZone: zone }).format(new Date(instant)).replace(' ', 'T');
}
