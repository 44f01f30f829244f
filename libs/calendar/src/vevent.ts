import { textValue, urlValue, utcValue, type ContentLine } from './content-line.js';
import type { CalendarEvent, EventTime } from './event.js';
import { isWrittenIn, localLine, zoneLines } from './time-zone.js';

const DAY_MS = 86_400_000;

/** The event without its frame; `stampedAt` is when this text is made, whatever the event's own time. */
export function eventLines(event: CalendarEvent, stampedAt: Date): ContentLine[] {
  const { uid, sequence, status, summary, description, location, url } = event;
  return [
    { name: 'UID', value: textValue(uid) },
    { name: 'DTSTAMP', value: utcValue(stampedAt) },
    { name: 'SEQUENCE', value: String(sequence) },
    ...timeLines(event.time),
    { name: 'STATUS', value: status },
    { name: 'SUMMARY', value: textValue(summary) },
    ...(location ? [{ name: 'LOCATION', value: textValue(location) }] : []),
    ...(description ? [{ name: 'DESCRIPTION', value: textValue(description) }] : []),
    ...(url ? [{ name: 'URL', value: urlValue(url) }] : []),
  ];
}

/** Definitions of the zones that these events are written in. */
export function zonesOf(events: readonly CalendarEvent[]): ContentLine[] {
  const zones = events.flatMap(({ time }) => ('zone' in time && isLocal(time) ? [time.zone] : []));
  return [...new Set(zones)].flatMap(zoneLines);
}

function timeLines(time: EventTime): ContentLine[] {
  if ('zone' in time) {
    const write = (name: string, at: Date) =>
      isLocal(time) ? localLine(name, at, time.zone) : { name, value: utcValue(at) };
    return [write('DTSTART', time.startsAt), write('DTEND', time.endsAt)];
  }
  // The end of an event is the first day after it.
  const dayAfter = new Date(Date.parse(time.lastDay) + DAY_MS).toISOString().slice(0, 10);
  return [dayLine('DTSTART', time.firstDay), dayLine('DTEND', dayAfter)];
}

/** Both ends are written alike, as programs expect. */
function isLocal({ startsAt, endsAt, zone }: Extract<EventTime, { zone: string }>): boolean {
  return isWrittenIn(zone, startsAt) && isWrittenIn(zone, endsAt);
}

function dayLine(name: string, day: string): ContentLine {
  return { name, parameters: { VALUE: 'DATE' }, value: day.replace(/-/g, '') };
}
