import fc from 'fast-check';
import type { Question } from '@app/course-format';
import type { Answer, PresentedQuestion } from '@app/contracts';
import { presentQuestion } from '../src/present-question.js';
import type { QuestionOf } from '../src/question-of.js';
import { arbitraryQuestion, arbitrarySeed } from './arbitrary-question.js';

type Shown<T extends PresentedQuestion['type']> = Extract<PresentedQuestion, { type: T }>;

function oneId(parts: readonly { id: string }[]): fc.Arbitrary<string> {
  return fc.constantFrom(...parts.map(({ id }) => id));
}

function someIds(parts: readonly { id: string }[]): fc.Arbitrary<string[]> {
  return fc.shuffledSubarray(parts.map(({ id }) => id));
}

function entries(fields: readonly { id: string; value: fc.Arbitrary<string> }[]): fc.Arbitrary<Record<string, string>> {
  return fc
    .shuffledSubarray([...fields])
    .chain((chosen) => fc.tuple(...chosen.map(({ id, value }) => value.map((given) => [id, given] as const))))
    .map((pairs) => Object.fromEntries(pairs));
}

/** What a learner may put into a gap: anything, something right, nothing. */
function gapValue(gap: QuestionOf<'gap'>['gaps'][number]): fc.Arbitrary<string> {
  if (gap.kind === 'chosen') return oneId(gap.options);
  return fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('', ...Object.values(gap.accepted).flat()));
}

function answerTo(question: Question, shown: PresentedQuestion): fc.Arbitrary<Answer> {
  switch (question.type) {
    case 'single':
      return fc.option(oneId(question.options)).map((optionId) => ({ type: 'single', optionId }));
    case 'multiple':
      return someIds(question.options).map((optionIds) => ({ type: 'multiple', optionIds }));
    case 'truefalse':
      return fc.boolean().map((value) => ({ type: 'truefalse', value }));
    case 'matching': {
      const { lefts, rights } = shown as Shown<'matching'>;
      const fields = lefts.map(({ id }) => ({ id, value: oneId(rights) }));
      return entries(fields).map((pairs) => ({ type: 'matching', pairs }));
    }
    case 'ordering': {
      const ids = (shown as Shown<'ordering'>).items.map(({ id }) => id);
      return fc.shuffledSubarray(ids, { minLength: ids.length }).map((itemIds) => ({ type: 'ordering', itemIds }));
    }
    case 'gap': {
      const fields = question.gaps.map((gap) => ({ id: gap.id, value: gapValue(gap) }));
      return entries(fields).map((gaps) => ({ type: 'gap', gaps }));
    }
    case 'numeric':
      return fc
        .oneof(fc.string({ maxLength: 20 }), fc.constant(String(question.correct)))
        .map((value) => ({ type: 'numeric', value }));
    case 'short':
      return gapValue({ id: 'short', kind: 'typed', accepted: question.accepted }).map((text) => ({
        type: 'short',
        text,
      }));
    case 'hotspot':
      return oneId(question.regions).map((regionId) => ({ type: 'hotspot', regionId }));
    case 'likert':
      return fc.integer({ min: 1, max: 5 }).map((value) => ({ type: 'likert', value }));
    case 'open':
      return fc.string({ maxLength: 100 }).map((text) => ({ type: 'open', text }));
  }
}

/** A question, the seed of an attempt and any valid answer to it, right or not. */
export function arbitraryAnswered(
  questions: fc.Arbitrary<Question> = arbitraryQuestion,
): fc.Arbitrary<{ question: Question; seed: string; answer: Answer }> {
  return fc
    .tuple(questions, arbitrarySeed)
    .chain(([question, seed]) =>
      answerTo(question, presentQuestion(question, 'en', seed)).map((answer) => ({ question, seed, answer })),
    );
}
