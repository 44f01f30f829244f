import type { BookingState, SeatEvent } from '@app/contracts';

/** One booking, as far as its seat is concerned. */
export interface Seat {
  readonly id: string;
  readonly personId: string;
  readonly state: BookingState;
  /** Order of asking, from 1. */
  readonly place: number;
  readonly blockId: string | null;
  /** While offered. */
  readonly offerExpiresAt: Date | null;
}

export interface Block {
  readonly id: string;
  readonly municipalityId: string;
  /** Held in all, those with a name included. */
  readonly seats: number;
  readonly releaseAt: Date;
  readonly state: 'held' | 'released' | 'cancelled';
}

/** Everything that decides about the seats of one day. Bookings that have ended may be missing. */
export interface DaySeats {
  readonly capacity: number;
  readonly startsAt: Date;
  readonly isCancelled: boolean;
  /** The last place that was ever given. */
  readonly lastPlace: number;
  readonly seats: readonly Seat[];
  readonly blocks: readonly Block[];
}

export type SeatValues = Readonly<Record<string, string | number>>;

/** One change and the one line that tells it. Either a seat, or a block, or the day itself. */
export interface SeatStep {
  readonly event: SeatEvent;
  readonly values: SeatValues;
  /** As it is afterwards. */
  readonly seat: Seat | null;
  /** The state before; null for a new booking and for what is not about one. */
  readonly from: BookingState | null;
  readonly block: Block | null;
  /** Time or the queue did it; nobody pressed for this step. */
  readonly isAutomatic: boolean;
}

/** Those are alive: a person has at most one such booking on a day. */
export const LIVE: ReadonlySet<BookingState> = new Set(['confirmed', 'waitlisted', 'offered', 'no_show']);

export interface SeatResult {
  readonly state: DaySeats;
  readonly steps: readonly SeatStep[];
}
