import type { Language, Texts } from '@app/course-format';
import type { AnswerOf } from './answered.js';
import { disguiseItems } from './disguise.js';
import { splitAtGaps } from './gap-segments.js';
import { entryOf, givenRightSide, isRightGap, isRightSide } from './is-right-part.js';
import type { QuestionOf, QuestionType } from './question-of.js';
import type { ReviewedQuestion } from '@app/contracts';
import { textIn } from './text-in.js';

/** How a review is read: in which language, and with the seed the question was presented with. */
export interface Reading {
  readonly language: Language;
  readonly seed: string;
}

/** A question with its answer; null: none, or one that does not count. */
interface Reviewed<T extends QuestionType> {
  readonly question: QuestionOf<T>;
  readonly answer: AnswerOf<T> | null;
}

type Review<T extends QuestionType> = Extract<ReviewedQuestion, { type: T }>;
type Gap = QuestionOf<'gap'>['gaps'][number];

interface Choice {
  readonly id: string;
  readonly text: Texts;
  readonly correct?: true;
  readonly feedback: Texts;
}

/** Why an option is right or wrong is said of those that were chosen or right; the rest would be noise. */
export function reviewChoice(choice: Choice, chosenIds: readonly string[], language: Language) {
  const isChosen = chosenIds.includes(choice.id);
  const isRight = choice.correct === true;
  return {
    id: choice.id,
    text: textIn(choice.text, language),
    isChosen,
    isRight,
    feedback: isChosen || isRight ? textIn(choice.feedback, language) : null,
  };
}

export function reviewStatements(
  { question, answer }: Reviewed<'truefalse'>,
  language: Language,
): Review<'truefalse'>['statements'] {
  return [true, false].map((value) => {
    const isChosen = answer?.value === value;
    const isRight = question.correct === value;
    const feedback = value ? question.feedback.true : question.feedback.false;
    return { value, isChosen, isRight, feedback: isChosen || isRight ? textIn(feedback, language) : null };
  });
}

export function reviewPairs(
  { question, answer }: Reviewed<'matching'>,
  { language, seed }: Reading,
): Review<'matching'>['pairs'] {
  const givenTo = givenRightSide(question, answer ?? { type: 'matching', pairs: {} }, seed);
  return question.pairs.map((pair) => {
    const given = givenTo(pair);
    return {
      id: pair.id,
      left: textIn(pair.left, language),
      given: given && textIn(given, language),
      right: textIn(pair.right, language),
      isRight: isRightSide(pair, given),
      feedback: pair.feedback ? textIn(pair.feedback, language) : null,
    };
  });
}

export function reviewItems(
  { question, answer }: Reviewed<'ordering'>,
  { language, seed }: Reading,
): Review<'ordering'>['items'] {
  const shown = disguiseItems(question, seed);
  return question.items.flatMap((item, place) =>
    shown
      .filter(({ part }) => part === item)
      .map(({ id }) => {
        const givenAt = answer?.itemIds.indexOf(id) ?? -1;
        const givenPlace = givenAt === -1 ? null : givenAt + 1;
        return { id, text: textIn(item.text, language), givenPlace, isRight: givenAt === place };
      }),
  );
}

export function reviewGaps({ question, answer }: Reviewed<'gap'>, language: Language): Review<'gap'>['segments'] {
  return splitAtGaps(textIn(question.prompt, language), question.gaps).map((segment) => {
    if (segment.kind === 'text') return { kind: 'text', text: segment.text };
    const { gap } = segment;
    const given = answer && entryOf(answer.gaps, gap.id);
    return {
      kind: 'gap',
      gapId: gap.id,
      given: given === null ? null : givenText(gap, given, language),
      isRight: isRightGap(gap, given),
      accepted: rightTexts(gap, language),
    };
  });
}

function givenText(gap: Gap, given: string, language: Language): string | null {
  if (given.trim() === '') return null;
  if (gap.kind === 'typed') return given;
  const option = gap.options.find(({ id }) => id === given);
  return option ? textIn(option.text, language) : null;
}

function rightTexts(gap: Gap, language: Language): string[] {
  if (gap.kind === 'typed') return acceptedIn(gap.accepted, language);
  return gap.options.filter(({ correct }) => correct === true).map(({ text }) => textIn(text, language));
}

/** The forms of the language asked for; of another one when there are none in it. */
export function acceptedIn(accepted: QuestionOf<'short'>['accepted'], language: Language): string[] {
  return accepted[language] ?? Object.values(accepted)[0] ?? [];
}
