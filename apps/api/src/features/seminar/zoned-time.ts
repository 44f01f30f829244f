const DAY_MS = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The instant at which the clock of a zone shows `2026-12-07T09:00`. A time that is skipped when summer time begins
 * comes out an hour later; of one that happens twice, the first.
 */
export function instantAt(zone: string, wall: string): Date {
  const shown = Date.parse(`${wall}:00Z`);
  // The offset of a zone moves at most between the two around that day: one of the two answers shows the wanted time.
  const before = offsetAt(zone, shown - DAY_MS);
  const after = offsetAt(zone, shown + DAY_MS);
  const candidates = [shown - Math.max(before, after), shown - Math.min(before, after)];
  const exact = candidates.find((at) => at + offsetAt(zone, at) === shown);
  return new Date(exact ?? shown - before);
}

/** A time on the wall so many calendar days later. */
export function shiftWall(wall: string, days: number): string {
  return new Date(Date.parse(`${wall}:00Z`) + days * DAY_MS).toISOString().slice(0, 16);
}

/** Calendar days from one time on the wall to a day, `YYYY-MM-DD`. */
export function daysUntil(wall: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(wall.slice(0, 10))) / DAY_MS);
}

/** Milliseconds by which the zone's clock is ahead of UTC. */
function offsetAt(zone: string, at: number): number {
  const parts = formatter(zone).formatToParts(at);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = UNITS.map((unit) =>
    Number(parts.find(({ type }) => type === unit)?.value),
  );
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

const UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

function formatter(timeZone: string): Intl.DateTimeFormat {
  let known = formatters.get(timeZone);
  if (!known) {
    const number = 'numeric' as const;
    const units = { year: number, month: number, day: number, hour: number, minute: number, second: number };
    known = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...units });
    formatters.set(timeZone, known);
  }
  return known;
}
