import type { HalfDay, SeminarDayBody, SeminarPlace, SeminarRepeat, SeminarTimes } from '@app/contracts';
import type { DayPlan } from './seminar-day.entity.js';
import { daysUntil, instantAt, shiftWall } from './zoned-time.js';

const LESSON_MINUTES = 45;

type TimeFields = Pick<DayPlan, 'startsAt' | 'endsAt' | 'zone' | 'halfDays'>;
type PlaceFields = Pick<DayPlan, 'form' | 'venue' | 'onlineUrl'>;
type DayChange = Partial<Omit<SeminarDayBody, 'trainerIds'>>;

/** What is stored of a planned day. */
export function toDayPlan({ title, times, place, capacity, materials, isRequired }: SeminarDayBody): DayPlan {
  return { title, ...toTimeFields(times), ...toPlaceFields(place), capacity, materials, isRequired };
}

/** The same for some of it. */
export function toPlanChange({
  times,
  place,
  ...more
}: { [K in keyof DayChange]: DayChange[K] | undefined }): Partial<DayPlan> {
  const { title, capacity, materials, isRequired } = more;
  return {
    ...(title === undefined ? {} : { title }),
    ...(times ? toTimeFields(times) : {}),
    ...(place ? toPlaceFields(place) : {}),
    ...(capacity === undefined ? {} : { capacity }),
    ...(materials ? { materials } : {}),
    ...(isRequired === undefined ? {} : { isRequired }),
  };
}

/** The times of every day of a series, in order, each date once: the clock on the wall shows the same on all of them. */
export function repeated(times: SeminarTimes, repeat: SeminarRepeat | null): SeminarTimes[] {
  const shifts = new Set([0, ...shiftsOf(times, repeat)]);
  return [...shifts].sort((a, b) => a - b).map((days) => shiftTimes(times, days));
}

/** Teaching hours of 45 minutes, down to a half: 9:00–12:00 is 4. */
export function teachingHours(startsAt: Date, endsAt: Date): number {
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  return Math.floor((minutes / LESSON_MINUTES) * 2) / 2;
}

function shiftsOf(times: SeminarTimes, repeat: SeminarRepeat | null): number[] {
  if (!repeat) return [];
  if (repeat.kind === 'dates') return repeat.dates.map((date) => daysUntil(times.startsAt, date));
  const step = repeat.interval * (repeat.unit === 'week' ? 7 : 1);
  return Array.from({ length: repeat.count }, (_, index) => index * step);
}

function shiftTimes({ zone, startsAt, endsAt, halfDays }: SeminarTimes, days: number): SeminarTimes {
  return {
    zone,
    startsAt: shiftWall(startsAt, days),
    endsAt: shiftWall(endsAt, days),
    halfDays: halfDays.map((half) => ({
      ...half,
      startsAt: shiftWall(half.startsAt, days),
      endsAt: shiftWall(half.endsAt, days),
    })),
  };
}

function toTimeFields({ zone, startsAt, endsAt, halfDays }: SeminarTimes): TimeFields {
  const halves = halfDays.length > 0 ? halfDays : [{ startsAt, endsAt, hours: null }];
  return {
    startsAt: instantAt(zone, startsAt),
    endsAt: instantAt(zone, endsAt),
    zone,
    halfDays: halves.map((half): HalfDay => {
      const from = instantAt(zone, half.startsAt);
      const until = instantAt(zone, half.endsAt);
      return {
        startsAt: from.toISOString(),
        endsAt: until.toISOString(),
        hours: half.hours ?? teachingHours(from, until),
      };
    }),
  };
}

function toPlaceFields({ form, venue, onlineUrl }: SeminarPlace): PlaceFields {
  return { form, venue, onlineUrl };
}
