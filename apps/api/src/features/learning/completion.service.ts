import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Enrolment } from './enrolment.entity.js';
import { EnrolmentService } from './enrolment.service.js';
import { doneLessons } from './learning.view.js';
import { LessonProgress } from './lesson-progress.entity.js';
import { isPassed, lessonsOf, missingSteps } from './missing-steps.js';
import { ProgressService } from './progress.service.js';

/** Told once for every place, inside the transaction that completes it: if it fails, nothing was completed. */
export type CompletionListener = (enrolment: Enrolment) => Promise<void>;

/** Asks for more than the course does: false keeps the place open. Called inside the transaction that would complete it. */
export type CompletionCondition = (enrolment: Enrolment) => Promise<boolean>;

/** Decides when a course is completed. */
@Injectable()
export class CompletionService {
  private readonly listeners: CompletionListener[] = [];
  private readonly conditions: CompletionCondition[] = [];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly enrolments: EnrolmentService,
    private readonly progress: ProgressService,
  ) {}

  onCompleted(listener: CompletionListener): void {
    this.listeners.push(listener);
  }

  addCondition(condition: CompletionCondition): void {
    this.conditions.push(condition);
  }

  /** Keeps the best score, in whole per cent, and completes the place when nothing is missing then. Needs a transaction. */
  async noteQuizScore(
    enrolment: Pick<Enrolment, 'id'>,
    quizId: string,
    percent: number,
  ): Promise<{ completed: boolean }> {
    const locked = await this.enrolments.lock(enrolment.id);
    await this.db.rows(
      `INSERT INTO "quiz_result" ("enrolmentId", "quiz", "best") VALUES (?, ?, ?)
       ON CONFLICT ("enrolmentId", "quiz") DO UPDATE
       SET "best" = CASE WHEN excluded."best" > "quiz_result"."best" THEN excluded."best" ELSE "quiz_result"."best" END`,
      [locked.id, quizId, percent],
    );
    await this.noteLessons(locked, quizId, percent);
    await this.enrolments.noteUse(locked.id);
    return { completed: await this.completeIfDone(locked) };
  }

  /** Whether the course is completed, now or before. Whatever finishes it, and however often, listeners hear it once. */
  async completeIfDone({ id }: Pick<Enrolment, 'id'>): Promise<boolean> {
    // Held from here on: of two requests that finish the course together, the second one sees what the first one did.
    const enrolment = await this.enrolments.lock(id);
    if (!enrolment.isActive) return enrolment.state === 'completed';
    const { content, lessons, best } = await this.progress.place(enrolment);
    const achievement = { audience: enrolment.audience, done: doneLessons(lessons), best };
    if (missingSteps(content, achievement).length > 0) return false;
    for (const holds of this.conditions) if (!(await holds(enrolment))) return false;

    enrolment.complete(this.clock.now());
    const { state, completedAt } = enrolment;
    await this.db.of(Enrolment).update({ id }, { state, completedAt });
    for (const tell of this.listeners) await tell(enrolment);
    return true;
  }

  /** The lessons that give this quiz are done once it is passed; before that they are started. */
  private async noteLessons(enrolment: Enrolment, quizId: string, percent: number): Promise<void> {
    const { content, lessons } = await this.progress.place(enrolment);
    const now = this.clock.now();
    const changed = lessonsOf(content)
      .filter(({ quiz }) => quiz === quizId)
      .map(({ slug }) => lessons.get(slug) ?? LessonProgress.begin(enrolment.id, slug, now));
    for (const lesson of changed) {
      lesson.touch(now);
      if (isPassed(content, quizId, percent)) lesson.pass();
    }
    if (changed.length > 0) await this.db.of(LessonProgress).upsert(changed, ['enrolmentId', 'lesson']);
  }
}
