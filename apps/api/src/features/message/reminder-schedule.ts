import { dayIn, shiftDay } from '../cohort/index.js';
import { instantAt } from '../seminar/index.js';

/** The zone of the daily summary and of days without a venue: Prague and Oslo show the same time all the year. */
export const HOME_ZONE = 'Europe/Prague';
const MORNING = '08:00';
const EVENING = '18:00';
const DIGEST_TIME = '17:00';
const HOUR_MS = 3_600_000;
/** Before the end of an offer of a seat. */
export const OFFER_WARNING_MS = 6 * HOUR_MS;

interface DayTime {
  startsAt: Date;
  zone: string;
}

/** The instant at which the clock of the zone shows this time on this calendar day, in summer and in winter. */
function atWallTime(zone: string, day: string, time: string): Date {
  return instantAt(zone, `${day}T${time}`);
}

/** When people are reminded of a day, by the clock of its venue: in the morning, a week and a day before. */
export function reminderTimes({ startsAt, zone }: DayTime): { weekAhead: Date; dayAhead: Date; list: Date } {
  const day = dayIn(zone, startsAt);
  return {
    weekAhead: atWallTime(zone, shiftDay(day, -7), MORNING),
    dayAhead: atWallTime(zone, shiftDay(day, -1), MORNING),
    list: atWallTime(zone, shiftDay(day, -1), EVENING),
  };
}

/**
 * Which reminder of a day is due. Of two that were missed only the later one is sent, and none once the day has begun:
 * that is how it is right after the server was down.
 */
export function dueReminder(day: DayTime, now: Date): 'seminar.week_ahead' | 'seminar.day_ahead' | null {
  if (now >= day.startsAt) return null;
  const { weekAhead, dayAhead } = reminderTimes(day);
  if (now >= dayAhead) return 'seminar.day_ahead';
  return now >= weekAhead ? 'seminar.week_ahead' : null;
}

export function isListDue(day: DayTime, now: Date): boolean {
  return now < day.startsAt && now >= reminderTimes(day).list;
}

/** A week before the last day of self-study, until that day is over. */
export function isDeadlineDue(lastDay: string, now: Date): boolean {
  return now >= atWallTime(HOME_ZONE, shiftDay(lastDay, -7), MORNING) && now < endOfDay(lastDay);
}

/** The instant at which a calendar day is over. */
export function endOfDay(day: string): Date {
  return atWallTime(HOME_ZONE, shiftDay(day, 1), '00:00');
}

/** An offer made with less time than that to take it was itself the warning. */
export function isOfferWarningDue({ offeredAt, until }: { offeredAt: Date; until: Date }, now: Date): boolean {
  const dueAt = until.getTime() - OFFER_WARNING_MS;
  return offeredAt.getTime() < dueAt && now.getTime() >= dueAt && now < until;
}

/** The summary of today, if its time has come. */
export function dueDigest(now: Date): { day: string; at: Date } | null {
  const day = dayIn(HOME_ZONE, now);
  const at = atWallTime(HOME_ZONE, day, DIGEST_TIME);
  return now >= at ? { day, at } : null;
}

export function nextDigestAt(now: Date): Date {
  const day = dayIn(HOME_ZONE, now);
  const today = atWallTime(HOME_ZONE, day, DIGEST_TIME);
  return now < today ? today : atWallTime(HOME_ZONE, shiftDay(day, 1), DIGEST_TIME);
}

/** The instant at which the calendar day of `now` began. */
export function startOfToday(now: Date): Date {
  return atWallTime(HOME_ZONE, dayIn(HOME_ZONE, now), '00:00');
}
