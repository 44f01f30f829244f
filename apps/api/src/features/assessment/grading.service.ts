import { Injectable } from '@nestjs/common';
import type { Answer } from '@app/contracts';
import { gradeQuiz } from '@app/quiz';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CourseService } from '../course/index.js';
import { CompletionService } from '../learning/index.js';
import type { Attempt } from './attempt.entity.js';
import { AttemptQueries } from './attempt.queries.js';
import { getQuiz, questionsOf } from './quiz-content.js';
import { toStored } from '../../platform/stored-instant.js';

/** Closes attempts: grades them, keeps the score and tells the course, all in one transaction. */
@Injectable()
export class GradingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: AttemptQueries,
    private readonly courses: CourseService,
    private readonly completion: CompletionService,
  ) {}

  /**
   * The caller's transaction holds the attempt, so nobody else closes it or adds an answer meanwhile.
   * Answers the answers that were graded.
   */
  async close(attempt: Attempt): Promise<Record<string, Answer>> {
    const { quiz, revisionId, seed, questionIds, enrolmentId } = attempt;
    const content = getQuiz(await this.courses.getRevision(revisionId), quiz);
    const answers = await this.queries.answersIn(attempt.id);
    const grade = gradeQuiz(questionsOf(content, questionIds), answers, seed);

    attempt.close(this.clock.now(), grade);
    await this.store(attempt);
    await this.completion.noteQuizScore({ id: enrolmentId }, quiz, grade.percent);
    return answers;
  }

  /** Closes an attempt as it is when its time is over; otherwise does nothing. */
  async closeIfOverdue(attemptId: string): Promise<void> {
    await this.db.transaction(async () => {
      const attempt = await this.queries.getHeld(attemptId);
      if (attempt.isOverdue(this.clock.now())) await this.close(attempt);
    });
  }

  private async store({ id, state, submittedAt, percent, points, reviewPending }: Attempt): Promise<void> {
    await this.db.rows(
      `UPDATE "attempt" SET "state" = ?, "submittedAt" = ?, "percent" = ?, "points" = ?, "reviewPending" = ? WHERE "id" = ?`,
      [state, submittedAt && toStored(submittedAt), percent, points, reviewPending ? 1 : 0, id],
    );
  }
}
