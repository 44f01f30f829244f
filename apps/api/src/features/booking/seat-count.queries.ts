import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BookingState, SeatCounts } from '@app/contracts';
import { Database } from '../../platform/database.js';
import { SeatCounter } from '../seminar/index.js';
import { LIVE, type DaySeats } from './day-seats.js';

interface CountedDay {
  id: string;
  capacity: number;
}

/** Counts the seats of many days at once. */
@Injectable()
export class SeatCountQueries implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly counter: SeatCounter,
  ) {}

  onModuleInit(): void {
    this.counter.provide((days) => this.count(days));
  }

  async count(days: readonly CountedDay[]): Promise<ReadonlyMap<string, SeatCounts>> {
    const ids = days.map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const marks = ids.map(() => '?').join(', ');
    const states = await this.db.rows<{ dayId: string; state: BookingState; count: number | string }>(
      `SELECT "dayId", "state", COUNT(*) AS "count" FROM "booking"
       WHERE "dayId" IN (${marks}) AND "state" IN ('confirmed', 'no_show', 'offered', 'waitlisted')
       GROUP BY "dayId", "state"`,
      ids,
    );
    const held = await this.db.rows<{ dayId: string; seats: number | string; taken: number | string }>(
      `SELECT s."dayId", SUM(s."seats") AS "seats", SUM((SELECT COUNT(*) FROM "booking" b
         WHERE b."blockId" = s."id" AND b."state" IN ('confirmed', 'no_show'))) AS "taken"
       FROM "seat_block" s WHERE s."dayId" IN (${marks}) AND s."state" = 'held' GROUP BY s."dayId"`,
      ids,
    );
    const open = new Map(held.map(({ dayId, seats, taken }) => [dayId, Number(seats) - Number(taken)]));
    const counted = new Map(states.map(({ dayId, state, count }) => [`${dayId} ${state}`, Number(count)]));
    return new Map(
      days.map(({ id, capacity }) => {
        const of = (state: BookingState) => counted.get(`${id} ${state}`) ?? 0;
        return [id, toSeatCounts(capacity, { of, held: open.get(id) ?? 0 })];
      }),
    );
  }
}

/** Who did not come had a seat all the same. */
function toSeatCounts(
  capacity: number,
  { of, held }: { of: (state: BookingState) => number; held: number },
): SeatCounts {
  const confirmed = of('confirmed') + of('no_show');
  const offered = of('offered');
  const free = Math.max(0, capacity - confirmed - offered - held);
  return { confirmed, offered, held, free, waitlisted: of('waitlisted') };
}

/** The same of the seats that a command has left. */
export function countSeats({ capacity, seats, blocks }: DaySeats): SeatCounts {
  const held = blocks.filter((block) => block.state === 'held');
  const taken = seats.filter(({ blockId, state }) => LIVE.has(state) && held.some(({ id }) => id === blockId)).length;
  return toSeatCounts(capacity, {
    of: (state) => seats.filter((seat) => seat.state === state).length,
    held: held.reduce((sum, block) => sum + block.seats, 0) - taken,
  });
}
