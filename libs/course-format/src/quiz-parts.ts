import { accepted, type Placed } from './course-parts.js';
import { Question } from './question-file.js';
import { Quiz } from './quiz-file.js';
import { fieldOf, idOf, listOf } from './raw-value.js';
import type { YamlSource } from './yaml-source.js';

interface PoolPart {
  id: string;
  path: readonly PropertyKey[];
  /** Also those that are wrong. */
  count: number;
}

/** What can be used of a `quiz.yaml`, even when other parts of it are wrong. */
export interface QuizParts {
  source: YamlSource;
  quizzes: Placed<Quiz>[];
  /** Also of quizzes that are otherwise wrong. */
  quizIds: Set<string>;
  pools: PoolPart[];
  questions: Placed<Question>[];
  /** Ids of all questions, wrong ones too, with their places. */
  questionIds: { id: string; path: readonly PropertyKey[] }[];
}

export function readQuizParts(source: YamlSource): QuizParts {
  const quizzes = listOf(fieldOf(source.value, 'quizzes')).map((value, q) => ({ value, path: ['quizzes', q] }));
  const pools = listOf(fieldOf(source.value, 'pools')).map((value, p) => ({ value, path: ['pools', p] }));
  const questions = pools.flatMap((pool) =>
    listOf(fieldOf(pool.value, 'questions')).map((value, q) => ({ value, path: [...pool.path, 'questions', q] })),
  );
  return {
    source,
    quizzes: accepted(Quiz, quizzes),
    quizIds: new Set(quizzes.map(({ value }) => idOf(value, 'id')).filter((id) => id !== null)),
    pools: pools.flatMap(({ value, path }) => {
      const id = idOf(value, 'id');
      return id === null ? [] : [{ id, path, count: listOf(fieldOf(value, 'questions')).length }];
    }),
    questions: accepted(Question, questions),
    questionIds: questions.flatMap(({ value, path }) => {
      const id = idOf(value, 'id');
      return id === null ? [] : [{ id, path }];
    }),
  };
}
