import { AppError } from '../../platform/app-error.js';
import type { Cause, SeatDraft } from './seat-draft.js';
import { LIVE, type Seat } from './day-seats.js';

/** Who gives a seat back: the person, who runs the day, the municipality, or the end of membership. */
export type CancelledBy = 'self' | 'trainer' | 'contact' | 'left';

export type SeatCommand =
  /** `id` is that of the booking, if it becomes one. */
  | { kind: 'request'; id: string; personId: string }
  | { kind: 'cancel'; bookingId: string; by: CancelledBy; reason?: string }
  | { kind: 'accept' | 'decline' | 'markNoShow' | 'undoNoShow'; bookingId: string }
  | { kind: 'confirm'; bookingId: string; reason: string }
  | { kind: 'setCapacity'; to: number }
  | { kind: 'reschedule'; startsAt: Date }
  | { kind: 'cancelDay'; reason: string };

type Of<K extends SeatCommand['kind']> = Extract<SeatCommand, { kind: K }>;

export function runSeatCommand(draft: SeatDraft, command: SeatCommand): void {
  switch (command.kind) {
    case 'request':
      return request(draft, command);
    case 'cancel':
      return cancel(draft, command);
    case 'accept':
      return accept(draft, draft.find(command.bookingId));
    case 'decline':
      return decline(draft, draft.find(command.bookingId));
    case 'confirm':
      return confirm(draft, command);
    case 'markNoShow':
      return markNoShow(draft, draft.find(command.bookingId));
    case 'undoNoShow':
      return undoNoShow(draft, draft.find(command.bookingId));
    case 'setCapacity':
      return setCapacity(draft, command.to);
    case 'reschedule':
      return reschedule(draft, command.startsAt);
    case 'cancelDay':
      return cancelDay(draft, command.reason);
  }
}

/** Who has asked already has what there is; who asks again after an end is the last in the queue. */
function request(draft: SeatDraft, { id, personId }: Of<'request'>): void {
  if (draft.findLive(personId)) return;
  draft.requireOpenDay();
  const ahead = draft.waiting.length;
  const isFree = draft.free > 0 && ahead === 0;
  const seat = { id, personId, blockId: null };
  if (isFree) draft.enter({ ...seat, state: 'confirmed' }, { event: 'request.confirmed' });
  else draft.enter({ ...seat, state: 'waitlisted' }, { event: 'request.waitlisted', values: { ahead } });
}

function cancel(draft: SeatDraft, { bookingId, by, reason }: Of<'cancel'>): void {
  const seat = draft.find(bookingId);
  if (!LIVE.has(seat.state)) return;
  draft.requireOpenDay();
  const cause: Cause = { event: 'offered.cancelled', values: { cause: seat.personId } };
  draft.end(seat, 'cancelled', { event: `cancelled.${by}`, cause, ...(reason ? { values: { reason } } : {}) });
}

function accept(draft: SeatDraft, seat: Seat): void {
  if (seat.state === 'confirmed') return;
  draft.requireOpenDay();
  if (seat.state !== 'offered') throw new AppError('booking.not_offered', { state: seat.state });
  draft.move(seat, { state: 'confirmed' }, { event: 'accepted' });
}

function decline(draft: SeatDraft, seat: Seat): void {
  if (seat.state === 'declined') return;
  draft.requireOpenDay();
  if (seat.state !== 'offered') throw new AppError('booking.not_offered', { state: seat.state });
  const cause: Cause = { event: 'offered.declined', values: { cause: seat.personId } };
  draft.end(seat, 'declined', { event: 'declined', cause });
}

/** Out of order, so with a reason. An offered seat is the person's already; one who waits needs a free one. */
function confirm(draft: SeatDraft, { bookingId, reason }: Of<'confirm'>): void {
  const seat = draft.find(bookingId);
  if (seat.state === 'confirmed') return;
  draft.requireOpenDay();
  if (seat.state !== 'offered' && seat.state !== 'waitlisted')
    throw new AppError('booking.not_waiting', { state: seat.state });
  if (seat.state === 'waitlisted' && draft.free < 1) throw new AppError('booking.no_free_seat', { free: 0 });
  draft.move(seat, { state: 'confirmed' }, { event: 'confirmed.hand', values: { reason } });
}

function markNoShow(draft: SeatDraft, seat: Seat): void {
  if (seat.state === 'no_show') return;
  if (seat.state !== 'confirmed') throw new AppError('booking.not_confirmed', { state: seat.state });
  if (!draft.hasStarted) throw new AppError('booking.not_started', { startsAt: draft.startsAt.toISOString() });
  draft.move(seat, { state: 'no_show' }, { event: 'no_show.marked' });
}

function undoNoShow(draft: SeatDraft, seat: Seat): void {
  if (seat.state === 'confirmed') return;
  if (seat.state !== 'no_show') throw new AppError('booking.not_confirmed', { state: seat.state });
  draft.move(seat, { state: 'confirmed' }, { event: 'no_show.undone' });
}

/** Lowered below what is taken, nobody loses a seat: only no new one is given until there is room again. */
function setCapacity(draft: SeatDraft, to: number): void {
  const from = draft.capacity;
  if (from === to) return;
  if (draft.isCancelled) throw new AppError('seminar.cancelled');
  draft.capacity = to;
  draft.note({ event: to > from ? 'capacity.raised' : 'capacity.lowered', values: { from, to } });
  if (to > from) draft.promote({ event: 'offered.capacity', values: { from, to } });
}

/** No offer and no block outlives the start. */
function reschedule(draft: SeatDraft, startsAt: Date): void {
  if (draft.isCancelled) throw new AppError('seminar.cancelled');
  draft.startsAt = startsAt;
  const until = startsAt.toISOString();
  for (const seat of draft.live()) {
    if (!seat.offerExpiresAt || seat.offerExpiresAt <= startsAt) continue;
    draft.move(seat, { state: 'offered', offerExpiresAt: startsAt }, { event: 'offer.shortened', values: { until } });
  }
  for (const block of draft.heldBlocks()) {
    if (block.releaseAt <= startsAt) continue;
    const values = { municipality: block.municipalityId, from: block.seats, to: block.seats, until };
    draft.changeBlock({ ...block, releaseAt: startsAt }, { event: 'block.changed', values });
  }
  // The new start may be so near, or past, that some of it has ended with it.
  draft.elapse();
}

function cancelDay(draft: SeatDraft, reason: string): void {
  if (draft.isCancelled) return;
  draft.isCancelled = true;
  for (const seat of draft.live())
    draft.end(seat, 'cancelled', { event: 'cancelled.day', values: { reason }, cause: null });
  for (const block of draft.heldBlocks()) {
    const values = { municipality: block.municipalityId };
    draft.changeBlock({ ...block, state: 'cancelled' }, { event: 'block.cancelled', values });
  }
}
