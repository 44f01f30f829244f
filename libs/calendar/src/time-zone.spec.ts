import fc from 'fast-check';
import { readCalendar } from '../testing/read-calendar.js';
import type { EventTime } from './event.js';
import { writeInvitation } from './invitation.js';

const person = { name: '', email: 'a@b.example' };

function written(time: EventTime): string {
  return writeInvitation({
    method: 'REQUEST',
    event: { uid: 'u', sequence: 0, time, status: 'CONFIRMED', summary: 's' },
    organizer: person,
    attendee: person,
    sentAt: new Date('2026-01-01T00:00:00Z'),
  });
}

function readBack(time: EventTime) {
  const [event] = readCalendar(written(time)).events;
  if (!event) throw new Error('The event is gone.');
  return event;
}

const from = (startsAt: string, hours: number, zone = 'Europe/Prague') => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(Date.parse(startsAt) + hours * 3_600_000),
  zone,
});

describe.each(['Europe/Prague', 'Europe/Oslo'])('a time in %s', (zone) => {
  // The last Sundays of March and October, and the two days around each.
  const changes = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29'];
  const around = changes.flatMap((day) =>
    [-1, 0, 1].map((more) => new Date(Date.parse(day) + more * 86_400_000).toISOString().slice(0, 10)),
  );

  it.each(around)('is the same for another program on every half hour of %s', (day) => {
    for (let half = 0; half < 48; half += 1) {
      const startsAt = new Date(Date.parse(day) + half * 1_800_000);
      const time = { startsAt, endsAt: new Date(startsAt.getTime() + 4 * 3_600_000), zone };
      expect(readBack(time)).toMatchObject({ startsAt: time.startsAt, endsAt: time.endsAt });
    }
  });

  it('is the same for another program, whenever it is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2050-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 40 }),
        (at, quarters) => {
          const startsAt = new Date(Math.floor(at.getTime() / 1000) * 1000);
          const time = { startsAt, endsAt: new Date(startsAt.getTime() + quarters * 900_000), zone };
          expect(readBack(time)).toMatchObject({ startsAt: time.startsAt, endsAt: time.endsAt });
        },
      ),
    );
  });

  it('is what the clock on the wall shows, with the rule of its zone beside it', () => {
    const text = written(from('2026-10-24T07:00:00Z', 4, zone));

    expect(text).toContain(`DTSTART;TZID=${zone}:20261024T090000\r\n`);
    expect(text).toContain(`DTEND;TZID=${zone}:20261024T130000\r\n`);
    expect(readCalendar(text).zones).toEqual([zone]);
    expect(written(from('2026-10-26T08:00:00Z', 4, zone))).toContain(`DTSTART;TZID=${zone}:20261026T090000\r\n`);
  });
});

describe('a time', () => {
  it('is written in UTC, both ends, in the hour that the clock shows twice', () => {
    const [first, second] = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((at) => written(from(at, 4)));

    expect(first).toContain('DTSTART:20261025T003000Z\r\nDTEND:20261025T043000Z\r\n');
    expect(second).toContain('DTSTART:20261025T013000Z\r\nDTEND:20261025T053000Z\r\n');
    expect(readCalendar(second ?? '').zones).toEqual([]);
  });

  it('is written in UTC for a zone without a rule here', () => {
    const text = written(from('2026-07-01T08:00:00Z', 1, 'America/New_York'));

    expect(text).toContain('DTSTART:20260701T080000Z\r\n');
    expect(readCalendar(text).zones).toEqual([]);
  });

  it('of whole days has no clock, and ends on the day after the last one', () => {
    const { days } = readBack({ firstDay: '2026-10-24', lastDay: '2026-10-25' });

    expect(days).toEqual({ first: '2026-10-24', afterLast: '2026-10-26' });
    expect(readBack({ firstDay: '2028-02-28', lastDay: '2028-02-28' }).days?.afterLast).toBe('2028-02-29');
    expect(written({ firstDay: '2026-12-31', lastDay: '2026-12-31' })).toContain('DTEND;VALUE=DATE:20270101\r\n');
  });
});
