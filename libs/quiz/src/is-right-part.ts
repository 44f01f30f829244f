import type { Texts } from '@app/course-format';
import type { AnswerOf } from './answered.js';
import { disguiseRightSides } from './disguise.js';
import { isSameAnswer } from './normalise-text.js';
import { parseNumber } from './parse-number.js';
import type { QuestionOf } from './question-of.js';

type Gap = QuestionOf<'gap'>['gaps'][number];
type Pair = QuestionOf<'matching'>['pairs'][number];
type Accepted = QuestionOf<'short'>['accepted'];

/** Room for the rounding of decimal fractions, relative to the right number: 0.1 + 0.2 is 0.3. */
const rounding = 1e-9;

/** The entry an answer has under an id; null when there is none. Ids such as `constructor` are ids like any other. */
export function entryOf<T>(entries: Readonly<Record<string, T>>, id: string): T | null {
  return Object.hasOwn(entries, id) ? (entries[id] ?? null) : null;
}

/** A form of any language counts, whatever language the question was shown in. */
export function isAccepted(typed: string, accepted: Accepted): boolean {
  return Object.values(accepted).some((forms) => forms.some((form) => isSameAnswer(typed, form)));
}

export function isRightGap(gap: Gap, given: string | null): boolean {
  if (given === null || given.trim() === '') return false;
  if (gap.kind === 'typed') return isAccepted(given, gap.accepted);
  return gap.options.some((option) => option.id === given && option.correct === true);
}

export function isRightNumber(question: QuestionOf<'numeric'>, typed: string): boolean {
  const number = parseNumber(typed, Object.values(question.unit ?? {}));
  if (number === null) return false;
  return Math.abs(number - question.correct) <= question.tolerance + rounding * Math.max(1, Math.abs(question.correct));
}

/** The right side the learner put to a left one; null: none. */
export function givenRightSide(
  question: QuestionOf<'matching'>,
  { pairs }: AnswerOf<'matching'>,
  seed: string,
): (pair: Pair) => Texts | null {
  const rights = new Map(disguiseRightSides(question, seed).map(({ id, part }) => [id, part.right]));
  return (pair) => rights.get(entryOf(pairs, pair.id) ?? '') ?? null;
}

/** Right sides with the same words are the same: nobody could tell them apart. */
export function isRightSide(pair: Pair, given: Texts | null): boolean {
  if (given === null) return false;
  return given.cs === pair.right.cs && given.en === pair.right.en && given.nb === pair.right.nb;
}
