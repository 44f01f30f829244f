import type { Course, Language, Pool, Question, Quiz } from '@app/course-format';
import { AppError } from '../../platform/app-error.js';
import type { PublishedRevision } from '../course/index.js';
import { neededScore } from '../learning/index.js';

/** What attempts at one quiz need of a revision. */
export interface QuizContent {
  readonly quiz: Quiz;
  /** Languages of the course, the original one first. */
  readonly languages: Language[];
  readonly pools: readonly Pool[];
  /** Every question of the course by its id. */
  readonly questions: ReadonlyMap<string, Question>;
  /** Per cent that the course asks for; null when the quiz does not count towards completion. */
  readonly needed: number | null;
}

/** Revisions never change, so each is looked through once, and forgotten together with its content. */
const known = new WeakMap<Course, ReadonlyMap<string, QuizContent>>();

export function getQuiz({ content }: PublishedRevision, quizId: string): QuizContent {
  let quizzes = known.get(content);
  if (!quizzes) {
    quizzes = quizzesOf(content);
    known.set(content, quizzes);
  }
  const quiz = quizzes.get(quizId);
  if (!quiz) throw new AppError('quiz.not_found', { quiz: quizId });
  return quiz;
}

function quizzesOf(content: Course): ReadonlyMap<string, QuizContent> {
  const { quizzes, pools, languages } = content;
  const questions = new Map(
    pools.flatMap((pool) => pool.questions.map((question) => [question.id, question] as const)),
  );
  return new Map(
    quizzes.map(
      (quiz) => [quiz.id, { quiz, languages, pools, questions, needed: neededScore(content, quiz.id) }] as const,
    ),
  );
}

/** The questions of an attempt in the order to ask. */
export function questionsOf(content: QuizContent, ids: readonly string[]): Question[] {
  return ids.map((id) => {
    const question = content.questions.get(id);
    if (!question) throw new Error(`The attempt's revision has no question "${id}".`);
    return question;
  });
}
