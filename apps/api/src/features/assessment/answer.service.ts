import { Injectable } from '@nestjs/common';
import type { Answer } from '@app/contracts';
import { isAnswerTo } from '@app/quiz';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CourseService } from '../course/index.js';
import type { Attempt } from './attempt.entity.js';
import { AttemptQueries } from './attempt.queries.js';
import { OverdueAttempts } from './overdue-attempts.service.js';
import { getQuiz } from './quiz-content.js';
import { fromStored, toStored } from '../../platform/stored-instant.js';

interface Given {
  attemptId: string;
  questionId: string;
  answer: Answer;
  sequence: number;
}

/** Saves answers one by one while the learner works: one select and one upsert each. */
@Injectable()
export class AnswerService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: AttemptQueries,
    private readonly courses: CourseService,
    private readonly overdue: OverdueAttempts,
  ) {}

  /** Answers when the answer that counts was saved, which is an older or newer one if `sequence` is not higher. */
  async save(actor: Actor, given: Given): Promise<{ savedAt: string }> {
    const attempt = await this.queries.getOwn(actor, given.attemptId, 'share');
    this.refuseWhenClosed(attempt);
    await this.refuseWhenInvalid(attempt, given);
    return { savedAt: (await this.store(given)).toISOString() };
  }

  private refuseWhenClosed(attempt: Attempt): void {
    const isOverdue = attempt.isOverdue(this.clock.now());
    if (isOverdue) this.overdue.wake();
    if (isOverdue || !attempt.isOpen) throw new AppError('attempt.closed', { attemptId: attempt.id });
  }

  private async refuseWhenInvalid(attempt: Attempt, { questionId, answer }: Given): Promise<void> {
    const { questions } = getQuiz(await this.courses.getRevision(attempt.revisionId), attempt.quiz);
    const question = attempt.questionIds.includes(questionId) ? questions.get(questionId) : undefined;
    if (!question || !isAnswerTo(question, answer, attempt.seed))
      throw new AppError('attempt.answer_invalid', { questionId });
  }

  private async store({ attemptId, questionId, answer, sequence }: Given): Promise<Date> {
    const now = this.clock.now();
    const [saved] = await this.db.rows(
      `INSERT INTO "attempt_answer" ("attemptId", "questionId", "answer", "sequence", "savedAt") VALUES (?, ?, ?, ?, ?)
       ON CONFLICT ("attemptId", "questionId") DO UPDATE
         SET "answer" = excluded."answer", "sequence" = excluded."sequence", "savedAt" = excluded."savedAt"
         WHERE "attempt_answer"."sequence" < excluded."sequence"
       RETURNING "sequence"`,
      [attemptId, questionId, JSON.stringify(answer), sequence, toStored(now)],
    );
    if (saved) return now;

    const [newer] = await this.db.rows<{ savedAt: Date | string }>(
      `SELECT "savedAt" FROM "attempt_answer" WHERE "attemptId" = ? AND "questionId" = ?`,
      [attemptId, questionId],
    );
    return newer ? fromStored(newer.savedAt) : now;
  }
}
