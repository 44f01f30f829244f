import type { Question } from '@app/course-format';
import type { Answer } from '@app/contracts';
import { isAnswerTo } from './is-answer-to.js';
import type { QuestionOf, QuestionType } from './question-of.js';

export type AnswerOf<T extends QuestionType> = Extract<Answer, { type: T }>;

/** A question with an answer of the same type. */
export type Answered = {
  [T in QuestionType]: { type: T; question: QuestionOf<T>; answer: AnswerOf<T> };
}[QuestionType];

/** The question with its answer; null when nothing was answered or the answer belongs to another question. */
export function answered(question: Question, answer: Answer | null, seed: string): Answered | null {
  if (answer === null || isBlank(answer) || !isAnswerTo(question, answer, seed)) return null;
  // The types are equal, as `isAnswerTo` found; the compiler cannot follow that through two variables.
  return { type: question.type, question, answer } as Answered;
}

function isBlank(answer: Answer): boolean {
  switch (answer.type) {
    case 'single':
      return answer.optionId === null;
    case 'multiple':
      return answer.optionIds.length === 0;
    case 'matching':
      return Object.keys(answer.pairs).length === 0;
    case 'ordering':
      return answer.itemIds.length === 0;
    case 'gap':
      return Object.values(answer.gaps).every((gap) => gap.trim() === '');
    case 'numeric':
      return answer.value.trim() === '';
    case 'short':
    case 'open':
      return answer.text.trim() === '';
    case 'truefalse':
    case 'hotspot':
    case 'likert':
      return false;
  }
}
