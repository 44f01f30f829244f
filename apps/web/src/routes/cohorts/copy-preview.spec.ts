import { aYearLater, daysBetween, isWeekend, shiftDay } from './copy-preview.js';

describe('the preview of shifted dates', () => {
  it('suggests the same day of the week a year later', () => {
    const suggested = aYearLater('2026-11-02');

    expect(suggested).toBe('2027-11-01');
    expect(new Date(suggested).getUTCDay()).toBe(new Date('2026-11-02').getUTCDay());
  });

  it('shifts every date by as many days as the start, over the turn of the year and the clock', () => {
    const days = daysBetween('2026-11-02', '2027-11-08');

    expect(days).toBe(371);
    expect(shiftDay('2027-02-26', days)).toBe('2028-03-03');
    expect(shiftDay('2027-03-28', 1)).toBe('2027-03-29');
  });

  it('knows a weekend', () => {
    expect(['2027-11-05', '2027-11-06', '2027-11-07', '2027-11-08'].map(isWeekend)).toEqual([false, true, true, false]);
  });
});
