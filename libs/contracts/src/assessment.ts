import { z } from 'zod';
import { Answer } from './answer.js';
import { defineEndpoint } from './endpoint.js';
import { Empty, Id, Instant, Language, Slug } from './primitives.js';
import { PresentedQuestion } from './presented-question.js';
import { ReviewedQuestion } from './reviewed-question.js';

/** One try at a quiz. While it is open it holds no right answers. */
export const AttemptView = z.object({
  id: Id,
  enrolmentId: Id,
  quiz: Slug,
  title: z.string(),
  number: z.number(),
  state: z.enum(['open', 'submitted']),
  startedAt: Instant,
  /** The server closes the attempt then; null without a limit. */
  deadlineAt: Instant.nullable(),
  submittedAt: Instant.nullable(),
  questions: z.array(PresentedQuestion),
  /** What is stored so far, by question id. */
  answers: z.record(z.string(), Answer),
  /** Present once submitted. */
  result: z
    .object({
      /** Whole per cent, rounded down. */
      percent: z.number(),
      needed: z.number().nullable(),
      isPassed: z.boolean(),
      /** An open answer waits for a reader; the score does not count it. */
      reviewPending: z.boolean(),
      questions: z.array(ReviewedQuestion),
      certificateId: Id.nullable(),
      /** Whether the whole course is completed. */
      isCourseCompleted: z.boolean(),
    })
    .nullable(),
});
export type AttemptView = z.output<typeof AttemptView>;

export const QuizOverview = z.object({
  quiz: Slug,
  title: z.string(),
  questions: z.number(),
  minutes: z.number().nullable(),
  needed: z.number().nullable(),
  /** Null without a limit. */
  attemptsLeft: z.number().nullable(),
  best: z.number().nullable(),
  openAttemptId: Id.nullable(),
  attempts: z.array(
    z.object({ id: Id, number: z.number(), submittedAt: Instant.nullable(), percent: z.number().nullable() }),
  ),
});
export type QuizOverview = z.output<typeof QuizOverview>;

const ReadIn = z.object({ language: Language });
const OneAttempt = z.object({ attemptId: Id });
const OneQuiz = z.object({ enrolmentId: Id, quiz: Slug });

export const assessmentApi = {
  overview: defineEndpoint({
    method: 'GET',
    path: '/enrolments/:enrolmentId/quizzes/:quiz',
    permission: 'attempt.take',
    summary: 'Own attempts at a quiz and how many are left.',
    params: OneQuiz,
    query: ReadIn,
    reply: QuizOverview,
  }),
  start: defineEndpoint({
    method: 'POST',
    path: '/enrolments/:enrolmentId/quizzes/:quiz/attempts',
    permission: 'attempt.take',
    summary: 'Starts an attempt, or answers the one that is open: a refresh is never a new attempt.',
    params: OneQuiz,
    query: ReadIn,
    body: Empty,
    reply: AttemptView,
  }),
  read: defineEndpoint({
    method: 'GET',
    path: '/attempts/:attemptId',
    permission: 'attempt.take',
    summary: 'An own attempt: questions and stored answers while open, the result once submitted.',
    params: OneAttempt,
    query: ReadIn,
    reply: AttemptView,
  }),
  answer: defineEndpoint({
    method: 'PUT',
    path: '/attempts/:attemptId/answers/:questionId',
    permission: 'attempt.take',
    summary: 'Stores one answer. A lower `sequence` than the stored one changes nothing.',
    params: OneAttempt.extend({ questionId: Slug }),
    body: z.strictObject({ answer: Answer, sequence: z.number().int().min(0).max(1_000_000_000_000_000) }),
    reply: z.object({ savedAt: Instant }),
  }),
  submit: defineEndpoint({
    method: 'POST',
    path: '/attempts/:attemptId/submission',
    permission: 'attempt.take',
    summary: 'Closes the attempt and grades it. A second press answers the same result.',
    params: OneAttempt,
    query: ReadIn,
    body: Empty,
    reply: AttemptView,
  }),
};
