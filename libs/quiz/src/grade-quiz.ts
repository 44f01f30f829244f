import type { Question } from '@app/course-format';
import type { Answer, QuizGrade } from '@app/contracts';
import { gradeAnswer } from './grade-answer.js';
import { entryOf } from './is-right-part.js';

/** Room for the rounding of sums such as six sixths, far below what one part of one question is worth. */
const rounding = 1e-9;

/** Grades an attempt. `answers` are by question id; a question without one is unanswered. */
export function gradeQuiz(
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer | null>>,
  seed: string,
): QuizGrade {
  const grades = questions.map((question) => ({
    type: question.type,
    ...gradeAnswer(question, entryOf(answers, question.id), seed),
  }));
  const scores = grades.map(({ score }) => score).filter((score) => score !== null);
  const points = scores.reduce((sum, score) => sum + score, 0);

  return {
    scored: scores.length,
    points: Math.round(points * 1e6) / 1e6,
    percent: scores.length === 0 ? 0 : Math.floor((points / scores.length) * 100 + rounding),
    reviewPending: grades.some(({ type, correct }) => type === 'open' && correct === 'unscored'),
  };
}
