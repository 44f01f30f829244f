import { z } from 'zod';

let known: ReadonlySet<string> | undefined;

/** Every zone of this engine's IANA database, made once when the first one is checked. */
export function timeZones(): ReadonlySet<string> {
  known ??= new Set(Intl.supportedValuesOf('timeZone'));
  return known;
}

/** A zone of the IANA database, for example `Europe/Prague`. */
export const TimeZone = z
  .string()
  .max(40)
  .refine((zone) => timeZones().has(zone), 'There is no such time zone.');

/** What the clock on a wall shows, without a zone: `2026-12-07T09:00`. Two of one zone are in order as texts. */
export const WallClock = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine(isOnTheCalendar, 'There is no such day.');

/** The thirty-first of February turns into another day when it is read. */
function isOnTheCalendar(text: string): boolean {
  const at = Date.parse(`${text}:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
