import { mailtoValue, writeLines, type ContentLine } from './content-line.js';
import type { CalendarEvent, CalendarPerson } from './event.js';
import { CALENDAR_END, calendarHead } from './vcalendar.js';
import { eventLines, zonesOf } from './vevent.js';

export interface Invitation {
  /** `REQUEST` invites and changes; `CANCEL` takes the event out of the attendee's calendar. */
  method: 'REQUEST' | 'CANCEL';
  event: CalendarEvent;
  /** Must be the mailbox that the mail comes from, or mail programs take it for a forgery (RFC 6047 §3). */
  organizer: CalendarPerson;
  attendee: CalendarPerson;
  /** When the mail is written. */
  sentAt: Date;
}

/** An invitation to one event, its change or its end, as mail programs take it (RFC 5546 §3.2). */
export function writeInvitation({ method, event, organizer, attendee, sentAt }: Invitation): string {
  const isCancelled = method === 'CANCEL';
  return writeLines([
    ...calendarHead(method),
    ...zonesOf([event]),
    { name: 'BEGIN', value: 'VEVENT' },
    ...eventLines({ ...event, status: isCancelled ? 'CANCELLED' : event.status }, sentAt),
    personLine('ORGANIZER', organizer),
    personLine('ATTENDEE', attendee, {
      CUTYPE: 'INDIVIDUAL',
      ROLE: 'REQ-PARTICIPANT',
      PARTSTAT: 'NEEDS-ACTION',
      RSVP: isCancelled ? 'FALSE' : 'TRUE',
    }),
    { name: 'END', value: 'VEVENT' },
    CALENDAR_END,
  ]);
}

export function personLine(
  name: string,
  person: CalendarPerson,
  parameters: Readonly<Record<string, string>> = {},
): ContentLine {
  return {
    name,
    parameters: { ...parameters, ...(person.name ? { CN: person.name } : {}) },
    value: mailtoValue(person.email),
  };
}
