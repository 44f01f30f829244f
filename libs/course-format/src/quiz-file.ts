import { z } from 'zod';
import { Texts } from './language.js';
import { Slug } from './names.js';
import { Question } from './question-file.js';

/** A test put together from pools, newly drawn for every attempt. */
export const Quiz = z.strictObject({
  id: Slug,
  title: Texts,
  /** How often it may be taken; null: no limit. */
  attempts: z.int().positive().nullable().default(null),
  /** Time limit kept by the server; null: none. */
  minutes: z.int().positive().nullable().default(null),
  draw: z.array(z.strictObject({ pool: Slug, count: z.int().positive() })).min(1),
});
export type Quiz = z.output<typeof Quiz>;

/** Questions that can stand in for each other. */
export const Pool = z.strictObject({ id: Slug, questions: z.array(Question).min(1) });
export type Pool = z.output<typeof Pool>;

/** What `quiz.yaml` may contain. */
export const QuizFile = z.strictObject({
  format: z.literal(1),
  quizzes: z.array(Quiz).min(1),
  pools: z.array(Pool).min(1),
});
export type QuizFile = z.output<typeof QuizFile>;
