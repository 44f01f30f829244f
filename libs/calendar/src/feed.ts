import { textValue, writeLines } from './content-line.js';
import type { CalendarEvent, CalendarPerson } from './event.js';
import { personLine } from './invitation.js';
import { CALENDAR_END, calendarHead } from './vcalendar.js';
import { eventLines, zonesOf } from './vevent.js';

/** A hint; calendar programs ask as often as they like, some only once a day. */
const ASK_AGAIN_AFTER = 'PT1H';

export interface Feed {
  /** Shown in the list of calendars. */
  name: string;
  organizer: CalendarPerson;
  events: readonly CalendarEvent[];
  writtenAt: Date;
}

/** A calendar to subscribe to: it shows what is, and asks for nothing (RFC 5546 §3.2.1, RFC 7986). */
export function writeFeed({ name, organizer, events, writtenAt }: Feed): string {
  return writeLines([
    ...calendarHead('PUBLISH'),
    { name: 'NAME', value: textValue(name) },
    { name: 'X-WR-CALNAME', value: textValue(name) },
    { name: 'REFRESH-INTERVAL', parameters: { VALUE: 'DURATION' }, value: ASK_AGAIN_AFTER },
    { name: 'X-PUBLISHED-TTL', value: ASK_AGAIN_AFTER },
    ...zonesOf(events),
    ...events.flatMap((event) => [
      { name: 'BEGIN', value: 'VEVENT' },
      ...eventLines(event, writtenAt),
      personLine('ORGANIZER', organizer),
      { name: 'END', value: 'VEVENT' },
    ]),
    CALENDAR_END,
  ]);
}
