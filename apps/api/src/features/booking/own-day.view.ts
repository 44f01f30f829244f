import type { BookingState, Language, OwnDayView, SeatCounts } from '@app/contracts';
import { textIn, type PublishedRevision } from '../course/index.js';
import type { SeminarDay } from '../seminar/index.js';

/** The reader’s latest booking of a day. */
export interface OwnSeat {
  id: string;
  state: BookingState;
  /** How many wait before. */
  ahead: number;
  offerExpiresAt: Date | null;
  requestedAt: Date;
}

/** A day with what around it does not depend on seats. */
export interface OwnDay {
  day: SeminarDay;
  cohort: { id: string; name: string; state: string; isOpen: boolean; isMember: boolean };
  course: { slug: string; revision: PublishedRevision };
  trainers: string[];
  /** Where the reader had the mandate when joining the cohort. */
  municipalityId: string | null;
}

interface Reading {
  language: Language;
  now: Date;
  seats: Pick<SeatCounts, 'free' | 'waitlisted'>;
  seat: OwnSeat | null;
}

export function toOwnDayView({ day, cohort, course, trainers }: OwnDay, reading: Reading): OwnDayView {
  const { id, title, zone, form, venue, halfDays, capacity } = day;
  const { content } = course.revision;
  const language = content.languages.includes(reading.language) ? reading.language : content.languages[0];
  const state = reading.seat && stateAt(reading.seat, reading.now);
  const hasSeat = state === 'confirmed' || state === 'no_show';
  return {
    id,
    title,
    cohort: { id: cohort.id, name: cohort.name, isMember: cohort.isMember },
    course: { slug: course.slug, title: textIn(content.title, language ?? reading.language) },
    startsAt: day.startsAt.toISOString(),
    endsAt: day.endsAt.toISOString(),
    zone,
    form,
    venue,
    onlineUrl: hasSeat ? day.onlineUrl : null,
    halfDays,
    materials: hasSeat ? day.materials : [],
    trainers,
    state: day.state,
    cancelReason: day.cancelReason,
    capacity,
    seats: { free: reading.seats.free, waitlisted: reading.seats.waitlisted },
    booking: reading.seat && state ? toOwnBooking(reading.seat, state) : null,
    can: whatNow({ day, cohort }, state, reading.now),
  };
}

function toOwnBooking({ id, ahead, offerExpiresAt, requestedAt }: OwnSeat, state: BookingState) {
  return {
    id,
    state,
    ahead: state === 'waitlisted' ? ahead : null,
    offerExpiresAt: state === 'offered' ? (offerExpiresAt?.toISOString() ?? null) : null,
    requestedAt: requestedAt.toISOString(),
  };
}

/** An offer past its time has lapsed, whether it is already written down or not. */
function stateAt({ state, offerExpiresAt }: OwnSeat, now: Date): BookingState {
  return state === 'offered' && offerExpiresAt && offerExpiresAt <= now ? 'lapsed' : state;
}

function whatNow({ day, cohort }: Pick<OwnDay, 'day' | 'cohort'>, state: BookingState | null, now: Date) {
  const isOpen = day.state === 'planned' && !day.hasStartedBy(now) && cohort.state === 'open';
  const isLive = state === 'confirmed' || state === 'waitlisted' || state === 'offered';
  return {
    book: isOpen && !isLive && state !== 'no_show' && (cohort.isMember || cohort.isOpen),
    cancel: isOpen && isLive,
    accept: isOpen && state === 'offered',
    decline: isOpen && state === 'offered',
  };
}
