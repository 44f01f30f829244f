import type { Booking } from '../booking/index.js';
import type { SeminarDay } from '../seminar/index.js';
import type { NoticeValues } from './notice.entity.js';

/** What every sentence about a day needs. */
export function dayValues({ title, startsAt, zone }: SeminarDay): NoticeValues {
  return { title, startsAt: startsAt.toISOString(), zone };
}

/** The day as people are reminded of it, with the way there; `lessons` are those that they still have to do. */
export function reminderValues(day: SeminarDay, lessons: number): NoticeValues {
  const { venue, onlineUrl } = day;
  return {
    ...dayValues(day),
    ...(venue ? { place: placeOf(day) } : {}),
    ...(venue?.access ? { access: venue.access } : {}),
    ...(onlineUrl ? { url: onlineUrl } : {}),
    lessons,
  };
}

/** Name and address; empty for an online day. */
export function placeOf({ venue }: Pick<SeminarDay, 'venue'>): string {
  return venue ? `${venue.name}, ${venue.address}` : '';
}

export function offerValues(day: SeminarDay, { offerExpiresAt }: Booking): NoticeValues {
  return { ...dayValues(day), ...(offerExpiresAt ? { until: offerExpiresAt.toISOString() } : {}) };
}

/** What changed about a day, or why it does not take place. */
export function newsValues(day: SeminarDay): NoticeValues {
  const reason = day.cancelReason ?? '';
  const place = placeOf(day);
  return { place, isOnline: place ? 'no' : 'yes', reason, hasReason: reason ? 'yes' : 'no' };
}
