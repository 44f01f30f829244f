import { AppError } from '../../platform/app-error.js';
import type { SeatDraft } from './seat-draft.js';
import type { Block } from './day-seats.js';

export type BlockCommand =
  | { kind: 'makeBlock'; block: Omit<Block, 'state'> }
  | { kind: 'changeBlock'; blockId: string; seats: number; releaseAt: Date }
  | { kind: 'releaseBlock' | 'cancelBlock'; blockId: string }
  /** `id` is that of the booking, if it becomes a new one. */
  | { kind: 'nameSeat'; blockId: string; id: string; personId: string };

type Of<K extends BlockCommand['kind']> = Extract<BlockCommand, { kind: K }>;

const kinds: ReadonlySet<string> = new Set(['makeBlock', 'changeBlock', 'releaseBlock', 'cancelBlock', 'nameSeat']);

export function isBlockCommand(command: { kind: string }): command is BlockCommand {
  return kinds.has(command.kind);
}

export function runBlockCommand(draft: SeatDraft, command: BlockCommand): void {
  draft.requireOpenDay();
  switch (command.kind) {
    case 'makeBlock':
      return make(draft, command.block);
    case 'changeBlock':
      return change(draft, command);
    case 'releaseBlock':
      return release(draft, draft.findBlock(command.blockId));
    case 'cancelBlock':
      return cancel(draft, draft.findBlock(command.blockId));
    case 'nameSeat':
      return name(draft, command);
  }
}

/** Only seats that are free: nobody who waits is passed over. */
function make(draft: SeatDraft, block: Omit<Block, 'state'>): void {
  requireReleaseDate(draft, block.releaseAt);
  requireFree(draft, block.seats);
  draft.changeBlock({ ...block, state: 'held' }, { event: 'block.made', values: valuesOf(block) });
}

function change(draft: SeatDraft, { blockId, seats, releaseAt }: Of<'changeBlock'>): void {
  const block = held(draft.findBlock(blockId));
  if (block.seats === seats && block.releaseAt.getTime() === releaseAt.getTime()) return;
  const taken = draft.taken(block);
  if (seats < taken) throw new AppError('seat_block.taken', { taken });
  requireReleaseDate(draft, releaseAt);
  if (seats > block.seats) requireFree(draft, seats - block.seats);
  const values = { municipality: block.municipalityId, from: block.seats, to: seats, until: releaseAt.toISOString() };
  draft.changeBlock({ ...block, seats, releaseAt }, { event: 'block.changed', values });
  draft.promote({ event: 'offered.block', values: { municipality: block.municipalityId } });
}

function release(draft: SeatDraft, block: Block): void {
  if (block.state === 'released') return;
  draft.release(held(block));
}

/** As if it had never been wanted; who has a name in it keeps the seat. */
function cancel(draft: SeatDraft, block: Block): void {
  if (block.state === 'cancelled') return;
  const values = { municipality: held(block).municipalityId };
  draft.changeBlock({ ...block, state: 'cancelled' }, { event: 'block.cancelled', values });
  draft.promote({ event: 'offered.block', values });
}

/** Confirmed at once. Who waited or had an offer gets this seat instead; who has a seat already needs none. */
function name(draft: SeatDraft, { blockId, id, personId }: Of<'nameSeat'>): void {
  const block = draft.findBlock(blockId);
  const known = draft.findLive(personId);
  if (known?.blockId === blockId) return;
  if (known?.state === 'confirmed') throw new AppError('booking.duplicate', { bookingId: known.id });
  if (draft.open(held(block)) < 1) throw new AppError('seat_block.full', { seats: block.seats });
  const telling = { event: 'confirmed.block', values: { municipality: block.municipalityId } } as const;
  if (known) draft.move(known, { state: 'confirmed', blockId }, telling);
  else draft.enter({ id, personId, state: 'confirmed', blockId }, telling);
}

function held(block: Block): Block {
  if (block.state !== 'held') throw new AppError('seat_block.closed', { state: block.state });
  return block;
}

function requireReleaseDate({ now, startsAt }: SeatDraft, releaseAt: Date): void {
  if (releaseAt > now && releaseAt <= startsAt) return;
  throw new AppError('seat_block.release_date', { latest: startsAt.toISOString() });
}

function requireFree(draft: SeatDraft, wanted: number): void {
  const free = Math.max(0, draft.free);
  if (wanted > free) throw new AppError('booking.no_free_seat', { free });
}

function valuesOf({ municipalityId, seats, releaseAt }: Omit<Block, 'state'>) {
  return { municipality: municipalityId, seats, until: releaseAt.toISOString() };
}
