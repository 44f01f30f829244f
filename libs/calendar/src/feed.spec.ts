import fc from 'fast-check';
import { readCalendar } from '../testing/read-calendar.js';
import type { CalendarEvent } from './event.js';
import { writeFeed } from './feed.js';

const organizer = { name: 'Kulatý stůl', email: 'no-reply@roundtable.test' };
const writtenAt = new Date('2026-11-23T18:00:00Z');
const time = { startsAt: new Date('2026-11-24T08:00:00Z'), endsAt: new Date('2026-11-24T12:00:00Z') };

describe('a feed', () => {
  it('has an event for each day, each zone once, and says when to ask again', () => {
    const events = (['Europe/Oslo', 'Europe/Prague', 'Europe/Oslo'] as const).map((zone, index) => ({
      uid: `day-${index}@roundtable.test`,
      sequence: index,
      time: { ...time, zone },
      status: index === 2 ? ('TENTATIVE' as const) : ('CONFIRMED' as const),
      summary: `Dag ${index}`,
    }));
    const text = writeFeed({ name: 'Roundtable – Jana Nováková', organizer, events, writtenAt });
    const { method, name, zones, events: read } = readCalendar(text);

    expect({ method, name, zones }).toEqual({
      method: 'PUBLISH',
      name: 'Roundtable – Jana Nováková',
      zones: ['Europe/Oslo', 'Europe/Prague'],
    });
    expect(read.map(({ uid, status, attendees }) => ({ uid, status, attendees }))).toEqual(
      events.map(({ uid, status }) => ({ uid, status, attendees: [] })),
    );
    expect(text).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n');
  });

  it('is a calendar without events before there are any', () => {
    expect(readCalendar(writeFeed({ name: 'Roundtable', organizer, events: [], writtenAt })).events).toEqual([]);
  });

  it('gives back every letter that was put in', () => {
    const unit = fc.constantFrom(...'ab ,;:\\"^nN=\t\nčŘøÅæ😀ß'.match(/./gsu)!);
    const text = fc.string({ unit, maxLength: 300 });
    fc.assert(
      fc.property(fc.record({ summary: text, location: text, description: text, name: text }), (words) => {
        const { name, ...texts } = words;
        const event: CalendarEvent = {
          uid: 'u',
          sequence: 0,
          status: 'CONFIRMED',
          time: { ...time, zone: 'Europe/Prague' },
          ...texts,
        };
        // Parameters have no backslash escapes, though many parsers, the one used here among them, think so.
        const person = { ...organizer, name: name.replace(/\\/g, '') };
        const written = writeFeed({ name, organizer: person, events: [event], writtenAt });
        const read = readCalendar(written);

        expect(written.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        expect(read.name).toBe(name);
        expect(read.events[0]).toMatchObject({ ...texts, organizer: { name: person.name } });
      }),
    );
  });
});
