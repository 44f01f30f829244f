import { SeminarPlace, SeminarTimes } from '@app/contracts';
import { repeated, teachingHours, toPlanChange } from './day-plan.js';

const times = SeminarTimes.parse({
  zone: 'Europe/Prague',
  startsAt: '2026-10-21T09:00',
  endsAt: '2026-10-21T16:00',
  halfDays: [
    { startsAt: '2026-10-21T09:00', endsAt: '2026-10-21T12:00' },
    { startsAt: '2026-10-21T13:00', endsAt: '2026-10-21T16:00', hours: 3.5 },
  ],
});

describe('a series of days', () => {
  it('keeps the time on the wall across the end of summer time', () => {
    const days = repeated(times, { kind: 'every', interval: 1, unit: 'week', count: 2 }).map((one) =>
      toPlanChange({ times: one }),
    );

    expect(days.map(({ startsAt }) => startsAt?.toISOString())).toEqual([
      '2026-10-21T07:00:00.000Z',
      '2026-10-28T08:00:00.000Z',
    ]);
    expect(days[1]?.halfDays).toEqual([
      { startsAt: '2026-10-28T08:00:00.000Z', endsAt: '2026-10-28T11:00:00.000Z', hours: 4 },
      { startsAt: '2026-10-28T12:00:00.000Z', endsAt: '2026-10-28T15:00:00.000Z', hours: 3.5 },
    ]);
  });

  it('may be on chosen dates, each once and in order', () => {
    const series = repeated(times, { kind: 'dates', dates: ['2026-11-04', '2026-10-14', '2026-11-04', '2026-10-21'] });

    expect(series.map(({ startsAt }) => startsAt)).toEqual([
      '2026-10-14T09:00',
      '2026-10-21T09:00',
      '2026-11-04T09:00',
    ]);
  });
});

describe('teaching hours', () => {
  it.each([
    ['09:00', '12:00', 4],
    ['09:00', '09:45', 1],
    ['09:00', '10:00', 1],
    ['09:00', '10:10', 1.5],
    ['09:00', '09:15', 0],
  ])('from %s to %s are %d', (from, until, hours) => {
    expect(teachingHours(new Date(`2026-10-21T${from}Z`), new Date(`2026-10-21T${until}Z`))).toBe(hours);
  });
});

describe('what a day may be', () => {
  const problems = (change: object) =>
    SeminarTimes.safeParse({ ...times, ...change }).error?.issues.map(({ path }) => path.join('.'));

  it.each([
    ['ends before it starts', { endsAt: '2026-10-21T08:00', halfDays: [] }, ['endsAt']],
    ['has more than 14 hours', { endsAt: '2026-10-21T23:30', halfDays: [] }, ['endsAt']],
    ['is in a zone that does not exist', { zone: 'Europe/Chrudim' }, ['zone']],
    ['is on a day that does not exist', { endsAt: '2026-10-32T09:00', halfDays: [] }, ['endsAt']],
    [
      'has halves outside of it',
      { halfDays: [{ startsAt: '2026-10-21T08:00', endsAt: '2026-10-21T17:00' }] },
      ['halfDays.0.startsAt', 'halfDays.0.endsAt'],
    ],
    [
      'has halves that overlap',
      {
        halfDays: [
          { startsAt: '2026-10-21T09:00', endsAt: '2026-10-21T12:00' },
          { startsAt: '2026-10-21T11:00', endsAt: '2026-10-21T13:00' },
        ],
      },
      ['halfDays.1.startsAt'],
    ],
    [
      'has a half that ends before it starts',
      { halfDays: [{ startsAt: '2026-10-21T12:00', endsAt: '2026-10-21T09:00' }] },
      ['halfDays.0.endsAt'],
    ],
  ])('not one that %s', (_, change, paths) => {
    expect(problems(change)).toEqual(paths);
  });

  it('online without a room, otherwise with one', () => {
    const venue = { name: 'Úřad', address: 'Náměstí 1', access: '' };

    expect(SeminarPlace.safeParse({ form: 'online' }).success).toBe(true);
    expect(SeminarPlace.safeParse({ form: 'online', venue }).success).toBe(false);
    expect(SeminarPlace.safeParse({ form: 'in-person' }).success).toBe(false);
    expect(SeminarPlace.safeParse({ form: 'in-person', venue }).success).toBe(true);
  });
});
