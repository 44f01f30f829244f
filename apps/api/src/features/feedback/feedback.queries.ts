import { Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { SeminarDay } from '../seminar/index.js';
import { FeedbackAnswer } from './feedback-answer.entity.js';
import { FeedbackKeys } from './feedback-keys.service.js';

const DAY_MS = 86_400_000;
/** Printed ahead of the day, and still scanned when the form is closed. */
const FOUND_BEFORE_MS = 120 * DAY_MS;
const FOUND_AFTER_MS = 60 * DAY_MS;

/** Everybody with a seat, and everybody who was there. */
const EXPECTED = `SELECT COUNT(*) AS "people" FROM (
    SELECT "personId" FROM "booking" WHERE "dayId" = ? AND "state" = 'confirmed'
    UNION SELECT "personId" FROM "attendance" WHERE "dayId" = ? AND "status" = 'present') AS "expected"`;

/** Finds the day of a form and counts who may answer. */
@Injectable()
export class FeedbackQueries {
  /** Keys are computed, so each is found by computing those of the days around now; then it is known for good. */
  private readonly known = new Map<string, string>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly keys: FeedbackKeys,
  ) {}

  async findDay(formKey: string): Promise<SeminarDay | null> {
    if (!this.known.has(formKey)) await this.learnKeys();
    const id = this.known.get(formKey);
    return id ? this.db.of(SeminarDay).findOneBy({ id }) : null;
  }

  async countExpected(dayId: string): Promise<number> {
    const [row] = await this.db.rows<{ people: number | string }>(EXPECTED, [dayId, dayId]);
    return Number(row?.people ?? 0);
  }

  countAnswers(dayId: string): Promise<number> {
    return this.db.of(FeedbackAnswer).countBy({ dayId });
  }

  private async learnKeys(): Promise<void> {
    const now = this.clock.now().getTime();
    const startsAt = Between(new Date(now - FOUND_AFTER_MS), new Date(now + FOUND_BEFORE_MS));
    for (const { id } of await this.db.of(SeminarDay).find({ select: { id: true }, where: { startsAt } })) {
      this.known.set(this.keys.keyOf(id), id);
    }
  }
}
