import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RateLimit } from '@app/contracts';
import { AppError } from './app-error.js';
import { Clock } from './clock.js';
import { Database } from './database.js';
import { RateCount } from './rate-count.entity.js';
import { Settings } from './settings.js';

/** Counts uses in fixed windows in the database, so that several processes share the limits. */
@Injectable()
export class RateLimiter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Counts one use of `subject` in its own transaction (a refused request counts too); throws beyond the limit. */
  async count(subject: string, { limit, perSeconds }: RateLimit): Promise<void> {
    const now = this.clock.now().getTime();
    const window = Math.floor(now / (perSeconds * 1000));
    // Addresses are personal data: only their keyed hash is stored, and for no longer than the window.
    const id = createHmac('sha256', this.settings.sessionSecret).update(`${subject} ${window}`).digest('hex');
    const endsAt = (window + 1) * perSeconds * 1000;

    const used = await this.db.transaction(() => this.add(id, endsAt));
    if (used > limit) {
      throw new AppError('request.rate_limited', { retryAfterSeconds: Math.max(1, Math.ceil((endsAt - now) / 1000)) });
    }
  }

  private async add(id: string, endsAt: number): Promise<number> {
    const rows = await this.db.rows<{ used: number }>(
      `INSERT INTO "rate_count" ("id", "used", "endsAt") VALUES (?, 1, ?)
       ON CONFLICT ("id") DO UPDATE SET "used" = "rate_count"."used" + 1 RETURNING "used"`,
      [id, endsAt],
    );
    return rows[0]?.used ?? 1;
  }

  /** Called by the housekeeping: windows that are over. */
  async forgetPast(): Promise<void> {
    await this.db.transaction(() =>
      this.db
        .of(RateCount)
        .createQueryBuilder()
        .delete()
        .where('"endsAt" < :now', { now: this.clock.now().getTime() })
        .execute(),
    );
  }
}
