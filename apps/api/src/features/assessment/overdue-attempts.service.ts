import { AsyncResource } from 'node:async_hooks';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Log } from '../../platform/log.js';
import { AttemptQueries } from './attempt.queries.js';
import { GradingService } from './grading.service.js';

const POLL_MS = 30_000;

/** Closes attempts whose time is over, also those whose learner never comes back. */
@Injectable()
export class OverdueAttempts implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private current: Promise<void> = Promise.resolve();

  /**
   * Closes them soon. A request that is refused because of the deadline rolls back, so it cannot close the attempt
   * itself: this starts outside its transaction.
   */
  readonly wake: () => void;

  constructor(
    private readonly clock: Clock,
    private readonly queries: AttemptQueries,
    private readonly grading: GradingService,
    private readonly log: Log,
  ) {
    this.wake = AsyncResource.bind(() => void this.closeAll());
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(this.wake, POLL_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.current;
  }

  /** Calls while it runs wait for one more round. */
  closeAll(): Promise<void> {
    this.current = this.current
      .then(() => this.closeFound())
      .catch((error: unknown) => this.log.error({ err: error }, 'overdue attempts were not closed'));
    return this.current;
  }

  private async closeFound(): Promise<void> {
    for (const id of await this.queries.listOverdueIds(this.clock.now())) {
      try {
        await this.grading.closeIfOverdue(id);
      } catch (error) {
        // One that cannot be closed must not keep the others open.
        this.log.error({ err: error, attemptId: id }, 'overdue attempt was not closed');
      }
    }
  }
}
