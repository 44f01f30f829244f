import { z } from 'zod';

/** What one answer is worth. */
export const Grade = z.strictObject({
  /** 0 to 1; null for questions that are not scored (`likert`, `open`). */
  score: z.number().min(0).max(1).nullable(),
  correct: z.enum(['right', 'partly', 'wrong', 'unscored', 'unanswered']),
});
export type Grade = z.output<typeof Grade>;

/** What all answers of an attempt are worth together. */
export const QuizGrade = z.strictObject({
  /** Number of questions that are scored. */
  scored: z.int().min(0),
  /** Sum of the scores, rounded to six decimals. */
  points: z.number().min(0),
  /** Points of the scored questions, rounded down: 69.9 % is not 70 %. Zero when nothing is scored. */
  percent: z.int().min(0).max(100),
  /** Whether an open answer waits for somebody to read it. */
  reviewPending: z.boolean(),
});
export type QuizGrade = z.output<typeof QuizGrade>;
