import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Log } from '../../platform/log.js';
import { toStored } from '../../platform/stored-instant.js';
import { SeatService } from './seat.service.js';

const MINUTE_MS = 60_000;

/** Lets time have its effects on seats where nobody presses anything: offers lapse, blocks are released. */
@Injectable()
export class SeatSweep implements OnApplicationBootstrap {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly seats: SeatService,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    setInterval(() => void this.sweep(), MINUTE_MS).unref();
  }

  /** Each day in a transaction of its own: one that fails does not hold up the others. */
  async sweep(): Promise<void> {
    for (const { dayId } of await this.dueDays()) {
      try {
        await this.db.transaction(() => this.seats.run({ dayId, commands: [{ kind: 'settle' }], actorId: null }));
      } catch (error) {
        this.log.error({ err: error, dayId }, 'seats were not swept');
      }
    }
  }

  private async dueDays(): Promise<{ dayId: string }[]> {
    const now = toStored(this.clock.now());
    try {
      return await this.db.rows(
        `SELECT "dayId" FROM "booking" WHERE "state" = 'offered' AND "offerExpiresAt" <= ?
         UNION SELECT "dayId" FROM "seat_block" WHERE "state" = 'held' AND "releaseAt" <= ?`,
        [now, now],
      );
    } catch (error) {
      this.log.error({ err: error }, 'seats were not swept');
      return [];
    }
  }
}
