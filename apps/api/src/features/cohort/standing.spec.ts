import * as fc from 'fast-check';
import { shareGone, standingOf } from './standing.js';

const steps = { required: 10, done: 4, hasBegun: true, isCompleted: false };
const dates = { startsOn: '2026-11-01', selfStudyUntil: '2026-11-10', endsOn: '2027-02-28' };

describe('where a member stands', () => {
  it('is completed whatever else is true', () => {
    expect(standingOf({ ...steps, done: 0, hasBegun: false, isCompleted: true }, 1)).toBe('completed');
  });

  it('is not started before anything was opened, however late it is', () => {
    expect(standingOf({ ...steps, done: 0, hasBegun: false }, 1)).toBe('not_started');
  });

  it('is ready when every step of the course is done, also after the last day', () => {
    expect(standingOf({ ...steps, done: 10 }, 1)).toBe('ready');
  });

  it('is behind when a smaller share is done than the share of time that is gone', () => {
    expect(standingOf(steps, 0.41)).toBe('behind');
    expect(standingOf(steps, 0.4)).toBe('on_track');
    expect(standingOf(steps, 0)).toBe('on_track');
  });

  it('never gets worse by doing more, nor better by waiting', () => {
    const order = ['behind', 'on_track', 'ready'];
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(29), share, share, (required, done, one, other) => {
        const at = (more: number, gone: number) =>
          order.indexOf(standingOf({ ...steps, required, done: Math.min(required, more) }, gone));
        expect(at(done + 1, one)).toBeGreaterThanOrEqual(at(done, one));
        expect(at(done, Math.max(one, other))).toBeLessThanOrEqual(at(done, Math.min(one, other)));
      }),
    );
  });
});

describe('the share of time gone', () => {
  it('is nothing until the start and everything after the last day of self-study', () => {
    expect(['2026-10-01', '2026-11-01', '2026-11-06', '2026-11-10', '2026-11-11', '2027-03-01'].map(gone)).toEqual([
      0, 0, 0.5, 0.9, 1, 1,
    ]);
  });

  it('runs until the end of the cohort when self-study has no day of its own', () => {
    expect(shareGone({ ...dates, selfStudyUntil: null }, '2026-12-31')).toBe(0.5);
  });
});

function gone(today: string): number {
  return shareGone(dates, today);
}
