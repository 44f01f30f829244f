import type { Question } from '@app/course-format';

export type QuestionType = Question['type'];

/** The question of one type: `QuestionOf<'gap'>`. */
export type QuestionOf<T extends QuestionType> = Extract<Question, { type: T }>;
