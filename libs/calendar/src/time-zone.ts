import type { ContentLine } from './content-line.js';

/** Zones whose rule is written into the calendar: central European time by the rule of directive 2000/84/EC. */
export const CALENDAR_ZONES = ['Europe/Prague', 'Europe/Oslo'] as const;

const HOUR_MS = 3_600_000;

export function isCalendarZone(zone: string): boolean {
  return (CALENDAR_ZONES as readonly string[]).includes(zone);
}

/** A moment as a property, on the clock of its zone. */
export function localLine(name: string, at: Date, zone: string): ContentLine {
  return { name, parameters: { TZID: zone }, value: wallTime(at, zone) };
}

/**
 * Whether the zone's clock tells this moment from every other. Of the hour that comes twice in October, RFC 5545 §3.3.5
 * means the first and some programs the second: such a moment is only clear in UTC.
 */
export function isWrittenIn(zone: string, at: Date): boolean {
  if (!isCalendarZone(zone)) return false;
  const shown = wallTime(at, zone);
  return [-HOUR_MS, HOUR_MS].every((away) => wallTime(new Date(at.getTime() + away), zone) !== shown);
}

/** The definition of a zone that a calendar must bring along. */
export function zoneLines(zone: string): ContentLine[] {
  return [
    { name: 'BEGIN', value: 'VTIMEZONE' },
    { name: 'TZID', value: zone },
    ...observance('DAYLIGHT', {
      from: '19810329T020000',
      offsets: ['+0100', '+0200'],
      name: 'CEST',
      rule: 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    }),
    // Until 1995 summer time ended in September: a calendar of today begins with today's rule.
    ...observance('STANDARD', {
      from: '19961027T030000',
      offsets: ['+0200', '+0100'],
      name: 'CET',
      rule: 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    }),
    { name: 'END', value: 'VTIMEZONE' },
  ];
}

interface Observance {
  from: string;
  offsets: readonly [before: string, after: string];
  name: string;
  rule: string;
}

function observance(kind: 'DAYLIGHT' | 'STANDARD', { from, offsets, name, rule }: Observance): ContentLine[] {
  return [
    { name: 'BEGIN', value: kind },
    { name: 'TZOFFSETFROM', value: offsets[0] },
    { name: 'TZOFFSETTO', value: offsets[1] },
    { name: 'TZNAME', value: name },
    { name: 'DTSTART', value: from },
    { name: 'RRULE', value: rule },
    { name: 'END', value: kind },
  ];
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the zone's clock shows, `YYYYMMDDTHHMMSS`. */
function wallTime(at: Date, timeZone: string): string {
  let clock = clocks.get(timeZone);
  if (!clock) {
    // Sweden writes dates as ISO 8601 does.
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    clocks.set(timeZone, clock);
  }
  return clock.format(at).replace(/[-:]/g, '').replace(' ', 'T');
}
