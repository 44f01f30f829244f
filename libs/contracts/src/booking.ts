import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Empty, Id, Instant, Language, PageQuery, Slug, line, pageOf } from './primitives.js';
import { SeatBlockView, SeatPerson } from './seat-block.js';
import { BookingState, SeatLine } from './seat-line.js';
import { HalfDay, SeatCounts, SeminarForm, SeminarMaterial, SeminarVenue } from './seminar.js';

/** One's own booking. */
export const OwnBooking = z.object({
  id: Id,
  state: BookingState,
  /** While waiting: how many wait before; null otherwise. */
  ahead: z.number().nullable(),
  /** While offered: until when the seat can be accepted. */
  offerExpiresAt: Instant.nullable(),
  requestedAt: Instant,
});
export type OwnBooking = z.output<typeof OwnBooking>;

/** A seminar day as somebody sees it who may sit there. */
export const OwnDayView = z.object({
  id: Id,
  title: z.string(),
  cohort: z.object({ id: Id, name: z.string(), isMember: z.boolean() }),
  course: z.object({ slug: Slug, title: z.string() }),
  startsAt: Instant,
  endsAt: Instant,
  /** IANA zone of the venue; times are always shown in it, with its name. */
  zone: z.string(),
  form: SeminarForm,
  venue: SeminarVenue.nullable(),
  /** Only for those who have a seat. */
  onlineUrl: z.string().nullable(),
  halfDays: z.array(HalfDay),
  /** Only for those who have a seat. */
  materials: z.array(SeminarMaterial),
  trainers: z.array(z.string()),
  state: z.enum(['planned', 'cancelled']),
  cancelReason: z.string().nullable(),
  capacity: z.number(),
  seats: SeatCounts.pick({ free: true, waitlisted: true }),
  /** The one that is alive, or else the last one; null when the person has never asked. */
  booking: OwnBooking.nullable(),
  can: z.object({ book: z.boolean(), cancel: z.boolean(), accept: z.boolean(), decline: z.boolean() }),
});
export type OwnDayView = z.output<typeof OwnDayView>;

/** A booking as those who run the day see it. */
export const BookingView = z.object({
  id: Id,
  /** Order of asking, from 1. */
  place: z.number(),
  person: z.object({ id: Id, name: z.string(), email: z.string() }),
  municipality: z.object({ id: Id, name: z.string() }).nullable(),
  state: BookingState,
  ahead: z.number().nullable(),
  offerExpiresAt: Instant.nullable(),
  requestedAt: Instant,
  changedAt: Instant,
  blockId: Id.nullable(),
  can: z.object({ confirm: z.boolean(), cancel: z.boolean(), markNoShow: z.boolean(), undoNoShow: z.boolean() }),
});
export type BookingView = z.output<typeof BookingView>;

/** Everything about the seats of one day: those alive in order of asking, then the others. */
export const DaySeatsView = z.object({
  capacity: z.number(),
  seats: SeatCounts,
  bookings: z.array(BookingView),
  blocks: z.array(SeatBlockView),
  can: z.object({ add: z.boolean(), reserve: z.boolean() }),
});
export type DaySeatsView = z.output<typeof DaySeatsView>;

const ByDay = z.object({ dayId: Id });
const ByBooking = z.object({ bookingId: Id });
const InLanguage = z.object({ language: Language.default('cs') });
const Reason = z.strictObject({ reason: line(300) });

export const bookingApi = {
  listOwn: defineEndpoint({
    method: 'GET',
    path: '/me/seminar-days',
    permission: 'seminar.attend',
    summary: 'Days of the own cohorts and of those open to everybody; of past ones only those with an own booking.',
    query: InLanguage.extend({ when: z.enum(['upcoming', 'past']).default('upcoming') }),
    reply: z.object({ items: z.array(OwnDayView) }),
  }),
  readOwn: defineEndpoint({
    method: 'GET',
    path: '/me/seminar-days/:dayId',
    permission: 'seminar.attend',
    summary: 'One day with the story of the own booking, the newest line first.',
    params: ByDay,
    query: InLanguage,
    reply: z.object({ day: OwnDayView, lines: z.array(SeatLine) }),
  }),
  book: defineEndpoint({
    method: 'POST',
    path: '/me/seminar-days/:dayId/booking',
    permission: 'seminar.attend',
    summary: 'Asks for a seat: confirmed when one is free and nobody waits, else at the end of the waiting list.',
    params: ByDay,
    query: InLanguage,
    body: Empty,
    reply: OwnDayView,
    idempotent: true,
  }),
  cancel: defineEndpoint({
    method: 'DELETE',
    path: '/me/seminar-days/:dayId/booking',
    permission: 'seminar.attend',
    summary: 'Gives the own seat or the own place in the waiting list back.',
    params: ByDay,
    query: InLanguage,
    reply: OwnDayView,
  }),
  accept: defineEndpoint({
    method: 'POST',
    path: '/me/seminar-days/:dayId/booking/acceptance',
    permission: 'seminar.attend',
    summary: 'Takes the offered seat.',
    params: ByDay,
    query: InLanguage,
    body: Empty,
    reply: OwnDayView,
  }),
  decline: defineEndpoint({
    method: 'POST',
    path: '/me/seminar-days/:dayId/booking/refusal',
    permission: 'seminar.attend',
    summary: 'Leaves the offered seat to the next one.',
    params: ByDay,
    query: InLanguage,
    body: Empty,
    reply: OwnDayView,
  }),
  list: defineEndpoint({
    method: 'GET',
    path: '/seminar-days/:dayId/bookings',
    permission: 'cohort.manage',
    summary: 'Who has a seat, who waits and what is held for municipalities.',
    params: ByDay,
    reply: DaySeatsView,
  }),
  lines: defineEndpoint({
    method: 'GET',
    path: '/seminar-days/:dayId/seat-lines',
    permission: 'cohort.manage',
    summary: 'Every step of the day’s seats, the newest first.',
    params: ByDay,
    query: PageQuery,
    reply: pageOf(SeatLine),
  }),
  add: defineEndpoint({
    method: 'POST',
    path: '/seminar-days/:dayId/bookings',
    permission: 'cohort.manage',
    summary: 'Asks for a seat for somebody: a member by id, anybody by e-mail, who becomes a member.',
    params: ByDay,
    body: SeatPerson,
    reply: BookingView,
    idempotent: true,
  }),
  confirm: defineEndpoint({
    method: 'POST',
    path: '/bookings/:bookingId/confirmation',
    permission: 'cohort.manage',
    summary: 'Gives a free seat to somebody who waits, out of order, with a reason that is kept.',
    params: ByBooking,
    body: Reason,
    reply: BookingView,
  }),
  cancelFor: defineEndpoint({
    method: 'POST',
    path: '/bookings/:bookingId/cancellation',
    permission: 'cohort.manage',
    summary: 'Cancels somebody’s booking with a reason.',
    params: ByBooking,
    body: Reason,
    reply: BookingView,
  }),
  markNoShow: defineEndpoint({
    method: 'PUT',
    path: '/bookings/:bookingId/no-show',
    permission: 'cohort.manage',
    summary: 'Notes that somebody with a seat did not come; once the day has started.',
    params: ByBooking,
    body: Empty,
    reply: BookingView,
  }),
  undoNoShow: defineEndpoint({
    method: 'DELETE',
    path: '/bookings/:bookingId/no-show',
    permission: 'cohort.manage',
    summary: 'Takes such a note back.',
    params: ByBooking,
    reply: BookingView,
  }),
};
