import { Injectable } from '@nestjs/common';
import type { Answer } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { Attempt, overdueBefore } from './attempt.entity.js';
import { fromStored, toStored } from '../../platform/stored-instant.js';

type Instant = Date | string;
type Stored = Record<string, unknown> & {
  personId?: string;
  questionIds: string;
  startedAt: Instant;
  deadlineAt: Instant | null;
  submittedAt: Instant | null;
  reviewPending: boolean | number;
};

/** What became of the place in the course that an attempt belongs to. */
export interface Outcome {
  isCourseCompleted: boolean;
  certificateId: string | null;
}

const COLUMNS = `a."id", a."enrolmentId", a."quiz", a."revisionId", a."number", a."seed", a."questionIds", a."state",
  a."startedAt", a."deadlineAt", a."submittedAt", a."percent", a."points", a."reviewPending"`;

/** Reads attempts in plain SQL: an answer is saved at every click, so this is where a quiz spends its time. */
@Injectable()
export class AttemptQueries {
  constructor(private readonly db: Database) {}

  /**
   * An attempt of the actor's own; that of somebody else does not exist for anybody.
   * `share` keeps it from being closed until the transaction ends, `update` also from being read for a change.
   */
  async getOwn(actor: Actor, attemptId: string, lock: 'none' | 'share' | 'update' = 'none'): Promise<Attempt> {
    const [row] = await this.db.rows<Stored>(
      `SELECT ${COLUMNS}, e."personId" FROM "attempt" a JOIN "enrolment" e ON e."id" = a."enrolmentId"
        WHERE a."id" = ?${this.locking(lock)}`,
      [attemptId],
    );
    if (row?.personId !== actor.id) throw new AppError('attempt.not_found', { attemptId });
    return toAttempt(row);
  }

  /** The attempt of anybody, held for a change. */
  async getHeld(attemptId: string): Promise<Attempt> {
    const [row] = await this.db.rows<Stored>(
      `SELECT ${COLUMNS} FROM "attempt" a WHERE a."id" = ?${this.locking('update')}`,
      [attemptId],
    );
    if (!row) throw new AppError('attempt.not_found', { attemptId });
    return toAttempt(row);
  }

  /** All attempts at a quiz, the first one first. */
  async list(enrolmentId: string, quiz: string): Promise<Attempt[]> {
    const rows = await this.db.rows<Stored>(
      `SELECT ${COLUMNS} FROM "attempt" a WHERE a."enrolmentId" = ? AND a."quiz" = ? ORDER BY a."number"`,
      [enrolmentId, quiz],
    );
    return rows.map(toAttempt);
  }

  async listOverdueIds(now: Date): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(
      `SELECT "id" FROM "attempt" WHERE "state" = 'open' AND "deadlineAt" < ? ORDER BY "deadlineAt" LIMIT 200`,
      [toStored(overdueBefore(now))],
    );
    return rows.map(({ id }) => id);
  }

  /** By question id. */
  async answersIn(attemptId: string): Promise<Record<string, Answer>> {
    const rows = await this.db.rows<{ questionId: string; answer: string }>(
      `SELECT "questionId", "answer" FROM "attempt_answer" WHERE "attemptId" = ?`,
      [attemptId],
    );
    return Object.fromEntries(rows.map(({ questionId, answer }) => [questionId, JSON.parse(answer) as Answer]));
  }

  async outcomeOf(enrolmentId: string): Promise<Outcome> {
    const [row] = await this.db.rows<{ state: string; certificateId: string | null }>(
      `SELECT "state", "certificateId" FROM "enrolment" WHERE "id" = ?`,
      [enrolmentId],
    );
    return { isCourseCompleted: row?.state === 'completed', certificateId: row?.certificateId ?? null };
  }

  /** On SQLite there is one writer at a time, so nothing has to be held. */
  private locking(lock: 'none' | 'share' | 'update'): string {
    return lock === 'none' || !this.db.isPostgres ? '' : ` FOR ${lock.toUpperCase()} OF a`;
  }
}

function toAttempt({
  personId: _,
  questionIds,
  startedAt,
  deadlineAt,
  submittedAt,
  reviewPending,
  ...row
}: Stored): Attempt {
  return Object.assign(new Attempt(), row, {
    questionIds: JSON.parse(questionIds) as string[],
    startedAt: fromStored(startedAt),
    deadlineAt: deadlineAt === null ? null : fromStored(deadlineAt),
    submittedAt: submittedAt === null ? null : fromStored(submittedAt),
    reviewPending: Boolean(reviewPending),
  });
}
