import { cohortApi, seminarApi, type CohortView } from '@app/contracts';
import { call } from '../../shared/api.js';
import { currentLanguage } from '../../shared/i18n.js';
import { wallClockOf } from '../../shared/venue-time.js';

/** A date of the original that the copy will have too. */
export interface DatedPart {
  key: string;
  kind: 'startsOn' | 'selfStudyUntil' | 'endsOn' | 'day';
  /** Title of a seminar day. */
  title: string;
  /** `YYYY-MM-DD` where it is held. */
  day: string;
  /** Time of day there, which the copy keeps; null for a date without one. */
  time: string | null;
}

export interface Original {
  cohort: CohortView;
  parts: DatedPart[];
}

/** What is copied, with all its dates. */
export async function readOriginal(cohortId: string, signal: AbortSignal): Promise<Original> {
  const params = { cohortId };
  const [cohort, days] = await Promise.all([
    call(cohortApi.read, { params, query: { language: currentLanguage() } }, { signal }),
    call(seminarApi.list, { params }, { signal }),
  ]);
  const { startsOn, selfStudyUntil, endsOn } = cohort;
  const dated = (kind: DatedPart['kind'], day: string | null): DatedPart[] =>
    day ? [{ key: kind, kind, title: '', day, time: null }] : [];
  const seminars = days.items
    .filter(({ state }) => state === 'planned')
    .map(({ id, title, startsAt, zone }): DatedPart => {
      const [day = '', time = ''] = wallClockOf(startsAt, zone).split('T');
      return { key: id, kind: 'day', title, day, time };
    });
  const parts = [...dated('startsOn', startsOn), ...seminars, ...dated('selfStudyUntil', selfStudyUntil)];
  return { cohort, parts: [...parts, ...dated('endsOn', endsOn)].sort((one, other) => (one.day < other.day ? -1 : 1)) };
}

const DAY_MS = 86_400_000;

export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(day).getUTCDay());
}

/** A year later on the same day of the week. */
export function aYearLater(day: string): string {
  return shiftDay(day, 52 * 7);
}
