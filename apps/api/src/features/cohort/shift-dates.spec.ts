import * as fc from 'fast-check';
import { dayIn, daysBetween, isWeekend, shiftDay, shiftInstant } from './shift-dates.js';

const zones = ['Europe/Prague', 'Europe/Oslo', 'UTC', 'America/St_Johns', 'Pacific/Auckland'];

function clockIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(at);
}

describe('shifting a day', () => {
  it('goes over ends of months and leap years', () => {
    expect(shiftDay('2026-12-28', 7)).toBe('2027-01-04');
    expect(shiftDay('2028-02-28', 1)).toBe('2028-02-29');
    expect(shiftDay('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('is undone by shifting back, and is as far as the days between', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
        const to = shiftDay(from, days);
        expect(shiftDay(to, -days)).toBe(from);
        expect(daysBetween(from, to)).toBe(days);
      }),
    );
  });

  it('knows Saturday and Sunday', () => {
    const week = Array.from({ length: 7 }, (_, index) => shiftDay('2026-11-23', index));

    expect(week.filter(isWeekend)).toEqual(['2026-11-28', '2026-11-29']);
  });
});

describe('shifting a time', () => {
  it('keeps nine o’clock when summer time begins or ends in between', () => {
    const winter = new Date('2026-03-02T08:00:00.000Z');

    expect(shiftInstant(winter, 'Europe/Prague', 28)).toEqual(new Date('2026-03-30T07:00:00.000Z'));
    expect(shiftInstant(new Date('2026-10-20T07:00:00.000Z'), 'Europe/Oslo', 7)).toEqual(
      new Date('2026-10-27T08:00:00.000Z'),
    );
  });

  it('takes an hour that the clock skips for the next one, and of an hour that comes twice the first', () => {
    // 29 March 2026, 2:30 is not there in Prague; 25 October 2026, 2:30 is there twice.
    expect(shiftInstant(new Date('2026-03-28T01:30:00.000Z'), 'Europe/Prague', 1)).toEqual(
      new Date('2026-03-29T01:30:00.000Z'),
    );
    expect(shiftInstant(new Date('2026-10-24T00:30:00.000Z'), 'Europe/Prague', 1)).toEqual(
      new Date('2026-10-25T00:30:00.000Z'),
    );
  });

  it('shows the same time on the clock of the venue and the day so many days later, in every zone', () => {
    const minute = fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minute, fc.integer({ min: -800, max: 800 }), (zone, minutes, days) => {
        const at = new Date(minutes * 60_000);
        // The hours of a change of the clock are the example above; nobody holds a seminar then.
        fc.pre(Number(clockIn(zone, at).slice(0, 2)) >= 4);
        const shifted = shiftInstant(at, zone, days);
        expect(clockIn(zone, shifted)).toBe(clockIn(zone, at));
        expect(dayIn(zone, shifted)).toBe(shiftDay(dayIn(zone, at), days));
        expect(shiftInstant(shifted, zone, -days)).toEqual(at);
      }),
    );
  });
});
