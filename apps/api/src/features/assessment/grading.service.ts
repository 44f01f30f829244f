import { Injectable } from '@nestjs/common';
import { gradeQuiz } from '@app/quiz';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CourseService } from '../course/index.js';
import { CompletionService, Enrolment } from '../learning/index.js';
import type { Attempt } from './attempt.entity.js';
import { AttemptQueries } from './attempt.queries.js';
import { getQuiz, questionsOf } from './quiz-content.js';
import { toStored } from './stored-instant.js';

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

  /** The caller's transaction holds the attempt, so nobody else closes it or adds an answer meanwhile. */
  async close(attempt: Attempt): Promise<void> {
    const { quiz, revisionId, seed, questionIds, enrolmentId } = attempt;
    const content = getQuiz(await this.courses.getRevision(revisionId), quiz);
    const answers = await this.queries.answersIn(attempt.id);
    const grade = gradeQuiz(questionsOf(content, questionIds), answers, seed);

    attempt.close(this.clock.now(), grade);
    await this.store(attempt);
    const enrolment = await this.db.of(Enrolment).findOneByOrFail({ id: enrolmentId });
    await this.completion.noteQuizScore(enrolment, quiz, grade.percent);
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
