import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { fromStored, toStored } from '../../platform/stored-instant.js';
import type { SeminarDay } from '../seminar/index.js';
import { LIVE, type Block, type DaySeats, type Seat, type SeatStep } from './day-seats.js';

type Stored<T> = {
  [K in keyof T]: T[K] extends Date ? Date | string : T[K] extends Date | null ? Date | string | null : T[K];
};

export interface SeatWriting {
  dayId: string;
  before: DaySeats;
  steps: readonly SeatStep[];
  /** Who pressed; null when nobody did. */
  actorId: string | null;
  /** Where those have their mandate who get a new booking. */
  municipalityId: string | null;
}

const live = [...LIVE].map((state) => `'${state}'`).join(', ');

/** Reads the seats of a day as the rules see them, and writes down what the rules made of them. */
@Injectable()
export class SeatStore {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** All that are alive, and of those that have ended the ones named. The day is held by the caller. */
  async load(day: SeminarDay, endedToo: readonly string[]): Promise<DaySeats> {
    const seats = await this.db.rows<Stored<Seat>>(
      `SELECT "id", "personId", "state", "place", "blockId", "offerExpiresAt" FROM "booking"
       WHERE "dayId" = ? AND ("state" IN (${live}) OR "id" IN (${marks(endedToo)}))`,
      [day.id, ...endedToo],
    );
    const blocks = await this.db.rows<Stored<Block>>(
      `SELECT "id", "municipalityId", "seats", "releaseAt", "state" FROM "seat_block" WHERE "dayId" = ?`,
      [day.id],
    );
    const [last] = await this.db.rows<{ place: number | null }>(
      `SELECT MAX("place") AS "place" FROM "booking" WHERE "dayId" = ?`,
      [day.id],
    );
    return {
      capacity: day.capacity,
      startsAt: day.startsAt,
      isCancelled: day.state === 'cancelled',
      lastPlace: last?.place ?? 0,
      seats: seats.map(({ offerExpiresAt: until, ...seat }) => ({
        ...seat,
        offerExpiresAt: until === null ? null : fromStored(until),
      })),
      blocks: blocks.map((block) => ({ ...block, releaseAt: fromStored(block.releaseAt) })),
    };
  }

  /** Bookings and blocks as they are in the end, and a line for every step. */
  async write(writing: SeatWriting): Promise<void> {
    const known = new Set(writing.before.seats.map(({ id }) => id));
    const last = new Map(writing.steps.flatMap(({ seat }) => (seat ? [[seat.id, seat] as const] : [])));
    const seats = [...last.values()];
    // Ended ones first: who asks again in the same moment needs the key that the ended one gives back.
    await this.updateSeats(seats.filter(({ id }) => known.has(id)));
    await this.insertSeats(
      writing,
      seats.filter(({ id }) => !known.has(id)),
    );
    await this.writeBlocks(writing);
    await this.insertLines(writing);
  }

  /** A statement for all that end up alike. */
  private async updateSeats(seats: readonly Seat[]): Promise<void> {
    const alike = new Map<string, Seat[]>();
    for (const seat of seats) {
      const end = [seat.state, seat.blockId, seat.offerExpiresAt?.getTime()].join(' ');
      alike.set(end, [...(alike.get(end) ?? []), seat]);
    }
    const now = toStored(this.clock.now());
    for (const group of alike.values()) {
      const [first] = group;
      if (!first) continue;
      const { state, blockId, offerExpiresAt } = first;
      const key = LIVE.has(state) ? '' : ', "activeKey" = NULL';
      await this.db.rows(
        `UPDATE "booking" SET "state" = ?, "blockId" = ?, "offerExpiresAt" = ?, "changedAt" = ?${key}
         WHERE "id" IN (${marks(group)})`,
        [state, blockId, offerExpiresAt && toStored(offerExpiresAt), now, ...group.map(({ id }) => id)],
      );
    }
  }

  private async insertSeats({ dayId, municipalityId }: SeatWriting, seats: readonly Seat[]): Promise<void> {
    const now = toStored(this.clock.now());
    for (const { id, personId, state, place, blockId, offerExpiresAt } of seats) {
      await this.db.rows(
        `INSERT INTO "booking" ("id", "dayId", "personId", "municipalityId", "blockId", "state", "place", "activeKey",
           "requestedAt", "changedAt", "offerExpiresAt") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          ...[id, dayId, personId, municipalityId, blockId, state, place],
          ...[`${dayId} ${personId}`, now, now, offerExpiresAt && toStored(offerExpiresAt)],
        ],
      );
    }
  }

  private async writeBlocks({ dayId, before, steps, actorId }: SeatWriting): Promise<void> {
    const known = new Set(before.blocks.map(({ id }) => id));
    const last = new Map(steps.flatMap(({ block }) => (block ? [[block.id, block] as const] : [])));
    const now = toStored(this.clock.now());
    for (const { id, municipalityId, seats, releaseAt, state } of last.values()) {
      if (known.has(id)) {
        await this.db.rows(`UPDATE "seat_block" SET "seats" = ?, "releaseAt" = ?, "state" = ? WHERE "id" = ?`, [
          ...[seats, toStored(releaseAt), state, id],
        ]);
      } else {
        await this.db.rows(
          `INSERT INTO "seat_block" ("id", "dayId", "municipalityId", "seats", "releaseAt", "state", "createdById",
             "createdAt") VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          [id, dayId, municipalityId, seats, toStored(releaseAt), state, actorId, now],
        );
      }
    }
  }

  private async insertLines({ dayId, actorId, steps }: SeatWriting): Promise<void> {
    if (steps.length === 0) return;
    const at = toStored(this.clock.now());
    // Ids grow with time, but not within a millisecond: sorted, they keep the order of the steps.
    const ids = steps.map(() => newId()).sort();
    const values = steps.flatMap((step, index) => [
      ...[ids[index], dayId, step.seat?.id ?? null, at],
      ...[step.isAutomatic ? null : actorId, step.event, JSON.stringify(step.values)],
    ]);
    await this.db.rows(
      `INSERT INTO "booking_line" ("id", "dayId", "bookingId", "at", "actorId", "event", "values")
       VALUES ${steps.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      values,
    );
  }
}

function marks(values: readonly unknown[]): string {
  return values.length > 0 ? values.map(() => '?').join(', ') : 'NULL';
}
