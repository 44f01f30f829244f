import type { Question } from '@app/course-format';
import type { Answer, Grade } from '@app/contracts';
import { answered, type Answered, type AnswerOf } from './answered.js';
import { disguiseItems } from './disguise.js';
import { entryOf, givenRightSide, isAccepted, isRightGap, isRightNumber, isRightSide } from './is-right-part.js';
import type { QuestionOf } from './question-of.js';

/**
 * What an answer is worth; the rules are in the README. Null, a blank answer and an answer that does not belong to
 * the question (see `isAnswerTo`) count as unanswered. `seed` is the one the question was presented with.
 */
export function gradeAnswer(question: Question, answer: Answer | null, seed: string): Grade {
  const given = answered(question, answer, seed);
  if (!given) return { score: isScored(question) ? 0 : null, correct: 'unanswered' };

  const score = scoreOf(given, seed);
  if (score === null) return { score, correct: 'unscored' };
  if (score === 0) return { score, correct: 'wrong' };
  return { score, correct: score === 1 ? 'right' : 'partly' };
}

function isScored(question: Question): boolean {
  return question.type !== 'likert' && question.type !== 'open';
}

function scoreOf(given: Answered, seed: string): number | null {
  switch (given.type) {
    case 'single':
      return allOrNothing(given.question.options.some(isRightChoice(given.answer.optionId)));
    case 'multiple':
      return scoreMultiple(given.question, given.answer);
    case 'truefalse':
      return allOrNothing(given.answer.value === given.question.correct);
    case 'matching':
      return scoreMatching(given.question, given.answer, seed);
    case 'ordering':
      return scoreOrdering(given.question, given.answer, seed);
    case 'gap':
      return scoreGaps(given.question, given.answer);
    case 'numeric':
      return allOrNothing(isRightNumber(given.question, given.answer.value));
    case 'short':
      return allOrNothing(isAccepted(given.answer.text, given.question.accepted));
    case 'hotspot':
      return allOrNothing(given.question.regions.some(isRightChoice(given.answer.regionId)));
    case 'likert':
    case 'open':
      return null;
  }
}

function allOrNothing(isRight: boolean): number {
  return isRight ? 1 : 0;
}

function isRightChoice(chosenId: string | null): (option: { id: string; correct?: true }) => boolean {
  return (option) => option.id === chosenId && option.correct === true;
}

/** Wrong choices are taken off, so that choosing everything is no way to points. */
function scoreMultiple({ options }: QuestionOf<'multiple'>, { optionIds }: AnswerOf<'multiple'>): number {
  const rights = options.filter(({ correct }) => correct === true);
  const rightChosen = rights.filter(({ id }) => optionIds.includes(id)).length;
  const wrongChosen = optionIds.length - rightChosen;
  return Math.max(0, (rightChosen - wrongChosen) / rights.length);
}

function scoreMatching(question: QuestionOf<'matching'>, answer: AnswerOf<'matching'>, seed: string): number {
  const givenTo = givenRightSide(question, answer, seed);
  return question.pairs.filter((pair) => isRightSide(pair, givenTo(pair))).length / question.pairs.length;
}

/** Every two items are compared, so that one item out of place does not spoil all places after it. */
function scoreOrdering(question: QuestionOf<'ordering'>, { itemIds }: AnswerOf<'ordering'>, seed: string): number {
  const places = new Map(disguiseItems(question, seed).map(({ id, part }) => [id, question.items.indexOf(part)]));
  const order = itemIds.map((id) => places.get(id) ?? 0);

  const steps = order.flatMap((place, at) => order.slice(at + 1).map((later) => Math.sign(later - place)));
  const inOrderLessOutOfOrder = steps.reduce((sum, step) => sum + step, 0);
  return steps.length === 0 ? 1 : Math.max(0, inOrderLessOutOfOrder / steps.length);
}

function scoreGaps({ gaps }: QuestionOf<'gap'>, answer: AnswerOf<'gap'>): number {
  return gaps.filter((gap) => isRightGap(gap, entryOf(answer.gaps, gap.id))).length / gaps.length;
}
