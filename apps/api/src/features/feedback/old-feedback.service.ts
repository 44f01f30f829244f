import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Log } from '../../platform/log.js';
import { SeminarDay } from '../seminar/index.js';
import { FeedbackAnswer } from './feedback-answer.entity.js';
import { FeedbackSummary } from './feedback-summary.entity.js';
import { FeedbackUsedTicket } from './feedback-used-ticket.entity.js';
import { talliesOf, toShow } from './visible-answers.js';

const SWEEP_MS = 6 * 3_600_000;
const KEPT_MONTHS = 12;

/** Twelve months after the day only sums remain: single answers, texts and used tickets are deleted. */
@Injectable()
export class OldFeedback implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), SWEEP_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    try {
      for (const dayId of await this.findOldDays()) await this.db.transaction(() => this.reduce(dayId));
    } catch (error) {
      this.log.error({ err: error }, 'old feedback was not reduced');
    }
  }

  private async findOldDays(): Promise<string[]> {
    const before = this.clock.now();
    before.setUTCMonth(before.getUTCMonth() - KEPT_MONTHS);
    const days = await this.db.of(SeminarDay).find({
      select: { id: true },
      where: { endsAt: LessThan(before) },
    });
    const rows = await this.db.rows<{ dayId: string }>('SELECT DISTINCT "dayId" FROM "feedback_answer"');
    const answered = new Set(rows.map(({ dayId }) => dayId));
    return days.map(({ id }) => id).filter((id) => answered.has(id));
  }

  private async reduce(dayId: string): Promise<void> {
    const answers = await this.db.of(FeedbackAnswer).findBy({ dayId });
    await this.db
      .of(FeedbackSummary)
      .insert(FeedbackSummary.of(dayId, talliesOf(toShow(answers, true), answers.length)));
    await this.db.of(FeedbackAnswer).delete({ dayId });
    await this.db.of(FeedbackUsedTicket).delete({ dayId });
  }
}
