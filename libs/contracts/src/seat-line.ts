import { z } from 'zod';
import { Id, Instant } from './primitives.js';

/** See features/booking/README.md for what leads from one to another. */
export const BookingState = z.enum([
  'confirmed',
  'waitlisted',
  'offered',
  'declined',
  'lapsed',
  'cancelled',
  'no_show',
]);
export type BookingState = z.output<typeof BookingState>;

/** Each has a sentence of its own in `shared/seat-lines.{cs,en,nb}.json`, with the values named here. */
export const SeatEvent = z.enum([
  'request.confirmed',
  /** `ahead`: how many wait before */
  'request.waitlisted',
  /** `until`: an instant; `cause`: who gave the seat back, "Jana N." */
  'offered.cancelled',
  'offered.declined',
  'offered.lapsed',
  /** `until`; `from`, `to`: the capacity */
  'offered.capacity',
  /** `until`; `municipality`: whose seats were let go */
  'offered.block',
  /** `until` */
  'offered.free',
  /** `until`: the day was moved, so the offer ends earlier */
  'offer.shortened',
  'accepted',
  'declined',
  'lapsed',
  'cancelled.self',
  /** `reason` */
  'cancelled.trainer',
  'cancelled.contact',
  'cancelled.left',
  /** `reason` */
  'cancelled.day',
  /** `reason` */
  'confirmed.hand',
  /** `municipality` */
  'confirmed.block',
  'no_show.marked',
  'no_show.undone',
  /** `municipality`, `seats`, `until` */
  'block.made',
  /** `municipality`, `from`, `to`: seats; `until` */
  'block.changed',
  /** `municipality`, `seats`: how many were let go */
  'block.released',
  'block.cancelled',
  /** `from`, `to` */
  'capacity.raised',
  'capacity.lowered',
]);
export type SeatEvent = z.output<typeof SeatEvent>;

/** One step that a person can read. */
export const SeatLine = z.object({
  id: Id,
  at: Instant,
  event: SeatEvent,
  /** Given name and initial of whose seat it is about, "Jana N."; null for a step of the day, and in one's own story. */
  person: z.string().nullable(),
  /** Who pressed, likewise shortened; null when nobody did (a deadline passed), or when it was oneself. */
  actor: z.string().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type SeatLine = z.output<typeof SeatLine>;
