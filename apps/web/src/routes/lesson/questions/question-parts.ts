import type { Answer, PresentedQuestion, ReviewedQuestion } from '@app/contracts';

export type QuestionType = PresentedQuestion['type'];
export type QuestionOf<T extends QuestionType> = Extract<PresentedQuestion, { type: T }>;
export type ReviewOf<T extends QuestionType> = Extract<ReviewedQuestion, { type: T }>;
export type AnswerOf<T extends QuestionType> = Extract<Answer, { type: T }>;

/** What every kind of question gets; `answer` is missing until there is one. */
export interface QuestionProps<T extends QuestionType> {
  question: QuestionOf<T>;
  answer: AnswerOf<T> | undefined;
  onAnswer: (answer: AnswerOf<T>) => void;
}
