import {
  dueDigest,
  dueReminder,
  endOfDay,
  isDeadlineDue,
  isListDue,
  isOfferWarningDue,
  nextDigestAt,
  reminderTimes,
} from './reminder-schedule.js';

const at = (text: string) => new Date(text);
const inPrague = (startsAt: string) => ({ startsAt: at(startsAt), zone: 'Europe/Prague' });
const iso = (times: Record<string, Date>) =>
  Object.fromEntries(Object.entries(times).map(([name, time]) => [name, time.toISOString()]));

describe('when people are reminded of a day', () => {
  it.each([
    {
      about: 'in winter',
      day: inPrague('2026-12-07T08:00:00Z'),
      weekAhead: '2026-11-30T07:00:00.000Z',
      dayAhead: '2026-12-06T07:00:00.000Z',
      list: '2026-12-06T17:00:00.000Z',
    },
    {
      about: 'in the week in which summer time begins (28 March 2027)',
      day: inPrague('2027-03-29T07:00:00Z'),
      weekAhead: '2027-03-22T07:00:00.000Z',
      dayAhead: '2027-03-28T06:00:00.000Z',
      list: '2027-03-28T16:00:00.000Z',
    },
    {
      about: 'in the week in which it ends (31 October 2027)',
      day: inPrague('2027-11-01T08:00:00Z'),
      weekAhead: '2027-10-25T06:00:00.000Z',
      dayAhead: '2027-10-31T07:00:00.000Z',
      list: '2027-10-31T17:00:00.000Z',
    },
    {
      about: 'by the clock of a venue far away',
      day: { startsAt: at('2026-12-07T14:00:00Z'), zone: 'America/New_York' },
      weekAhead: '2026-11-30T13:00:00.000Z',
      dayAhead: '2026-12-06T13:00:00.000Z',
      list: '2026-12-06T23:00:00.000Z',
    },
    {
      about: 'early in the morning, when it is still yesterday in UTC',
      day: inPrague('2026-12-06T23:30:00Z'),
      weekAhead: '2026-11-30T07:00:00.000Z',
      dayAhead: '2026-12-06T07:00:00.000Z',
      list: '2026-12-06T17:00:00.000Z',
    },
  ])('is at eight in the morning and six in the evening of the venue $about', ({ day, about: _, ...times }) => {
    expect(iso(reminderTimes(day))).toEqual(times);
  });

  it.each([
    ['2026-11-30T06:59:59Z', null],
    ['2026-11-30T07:00:00Z', 'seminar.week_ahead'],
    // The server was down for days: the reminder is late, and still of use.
    ['2026-12-05T22:00:00Z', 'seminar.week_ahead'],
    ['2026-12-06T07:00:00Z', 'seminar.day_ahead'],
    ['2026-12-07T07:59:59Z', 'seminar.day_ahead'],
    ['2026-12-07T08:00:00Z', null],
    ['2026-12-09T08:00:00Z', null],
  ])('at %s it is %s', (now, due) => {
    expect(dueReminder(inPrague('2026-12-07T08:00:00Z'), at(now))).toBe(due);
  });

  it.each([
    ['2026-12-06T16:59:59Z', false],
    ['2026-12-06T17:00:00Z', true],
    ['2026-12-07T07:00:00Z', true],
    ['2026-12-07T08:00:00Z', false],
  ])('the list of the trainer at %s is due: %s', (now, isDue) => {
    expect(isListDue(inPrague('2026-12-07T08:00:00Z'), at(now))).toBe(isDue);
  });
});

describe('the warning before an offer ends', () => {
  const until = at('2026-12-01T20:00:00Z');
  it.each([
    ['made two days before, seven hours ahead', '2026-11-29T20:00:00Z', '2026-12-01T13:00:00Z', false],
    ['made two days before, six hours ahead', '2026-11-29T20:00:00Z', '2026-12-01T14:00:00Z', true],
    ['made two days before, too late', '2026-11-29T20:00:00Z', '2026-12-01T20:00:00Z', false],
    ['made with five hours to take it', '2026-12-01T15:00:00Z', '2026-12-01T15:05:00Z', false],
  ])('%s', (_, offeredAt, now, isDue) => {
    expect(isOfferWarningDue({ offeredAt: at(offeredAt), until }, at(now))).toBe(isDue);
  });
});

describe('the end of self-study', () => {
  it('is a reason to write from eight in the morning a week before until the day is over', () => {
    const isDue = (now: string) => isDeadlineDue('2026-12-20', at(now));

    expect(isDue('2026-12-13T06:59:00Z')).toBe(false);
    expect(isDue('2026-12-13T07:00:00Z')).toBe(true);
    expect(isDue('2026-12-20T22:59:00Z')).toBe(true);
    expect(isDue('2026-12-20T23:00:00Z')).toBe(false);
    expect(endOfDay('2027-03-28').toISOString()).toBe('2027-03-28T22:00:00.000Z');
  });
});

describe('the daily summary', () => {
  it.each([
    ['in winter', '2026-12-07T15:59:59Z', '2026-12-07T16:00:00Z', '2026-12-07'],
    ['in summer', '2027-07-07T14:59:59Z', '2027-07-07T15:00:00Z', '2027-07-07'],
    ['on the day on which summer time begins', '2027-03-28T14:59:59Z', '2027-03-28T15:00:00Z', '2027-03-28'],
    ['on the day on which it ends', '2027-10-31T15:59:59Z', '2027-10-31T16:00:00Z', '2027-10-31'],
  ])('is due at five in the afternoon in Prague %s', (_, before, due, day) => {
    expect(dueDigest(at(before))).toBeNull();
    expect(nextDigestAt(at(before))).toEqual(at(due));
    expect(dueDigest(at(due))).toEqual({ day, at: at(due) });
  });

  it('is not due again after midnight, and the next one is that of tomorrow', () => {
    expect(dueDigest(at('2026-12-07T23:30:00Z'))).toBeNull();
    expect(nextDigestAt(at('2026-12-07T16:00:00Z'))).toEqual(at('2026-12-08T16:00:00Z'));
    expect(nextDigestAt(at('2027-03-27T16:00:00Z'))).toEqual(at('2027-03-28T15:00:00Z'));
  });
});
