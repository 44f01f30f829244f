import ICAL from 'ical.js';

export interface ReadPerson {
  name: string;
  email: string;
  asksForAnswer: boolean;
}

export interface ReadEvent {
  uid: string;
  sequence: number;
  stampedAt: Date;
  startsAt: Date;
  endsAt: Date;
  /** `YYYY-MM-DD`; null for an event with times. */
  days: { first: string; afterLast: string } | null;
  /** `UTC`, or the zone that the file itself defines. */
  zone: string;
  status: string;
  summary: string;
  description: string;
  location: string;
  url: string;
  organizer: ReadPerson;
  attendees: ReadPerson[];
}

export interface ReadCalendar {
  method: string;
  name: string;
  zones: string[];
  events: ReadEvent[];
}

/** Reads a calendar with a parser that shares nothing with the writer; throws on whatever it finds malformed. */
export function readCalendar(text: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text) as string);
  return {
    method: textOf(calendar, 'method'),
    // The parser does not know this property of RFC 7986, so it leaves the value as it is written.
    name: textOf(calendar, 'name').replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter)),
    zones: calendar.getAllSubcomponents('vtimezone').map((zone) => textOf(zone, 'tzid')),
    events: calendar.getAllSubcomponents('vevent').map(readEvent),
  };
}

function readEvent(component: ICAL.Component): ReadEvent {
  const start = timeOf(component, 'dtstart');
  const end = timeOf(component, 'dtend');
  return {
    uid: textOf(component, 'uid'),
    sequence: Number(component.getFirstPropertyValue('sequence')),
    stampedAt: timeOf(component, 'dtstamp').toJSDate(),
    startsAt: start.toJSDate(),
    endsAt: end.toJSDate(),
    days: start.isDate ? { first: start.toString(), afterLast: end.toString() } : null,
    zone: start.zone.tzid,
    status: textOf(component, 'status'),
    summary: textOf(component, 'summary'),
    description: textOf(component, 'description'),
    location: textOf(component, 'location'),
    url: textOf(component, 'url'),
    organizer: personOf(component.getFirstProperty('organizer')),
    attendees: component.getAllProperties('attendee').map(personOf),
  };
}

function textOf(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? '');
}

function timeOf(component: ICAL.Component, name: string): ICAL.Time {
  const value = component.getFirstPropertyValue(name);
  if (!(value instanceof ICAL.Time)) throw new Error(`${name} is no time.`);
  return value;
}

function personOf(property: ICAL.Property | null): ReadPerson {
  if (!property) throw new Error('There is no such person.');
  return {
    name: String(property.getParameter('cn') ?? ''),
    email: decodeURIComponent(String(property.getFirstValue()).replace(/^mailto:/, '')),
    asksForAnswer: property.getParameter('rsvp') === 'TRUE',
  };
}
