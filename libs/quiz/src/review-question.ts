import type { Language, Question } from '@app/course-format';
import type { Answer, ReviewedQuestion } from '@app/contracts';
import { answered, type AnswerOf } from './answered.js';
import { promptWithLines } from './gap-segments.js';
import { gradeAnswer } from './grade-answer.js';
import { presentCommon, presentPicture } from './present-question.js';
import type { QuestionOf, QuestionType } from './question-of.js';
import {
  acceptedIn,
  type Reading,
  reviewChoice,
  reviewGaps,
  reviewItems,
  reviewPairs,
  reviewStatements,
} from './review-parts.js';
import { shuffleParts } from './shuffle-options.js';
import { textIn } from './text-in.js';

/**
 * The question after it was handed in: the answer, what was right, why, and where to read it again.
 * An answer that does not belong to the question is shown as none.
 */
export function reviewQuestion(question: Question, answer: Answer | null, reading: Reading): ReviewedQuestion {
  const { language, seed } = reading;
  const given = answered(question, answer, seed)?.answer ?? null;
  const common = { ...reviewCommon(question, language), grade: gradeAnswer(question, answer, seed) };

  switch (question.type) {
    case 'single':
    case 'multiple':
      return { ...common, type: question.type, options: reviewOptions(question, given, reading) };
    case 'truefalse':
      return {
        ...common,
        type: 'truefalse',
        statements: reviewStatements({ question, answer: ofType('truefalse', given) }, language),
      };
    case 'matching':
      return {
        ...common,
        type: 'matching',
        pairs: reviewPairs({ question, answer: ofType('matching', given) }, reading),
      };
    case 'ordering':
      return {
        ...common,
        type: 'ordering',
        items: reviewItems({ question, answer: ofType('ordering', given) }, reading),
      };
    case 'gap':
      return {
        ...common,
        type: 'gap',
        prompt: promptWithLines(common.prompt, question.gaps),
        segments: reviewGaps({ question, answer: ofType('gap', given) }, language),
      };
    case 'numeric':
      return { ...common, ...reviewNumber(question, given, language) };
    case 'short':
      return { ...common, ...reviewShort(question, given, language) };
    case 'hotspot':
      return { ...common, ...reviewHotspot(question, given, reading) };
    case 'likert':
      return { ...common, ...reviewLikert(question, given, language) };
    case 'open':
      return { ...common, ...reviewOpen(question, given, language) };
  }
}

/** The answer when it is of that type. */
function ofType<T extends QuestionType>(type: T, answer: Answer | null): AnswerOf<T> | null {
  return answer?.type === type ? (answer as AnswerOf<T>) : null;
}

function reviewCommon(question: Question, language: Language) {
  // A statement has its feedback per choice.
  const feedback = question.type === 'truefalse' ? undefined : question.feedback;
  return {
    ...presentCommon(question, language),
    feedback: feedback ? textIn(feedback, language) : null,
    reread: question.reread ?? null,
  };
}

/** Options stay in the order in which the learner saw them. */
function reviewOptions(
  question: QuestionOf<'single' | 'multiple'>,
  answer: Answer | null,
  { language, seed }: Reading,
) {
  const chosen = ofType('multiple', answer)?.optionIds ?? [ofType('single', answer)?.optionId ?? ''];
  return shuffleParts(question, question.options, seed).map((option) => reviewChoice(option, chosen, language));
}

function reviewNumber(question: QuestionOf<'numeric'>, answer: Answer | null, language: Language) {
  const { correct, tolerance, unit } = question;
  return {
    type: question.type,
    given: ofType('numeric', answer)?.value ?? null,
    right: correct,
    tolerance,
    unit: unit ? textIn(unit, language) : null,
  };
}

function reviewShort(question: QuestionOf<'short'>, answer: Answer | null, language: Language) {
  const given = ofType('short', answer)?.text ?? null;
  return { type: question.type, given, accepted: acceptedIn(question.accepted, language) };
}

function reviewLikert(question: QuestionOf<'likert'>, answer: Answer | null, language: Language) {
  const labels = { low: textIn(question.low, language), high: textIn(question.high, language) };
  return { type: question.type, ...labels, given: ofType('likert', answer)?.value ?? null };
}

function reviewOpen(question: QuestionOf<'open'>, answer: Answer | null, language: Language) {
  const task = { guidance: textIn(question.guidance, language), minWords: question.minWords ?? null };
  return { type: question.type, ...task, given: ofType('open', answer)?.text ?? null };
}

function reviewHotspot(question: QuestionOf<'hotspot'>, answer: Answer | null, { language, seed }: Reading) {
  const chosen = [ofType('hotspot', answer)?.regionId ?? ''];
  const regions = shuffleParts(question, question.regions, seed);
  return {
    type: question.type,
    picture: presentPicture(question.picture, language),
    regions: regions.map((region) => ({ ...reviewChoice(region, chosen, language), rect: region.rect })),
  };
}
