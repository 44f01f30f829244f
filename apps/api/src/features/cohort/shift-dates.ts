const DAY_MS = 86_400_000;

/** A calendar day so many days later; `YYYY-MM-DD` both. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative when the other one is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(day).getUTCDay());
}

/** The calendar day of an instant where the clock shows this zone. */
export function dayIn(zone: string, at: Date): string {
  return wallTime(zone, at).toISOString().slice(0, 10);
}

/**
 * The same time on the clock of that zone so many calendar days later: nine o'clock stays nine o'clock when summer time
 * begins or ends in between. A time that the change skips comes out an hour later; of one that happens twice, the first.
 */
export function shiftInstant(at: Date, zone: string, days: number): Date {
  const wall = wallTime(zone, at).getTime() + days * DAY_MS;
  // The offset of a zone moves at most between the two of that day: one of the two answers has the wanted time.
  const offsets = [-DAY_MS, DAY_MS].map((near) => offsetAt(zone, new Date(wall + near)));
  const [before = 0, after = 0] = offsets;
  const candidates = [wall - Math.max(before, after), wall - Math.min(before, after)].map((ms) => new Date(ms));
  const exact = candidates.find((candidate) => wallTime(zone, candidate).getTime() === wall);
  return exact ?? new Date(wall - before);
}

/** What the clock of the zone shows, written as if it were UTC. */
function wallTime(zone: string, at: Date): Date {
  return new Date(at.getTime() + offsetAt(zone, at));
}

function offsetAt(zone: string, at: Date): number {
  const parts = Object.fromEntries(
    formatter(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return shown - Math.floor(at.getTime() / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
