import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AttemptView, Language, QuizOverview } from '@app/contracts';
import { drawQuestions } from '@app/quiz';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { CourseService } from '../course/index.js';
import { EnrolmentService, type Enrolment } from '../learning/index.js';
import type { Attempt } from './attempt.entity.js';
import { AttemptQueries } from './attempt.queries.js';
import { toAttemptView, toOverview } from './attempt.view.js';
import { GradingService } from './grading.service.js';
import { getQuiz, type QuizContent } from './quiz-content.js';
import { toStored } from './stored-instant.js';

const SEED_BYTES = 16;
const MINUTE_MS = 60_000;

/** Attempts at quizzes, for the learner alone: nobody else reads them, whatever the role. */
@Injectable()
export class AttemptService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: AttemptQueries,
    private readonly grading: GradingService,
    private readonly enrolments: EnrolmentService,
    private readonly courses: CourseService,
  ) {}

  async overview(actor: Actor, place: { enrolmentId: string; quiz: string }, language: Language): Promise<QuizOverview> {
    const { enrolment, content } = await this.find(actor, place);
    let attempts = await this.queries.list(enrolment.id, place.quiz);
    const overdue = attempts.filter((attempt) => attempt.isOverdue(this.clock.now()));
    for (const { id } of overdue) await this.grading.closeIfOverdue(id);
    if (overdue.length > 0) attempts = await this.queries.list(enrolment.id, place.quiz);
    return toOverview(content, attempts, language);
  }

  /** The open attempt, or a new one if any is left. */
  async start(actor: Actor, place: { enrolmentId: string; quiz: string }, language: Language): Promise<AttemptView> {
    const { enrolment, content } = await this.find(actor, place);
    const attempts = await this.queries.list(enrolment.id, place.quiz);
    const open = attempts.find(({ isOpen }) => isOpen);
    if (open?.isOverdue(this.clock.now())) {
      await this.grading.closeIfOverdue(open.id);
    } else if (open) {
      return this.view(actor, open, language);
    }

    const { attempts: allowed } = content.quiz;
    if (allowed !== null && attempts.length >= allowed) throw new AppError('attempt.none_left', { allowed });
    const id = await this.open(enrolment, content, (attempts.at(-1)?.number ?? 0) + 1);
    // Another tab was faster with the same number: its attempt is the open one.
    return id ? this.view(actor, await this.queries.getOwn(actor, id), language) : this.start(actor, place, language);
  }

  async read(actor: Actor, attemptId: string, language: Language): Promise<AttemptView> {
    let attempt = await this.queries.getOwn(actor, attemptId);
    if (attempt.isOverdue(this.clock.now())) {
      await this.grading.closeIfOverdue(attemptId);
      attempt = await this.queries.getOwn(actor, attemptId);
    }
    return this.view(actor, attempt, language);
  }

  /** Closes and grades it; answers the stored result when that was done before. */
  async submit(actor: Actor, attemptId: string, language: Language): Promise<AttemptView> {
    const attempt = await this.queries.getOwn(actor, attemptId, 'update');
    if (attempt.isOpen) await this.grading.close(attempt);
    return this.view(actor, attempt, language);
  }

  private async find(actor: Actor, { enrolmentId, quiz }: { enrolmentId: string; quiz: string }) {
    const enrolment = await this.enrolments.getOwn(actor, enrolmentId);
    return { enrolment, content: getQuiz(await this.courses.getRevision(enrolment.revisionId), quiz) };
  }

  /** Null when there is an attempt of that number already. */
  private async open(enrolment: Enrolment, { quiz, pools }: QuizContent, number: number): Promise<string | null> {
    const seed = randomBytes(SEED_BYTES).toString('hex');
    const now = this.clock.now();
    const deadlineAt = quiz.minutes === null ? null : new Date(now.getTime() + quiz.minutes * MINUTE_MS);
    const questionIds = JSON.stringify(drawQuestions(quiz, pools, seed));
    const [row] = await this.db.rows<{ id: string }>(
      `INSERT INTO "attempt" ("id", "enrolmentId", "quiz", "revisionId", "number", "seed", "questionIds", "state",
         "startedAt", "deadlineAt", "submittedAt", "percent", "points", "reviewPending")
       VALUES (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, NULL, NULL, NULL, ?)
       ON CONFLICT ("enrolmentId", "quiz", "number") DO NOTHING RETURNING "id"`,
      [
        newId(),
        enrolment.id,
        quiz.id,
        enrolment.revisionId,
        number,
        seed,
        questionIds,
        toStored(now),
        deadlineAt && toStored(deadlineAt),
        0,
      ],
    );
    return row?.id ?? null;
  }

  private async view(actor: Actor, attempt: Attempt, language: Language): Promise<AttemptView> {
    const content = getQuiz(await this.courses.getRevision(attempt.revisionId), attempt.quiz);
    const answers = await this.queries.answersIn(attempt.id);
    const outcome = await this.queries.outcomeOf(attempt.enrolmentId);
    return toAttemptView({ attempt, content, answers, outcome }, language);
  }
}
