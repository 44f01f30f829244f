import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import { Database, READER } from './database.js';
import { IdempotencyRecord } from './idempotency-record.entity.js';
import { Log } from './log.js';
import { RateLimiter } from './rate-limiter.js';

const HOUR_MS = 3_600_000;
const REPLIES_KEPT_HOURS = 24;

/** Forgets what is past its time, once an hour, and closes the reading connection at the end. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limiter: RateLimiter,
    private readonly log: Log,
    @Inject(READER) private readonly reader: DataSource,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tidy(), HOUR_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    if (this.reader.isInitialized && !this.db.isPostgres) await this.reader.destroy();
  }

  async tidy(): Promise<void> {
    try {
      await this.limiter.forgetPast();
      const before = new Date(this.clock.now().getTime() - REPLIES_KEPT_HOURS * HOUR_MS);
      await this.db.transaction(() =>
        this.db
          .of(IdempotencyRecord)
          .createQueryBuilder()
          .delete()
          .where('"createdAt" < :before', { before })
          .execute(),
      );
    } catch (error) {
      this.log.error({ err: error }, 'housekeeping failed');
    }
  }
}
