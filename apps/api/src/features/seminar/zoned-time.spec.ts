import { daysUntil, instantAt, shiftWall } from './zoned-time.js';

describe('the time on a wall', () => {
  it.each([
    ['Europe/Prague', '2026-12-07T09:00', '2026-12-07T08:00:00.000Z'],
    ['Europe/Prague', '2026-07-07T09:00', '2026-07-07T07:00:00.000Z'],
    ['Europe/Oslo', '2026-03-28T09:00', '2026-03-28T08:00:00.000Z'],
    ['Europe/Oslo', '2026-03-29T09:00', '2026-03-29T07:00:00.000Z'],
    ['America/New_York', '2026-12-07T09:00', '2026-12-07T14:00:00.000Z'],
    ['Asia/Kathmandu', '2026-12-07T09:00', '2026-12-07T03:15:00.000Z'],
  ])('in %s at %s is %s', (zone, wall, instant) => {
    expect(instantAt(zone, wall).toISOString()).toBe(instant);
  });

  it('that summer time skips comes an hour later', () => {
    expect(instantAt('Europe/Prague', '2027-03-28T02:30').toISOString()).toBe('2027-03-28T01:30:00.000Z');
  });

  it('that happens twice is the first one', () => {
    expect(instantAt('Europe/Prague', '2026-10-25T02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('moves by calendar days and keeps its hours', () => {
    expect(shiftWall('2026-10-24T09:00', 1)).toBe('2026-10-25T09:00');
    expect(shiftWall('2026-12-31T18:30', 7)).toBe('2027-01-07T18:30');
  });

  it('is so many days before or after another day', () => {
    expect(daysUntil('2026-12-07T23:30', '2026-12-14')).toBe(7);
    expect(daysUntil('2026-12-07T09:00', '2026-12-01')).toBe(-6);
  });
});
