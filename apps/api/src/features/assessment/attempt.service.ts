import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Answer, AttemptView, Language, QuizOverview } from '@app/contracts';
import { drawQuestions } from '@app/quiz';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { CourseService } from '../course/index.js';
import { EnrolmentService, type Enrolment } from '../learning/index.js';
import { Attempt } from './attempt.entity.js';
import { AttemptQueries } from './attempt.queries.js';
import { toAttemptView, toOverview } from './attempt.view.js';
import { GradingService } from './grading.service.js';
import { getQuiz, type QuizContent } from './quiz-content.js';
import { toStored } from '../../platform/stored-instant.js';

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

  async overview(
    actor: Actor,
    place: { enrolmentId: string; quiz: string },
    language: Language,
  ): Promise<QuizOverview> {
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
      return this.view(open, language);
    }

    const { attempts: allowed } = content.quiz;
    if (allowed !== null && attempts.length >= allowed) throw new AppError('attempt.none_left', { allowed });
    const attempt = await this.open(enrolment, content, (attempts.at(-1)?.number ?? 0) + 1);
    // Another tab was faster with the same number: its attempt is the open one.
    return attempt ? this.view(attempt, language, {}) : this.start(actor, place, language);
  }

  async read(actor: Actor, attemptId: string, language: Language): Promise<AttemptView> {
    let attempt = await this.queries.getOwn(actor, attemptId);
    if (attempt.isOverdue(this.clock.now())) {
      await this.grading.closeIfOverdue(attemptId);
      attempt = await this.queries.getOwn(actor, attemptId);
    }
    return this.view(attempt, language);
  }

  /** Closes and grades it; answers the stored result when that was done before. */
  async submit(actor: Actor, attemptId: string, language: Language): Promise<AttemptView> {
    const attempt = await this.queries.getOwn(actor, attemptId, 'update');
    const answers = attempt.isOpen ? await this.grading.close(attempt) : undefined;
    return this.view(attempt, language, answers);
  }

  private async find(actor: Actor, { enrolmentId, quiz }: { enrolmentId: string; quiz: string }) {
    const enrolment = await this.enrolments.getOwn(actor, enrolmentId);
    return { enrolment, content: getQuiz(await this.courses.getRevision(enrolment.revisionId), quiz) };
  }

  /** Null when there is an attempt of that number already. */
  private async open(
    { id: enrolmentId, revisionId }: Enrolment,
    content: QuizContent,
    number: number,
  ): Promise<Attempt | null> {
    const { quiz, pools } = content;
    const seed = randomBytes(SEED_BYTES).toString('hex');
    const startedAt = this.clock.now();
    const attempt: Attempt = Object.assign(new Attempt(), {
      id: newId(),
      enrolmentId,
      quiz: quiz.id,
      revisionId,
      number,
      seed,
      questionIds: drawQuestions(quiz, pools, seed),
      state: 'open',
      startedAt,
      deadlineAt: quiz.minutes === null ? null : new Date(startedAt.getTime() + quiz.minutes * MINUTE_MS),
      submittedAt: null,
      percent: null,
      points: null,
      reviewPending: false,
    });
    return (await this.insert(attempt)) ? attempt : null;
  }

  private async insert({ id, enrolmentId, quiz, revisionId, number, seed, ...attempt }: Attempt): Promise<boolean> {
    const { questionIds, startedAt, deadlineAt } = attempt;
    const rows = await this.db.rows(
      `INSERT INTO "attempt" ("id", "enrolmentId", "quiz", "revisionId", "number", "seed", "questionIds", "startedAt",
         "deadlineAt", "state", "reviewPending")
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', FALSE)
       ON CONFLICT ("enrolmentId", "quiz", "number") DO NOTHING RETURNING "id"`,
      [
        id,
        enrolmentId,
        quiz,
        revisionId,
        number,
        seed,
        JSON.stringify(questionIds),
        toStored(startedAt),
        deadlineAt && toStored(deadlineAt),
      ],
    );
    return rows.length > 0;
  }

  private async view(attempt: Attempt, language: Language, known?: Record<string, Answer>): Promise<AttemptView> {
    const content = getQuiz(await this.courses.getRevision(attempt.revisionId), attempt.quiz);
    const answers = known ?? (await this.queries.answersIn(attempt.id));
    const outcome = attempt.isOpen ? null : await this.queries.outcomeOf(attempt.enrolmentId);
    return toAttemptView({ attempt, content, answers, outcome }, language);
  }
}
