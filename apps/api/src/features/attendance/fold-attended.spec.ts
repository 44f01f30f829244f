import { foldAttended, type HeldDay, type PersonMark } from './fold-attended.js';

const half = (hours: number) => ({ startsAt: '2026-12-07T08:00:00.000Z', endsAt: '2026-12-07T11:00:00.000Z', hours });

function aDay(id: string, more: Partial<HeldDay> = {}): HeldDay {
  return { id, date: `2026-12-0${id}`, halfDays: [half(4), half(3.5)], isRequired: true, ...more };
}

const marks = (...entries: [dayId: string, half: number, status: PersonMark['status']][]): PersonMark[] =>
  entries.map(([dayId, number, status]) => ({ dayId, half: number, status }));

describe('adding up attendance', () => {
  it('counts a day when all its halves were attended, and hours by the half', () => {
    const days = [aDay('7'), aDay('8')];

    expect(foldAttended(days, marks(['7', 1, 'present'], ['7', 2, 'present'], ['8', 1, 'present']))).toEqual({
      days: 1,
      hours: 11.5,
      halves: 3,
      isMadeUp: false,
    });
  });

  it('counts what was made up, and says so', () => {
    expect(foldAttended([aDay('7')], marks(['7', 1, 'present'], ['7', 2, 'made_up']))).toEqual({
      days: 1,
      hours: 7.5,
      halves: 2,
      isMadeUp: true,
    });
  });

  it('counts no absence, excused or not', () => {
    expect(foldAttended([aDay('7')], marks(['7', 1, 'absent'], ['7', 2, 'excused']))).toEqual({
      days: 0,
      hours: 0,
      halves: 0,
      isMadeUp: false,
    });
  });

  it('takes two seminars on one calendar day for one day', () => {
    const days = [aDay('7', { halfDays: [half(4)] }), aDay('8', { halfDays: [half(2)], date: '2026-12-07' })];

    expect(foldAttended(days, marks(['7', 1, 'present'], ['8', 1, 'present']))).toMatchObject({ days: 1, hours: 6 });
  });

  it('counts the hours, but not the day, of a day that is not required', () => {
    const days = [aDay('7', { isRequired: false, halfDays: [half(4)] })];

    expect(foldAttended(days, marks(['7', 1, 'present']))).toMatchObject({ days: 0, hours: 4 });
  });

  it('leaves out a half that a later plan of the day no longer has', () => {
    const days = [aDay('7', { halfDays: [half(4)] })];

    expect(foldAttended(days, marks(['7', 1, 'present'], ['7', 2, 'present']))).toMatchObject({ days: 1, halves: 1 });
  });
});
