import { Injectable } from '@nestjs/common';
import type { SeatCounts } from '@app/contracts';

export type CountedDay = { id: string; capacity: number };
export type SeatCountSource = (days: readonly CountedDay[]) => Promise<ReadonlyMap<string, SeatCounts>>;

/** How many seats of a day are taken: the feature that keeps bookings tells, a day itself does not know. */
@Injectable()
export class SeatCounter {
  private source: SeatCountSource | null = null;

  provide(source: SeatCountSource): void {
    this.source = source;
  }

  async count(days: readonly CountedDay[]): Promise<ReadonlyMap<string, SeatCounts>> {
    if (this.source && days.length > 0) return this.source(days);
    return new Map(days.map(({ id, capacity }) => [id, noneTaken(capacity)]));
  }
}

function noneTaken(capacity: number): SeatCounts {
  return { confirmed: 0, offered: 0, held: 0, free: capacity, waitlisted: 0 };
}
