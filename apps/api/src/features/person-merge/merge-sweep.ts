import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Log } from '../../platform/log.js';
import { PersonMerge } from './person-merge.entity.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Forgets how to take a merge back when its thirty days are over. */
@Injectable()
export class MergeSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), HOUR_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    try {
      const before = new Date(this.clock.now().getTime() - 30 * DAY_MS);
      await this.db.transaction(() =>
        this.db.of(PersonMerge).update({ mergedAt: LessThan(before), changes: Not(IsNull()) }, { changes: null }),
      );
    } catch (error) {
      this.log.error({ err: error }, 'old merges could not be closed');
    }
  }
}
