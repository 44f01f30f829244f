import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { LessThan, Not } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Log } from '../../platform/log.js';
import { PeopleImport } from './people-import.entity.js';

const HOUR_MS = 3_600_000;
const KEPT_MS = 7 * 24 * HOUR_MS;

/** Forgets lists that nobody applied: they are full of other people's data. Of applied ones only counts are left. */
@Injectable()
export class ImportSweep implements OnApplicationBootstrap, OnApplicationShutdown {
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
      const before = new Date(this.clock.now().getTime() - KEPT_MS);
      await this.db.transaction(() =>
        this.db.of(PeopleImport).delete({ createdAt: LessThan(before), state: Not('applied') }),
      );
    } catch (error) {
      this.log.error({ err: error }, 'old imports could not be forgotten');
    }
  }
}
