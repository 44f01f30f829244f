import type { MessageSegment, Standing } from '@app/contracts';
import type { Booking } from '../booking/index.js';
import type { SeminarDay } from '../seminar/index.js';
import type { MemberProgress } from './member-progress.queries.js';

/** Everybody in a cohort who can be written to, with what the segments ask. */
export interface Audience {
  members: readonly MemberProgress[];
  /** Planned days, the earliest first. */
  days: readonly SeminarDay[];
  /** Of those days, alive. */
  bookings: readonly Booking[];
}

/** Whatever is missing before the seminars, started or not. */
const notReady: readonly Standing[] = ['not_started', 'behind', 'on_track'];
const isWaiting = ({ state }: Booking) => state === 'waitlisted' || state === 'offered';

/** Ids of the people whom a segment means now; people who have left the cohort are in none. */
export function peopleOf({ members, bookings }: Audience, segment: MessageSegment): string[] {
  const within = (isMeant: (member: MemberProgress) => boolean) =>
    members.filter(isMeant).map(({ personId }) => personId);
  switch (segment.kind) {
    case 'all':
      return within(() => true);
    case 'not_started':
    case 'behind':
      return within(({ standing }) => standing === segment.kind);
    case 'not_ready':
      return within(({ standing }) => notReady.includes(standing));
    case 'people':
      return within(({ personId }) => segment.personIds.includes(personId));
    case 'confirmed':
    case 'waitlisted': {
      const isMeant = (booking: Booking) =>
        segment.kind === 'confirmed' ? booking.state === 'confirmed' : isWaiting(booking);
      return bookings.filter((one) => one.dayId === segment.dayId && isMeant(one)).map(({ personId }) => personId);
    }
  }
}

/** The next day on which the person has a seat; without one, the next day of the cohort. */
export function nextDayOf({ days, bookings }: Audience, personId: string, now: Date): SeminarDay | null {
  const ahead = days.filter((day) => day.startsAt > now);
  const own = bookings.filter((one) => one.personId === personId && one.state === 'confirmed');
  return ahead.find(({ id }) => own.some(({ dayId }) => dayId === id)) ?? ahead[0] ?? null;
}
