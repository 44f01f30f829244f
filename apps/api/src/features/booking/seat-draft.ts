import type { SeatEvent } from '@app/contracts';
import { AppError } from '../../platform/app-error.js';
import {
  LIVE,
  type Block,
  type DaySeats,
  type Seat,
  type SeatResult,
  type SeatStep,
  type SeatValues,
} from './day-seats.js';

const HOUR_MS = 3_600_000;
/** How long an offer stands, and how long when the day is near. */
const OFFER_HOURS = 48;
const SHORT_OFFER_HOURS = 12;
const NEAR_MS = 7 * 24 * HOUR_MS;

/** Why a seat became free: what the line of the person says who gets the offer. */
export interface Cause {
  event: Extract<SeatEvent, `offered.${string}`>;
  values?: SeatValues;
}

interface Telling {
  event: SeatEvent;
  values?: SeatValues;
}

/** The seats of a day while a command works on them: a copy, and the steps taken so far. */
export class SeatDraft {
  private readonly seats: Map<string, Seat>;
  private readonly blocks: Map<string, Block>;
  private readonly steps: SeatStep[] = [];
  private lastPlace: number;
  private isAutomatic = false;
  capacity: number;
  startsAt: Date;
  isCancelled: boolean;

  constructor(
    day: DaySeats,
    readonly now: Date,
  ) {
    this.seats = new Map(day.seats.map((seat) => [seat.id, seat]));
    this.blocks = new Map(day.blocks.map((block) => [block.id, block]));
    this.lastPlace = day.lastPlace;
    this.capacity = day.capacity;
    this.startsAt = day.startsAt;
    this.isCancelled = day.isCancelled;
  }

  get hasStarted(): boolean {
    return this.startsAt <= this.now;
  }

  /** Seats that nobody has, was offered or holds; negative after the capacity was lowered. */
  get free(): number {
    const taken = this.live().filter(({ state }) => state !== 'waitlisted').length;
    return this.capacity - taken - this.heldBlocks().reduce((sum, block) => sum + this.open(block), 0);
  }

  /** In order of asking. */
  get waiting(): Seat[] {
    return this.live()
      .filter(({ state }) => state === 'waitlisted')
      .sort((a, b) => a.place - b.place);
  }

  live(): Seat[] {
    return [...this.seats.values()].filter(({ state }) => LIVE.has(state));
  }

  heldBlocks(): Block[] {
    return [...this.blocks.values()].filter(({ state }) => state === 'held');
  }

  /** Seats of a held block without a name. */
  open(block: Block): number {
    return block.seats - this.taken(block);
  }

  taken({ id }: Block): number {
    return this.live().filter(({ blockId }) => blockId === id).length;
  }

  find(bookingId: string): Seat {
    const seat = this.seats.get(bookingId);
    if (!seat) throw new AppError('booking.not_found', { bookingId });
    return seat;
  }

  findLive(personId: string): Seat | undefined {
    return this.live().find((seat) => seat.personId === personId);
  }

  findBlock(blockId: string): Block {
    const block = this.blocks.get(blockId);
    if (!block) throw new AppError('seat_block.not_found', { blockId });
    return block;
  }

  requireOpenDay(): void {
    if (this.isCancelled) throw new AppError('seminar.cancelled');
    if (this.hasStarted) throw new AppError('booking.day_started', { startsAt: this.startsAt.toISOString() });
  }

  /** At the end of the queue. */
  enter(fields: Pick<Seat, 'id' | 'personId' | 'state' | 'blockId'>, telling: Telling): void {
    this.lastPlace += 1;
    this.take({ ...fields, place: this.lastPlace, offerExpiresAt: null }, null, telling);
  }

  move(seat: Seat, to: Pick<Seat, 'state'> & Partial<Seat>, telling: Telling): void {
    this.take({ ...seat, offerExpiresAt: null, ...to }, seat.state, telling);
  }

  /** Ends it; a seat of a block that is still held goes back there, any other one to who waits. */
  end(seat: Seat, state: 'cancelled' | 'declined' | 'lapsed', telling: Telling & { cause: Cause | null }): void {
    this.move(seat, { state }, telling);
    if (telling.cause && seat.state !== 'waitlisted') this.promote(telling.cause);
  }

  changeBlock(block: Block, { event, values = {} }: Telling): void {
    this.blocks.set(block.id, block);
    this.note({ event, values }, { block, seat: null, from: null });
  }

  note(
    { event, values = {} }: Telling,
    about: Pick<SeatStep, 'seat' | 'from' | 'block'> = { seat: null, from: null, block: null },
  ): void {
    this.steps.push({ event, values, ...about, isAutomatic: this.isAutomatic });
  }

  /** Offers every free seat to who waits, the first one first. Once the day has started nothing moves. */
  promote(cause: Cause): void {
    if (this.isCancelled || this.hasStarted) return;
    const first = this.waiting.slice(0, Math.max(0, this.free));
    const offerExpiresAt = this.offerEnd();
    const values = { ...cause.values, until: offerExpiresAt.toISOString() };
    this.byItself(() => {
      for (const seat of first) this.move(seat, { state: 'offered', offerExpiresAt }, { event: cause.event, values });
    });
  }

  /** What time has done since the last command, in the order in which it was due. */
  elapse(): void {
    const blocks = this.heldBlocks().map((block) => ({ at: block.releaseAt, run: () => this.release(block) }));
    const offers = this.live().flatMap((seat) =>
      seat.offerExpiresAt ? [{ at: seat.offerExpiresAt, run: () => this.lapse(seat) }] : [],
    );
    const due = [...blocks, ...offers].filter(({ at }) => at <= this.now);
    this.byItself(() => {
      for (const { run } of due.sort((a, b) => a.at.getTime() - b.at.getTime())) run();
    });
  }

  /** Lets go what has no name, and offers it to who waits. */
  release(block: Block): void {
    const values = { municipality: block.municipalityId };
    this.changeBlock(
      { ...block, state: 'released' },
      { event: 'block.released', values: { ...values, seats: this.open(block) } },
    );
    this.promote({ event: 'offered.block', values });
  }

  result(): SeatResult {
    const { capacity, startsAt, isCancelled, lastPlace, steps } = this;
    const seats = [...this.seats.values()];
    return { state: { capacity, startsAt, isCancelled, lastPlace, seats, blocks: [...this.blocks.values()] }, steps };
  }

  private byItself(work: () => void): void {
    const outer = this.isAutomatic;
    this.isAutomatic = true;
    work();
    this.isAutomatic = outer;
  }

  private lapse(seat: Seat): void {
    const cause: Cause = { event: 'offered.lapsed', values: { cause: seat.personId } };
    this.end(seat, 'lapsed', { event: 'lapsed', cause });
  }

  private take(seat: Seat, from: Seat['state'] | null, { event, values = {} }: Telling): void {
    this.seats.set(seat.id, seat);
    this.note({ event, values }, { seat, from, block: null });
  }

  private offerEnd(): Date {
    const isNear = this.startsAt.getTime() - this.now.getTime() <= NEAR_MS;
    const hours = isNear ? SHORT_OFFER_HOURS : OFFER_HOURS;
    return new Date(Math.min(this.now.getTime() + hours * HOUR_MS, this.startsAt.getTime()));
  }
}
