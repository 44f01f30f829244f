import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../platform/database.js';
import { Log } from '../../platform/log.js';
import { DigestService } from './digest.service.js';
import { ReminderService } from './reminder.service.js';
import { TrainerListService } from './trainer-list.service.js';

const EVERY_MS = 5 * 60_000;

/**
 * Looks every five minutes what is due. Nothing is planned ahead: each round asks what should have been told by now and
 * was not, so a moved day, a restart and a second process need no care of their own.
 */
@Injectable()
export class MessageRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private current: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly reminders: ReminderService,
    private readonly lists: TrainerListService,
    private readonly digests: DigestService,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.current;
  }

  /** One round; a call while another one runs comes after it. */
  run(): Promise<void> {
    this.current = this.current.then(() => this.round());
    return this.current;
  }

  /** A job that fails is logged and tried again in the next round; the others do not suffer. */
  private async round(): Promise<void> {
    const jobs = {
      days: () => this.db.transaction(() => this.reminders.remindOfDays()),
      offers: () => this.db.transaction(() => this.reminders.remindOfOffers()),
      selfStudy: () => this.db.transaction(() => this.reminders.remindOfSelfStudy()),
      lists: () => this.db.transaction(() => this.lists.sendLists()),
      digests: () => this.digests.run(),
    };
    for (const [job, work] of Object.entries(jobs)) {
      try {
        await work();
      } catch (error) {
        this.log.error({ err: error, job }, 'messages not sent');
      }
    }
  }
}
