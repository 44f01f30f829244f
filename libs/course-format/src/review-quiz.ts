import type { CourseParts } from './course-parts.js';
import type { FileProblems } from './problem.js';
import { QuizFile } from './quiz-file.js';
import type { QuizParts } from './quiz-parts.js';
import { reportIssues } from './schema-problems.js';
import { reportMissingLanguages } from './text-problems.js';

/** Reports what is wrong between the parts of `quiz.yaml`; single questions are reviewed on their own. */
export function reviewQuiz(quiz: QuizParts, course: CourseParts, problems: FileProblems): void {
  reportIssues(QuizFile, quiz.source, problems);
  reportMissingLanguages(quiz.source, course.languages, problems);
  reviewIds(quiz, problems);
  reviewDraws(quiz, problems);
  reviewUse(quiz, course, problems);
}

function reviewIds({ source, quizzes, pools, questionIds }: QuizParts, problems: FileProblems): void {
  const repeated = (what: string, records: { id: string; path: readonly PropertyKey[] }[]) => {
    const seen = new Set<string>();
    for (const { id, path } of records) {
      const place = source.place([...path, 'id']);
      if (seen.has(id))
        problems.error(place, 'id.duplicate', `the id "${id}" of a ${what} is used twice; give each its own`);
      seen.add(id);
    }
  };
  repeated(
    'quiz',
    quizzes.map(({ value, path }) => ({ id: value.id, path })),
  );
  repeated('pool', pools);
  repeated('question', questionIds);
}

function reviewDraws({ source, quizzes, pools }: QuizParts, problems: FileProblems): void {
  for (const { value, path } of quizzes) {
    const drawn = new Set<string>();
    value.draw.forEach((draw, index) => {
      const place = source.place([...path, 'draw', index]);
      const pool = pools.find(({ id }) => id === draw.pool);
      if (pool === undefined) {
        problems.error(place, 'quiz.pool_unknown', `there is no pool "${draw.pool}"; add it or correct the id`);
      } else if (draw.count > pool.count) {
        const message = `draws ${draw.count} questions from the pool "${pool.id}", which has ${pool.count}; add questions or draw fewer`;
        problems.error(place, 'quiz.draw_too_large', message);
      }
      if (drawn.has(draw.pool)) {
        problems.error(
          place,
          'quiz.draw_repeated',
          `the pool "${draw.pool}" is drawn from twice; write one draw with the sum`,
        );
      }
      drawn.add(draw.pool);
    });
  }
}

function reviewUse({ source, quizzes, pools }: QuizParts, { lessons }: CourseParts, problems: FileProblems): void {
  const given = new Set(lessons.map(({ value }) => value.quiz));
  for (const { value, path } of quizzes) {
    if (given.has(value.id)) continue;
    problems.warning(
      source.place(path),
      'quiz.unused',
      `no lesson gives the quiz "${value.id}"; add "quiz: ${value.id}" to a lesson or remove it`,
    );
  }
  const drawn = new Set(quizzes.flatMap(({ value }) => value.draw.map(({ pool }) => pool)));
  for (const { id, path } of pools) {
    if (drawn.has(id)) continue;
    problems.warning(
      source.place(path),
      'pool.unused',
      `no quiz draws from the pool "${id}"; draw from it or remove it`,
    );
  }
}

/** Reports quizzes `course.yaml` asks for that are not in `quiz.yaml`, or that no lesson gives. */
export function reviewQuizReferences(course: CourseParts, quizIds: ReadonlySet<string>, problems: FileProblems): void {
  const { source, lessons, completion } = course;
  for (const { value, path } of lessons) {
    if (value.quiz === undefined || quizIds.has(value.quiz)) continue;
    const message = `there is no quiz "${value.quiz}" in quiz.yaml; add it or correct the id`;
    problems.error(source.place([...path, 'quiz']), 'quiz.unknown', message);
  }
  const given = new Set(lessons.map(({ value }) => value.quiz));
  completion?.value.quizzes.forEach(({ quiz }, index) => {
    const place = source.place([...completion.path, 'quizzes', index, 'quiz']);
    if (!quizIds.has(quiz)) {
      problems.error(place, 'quiz.unknown', `there is no quiz "${quiz}" in quiz.yaml; add it or correct the id`);
    } else if (!given.has(quiz)) {
      problems.error(
        place,
        'completion.quiz_unreachable',
        `no lesson gives the quiz "${quiz}", so nobody could complete the course`,
      );
    }
  });
}
