import fc from 'fast-check';
import type { Question } from '@app/course-format';
import type { QuestionOf } from '../src/question-of.js';

/** Stands at the start of every text that a learner must not see before the answer is handed in. */
export const secret = 'hushhush';

type Words = { cs: string; en: string; nb: string };

function arbitraryWords(prefix: string): fc.Arbitrary<Words> {
  return fc.nat(999_999).map((n) => ({ cs: `${prefix}cs${n}`, en: `${prefix}en${n}`, nb: `${prefix}nb${n}` }));
}

const shown = arbitraryWords('shown');
const hidden = arbitraryWords(secret);

/** Some ids are names that every JavaScript object already has. */
const id = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9]{1,6}$/), fc.constantFrom('constructor', 'valueof', 'first-1'));

/** Parts with different ids. */
function parts<T extends object>(
  part: fc.Arbitrary<T>,
  minLength = 2,
  maxLength = 6,
): fc.Arbitrary<(T & { id: string })[]> {
  const withId = fc.tuple(id, part).map(([partId, rest]) => ({ id: partId, ...rest }));
  return fc.uniqueArray(withId, { minLength, maxLength, selector: (one) => one.id });
}

/** Marks the parts chosen by `isRight`; at least one of them, and not all. */
function withSomeRight<T extends object>(list: readonly T[], marks: readonly boolean[]): (T & { correct?: true })[] {
  const wanted = list.map((_, place) => marks[place] === true);
  const isMixed = wanted.includes(true) && wanted.includes(false);
  return list.map((part, place) => ((isMixed ? wanted[place] : place === 0) ? { ...part, correct: true } : part));
}

function withOneRight<T extends object>(list: readonly T[], at: number): (T & { correct?: true })[] {
  return list.map((part, place) => (place === at % list.length ? { ...part, correct: true } : part));
}

const common = { id, prompt: shown, feedback: hidden, reread: fc.constant(`${secret}#why`) };
const choice = fc.record({ text: shown, feedback: hidden });
const marks = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });

/** Forms of a word that differ from each other after normalising. */
const accepted = fc
  .tuple(hidden, fc.constantFrom('', 'ěš', 'øæ'))
  .map(([{ cs, en, nb }, ending]) => ({ cs: [`${cs}${ending}`, `${cs}x`], en: [en], nb: [`${nb}${ending}`] }));

const single: fc.Arbitrary<QuestionOf<'single'>> = fc
  .record({ ...common, list: parts(choice), at: fc.nat(5) })
  .map(({ list, at, ...rest }) => ({ ...rest, type: 'single', options: withOneRight(list, at) }));

const multiple: fc.Arbitrary<QuestionOf<'multiple'>> = fc
  .record({ ...common, list: parts(choice), marks })
  .map(({ list, marks: wanted, ...rest }) => ({ ...rest, type: 'multiple', options: withSomeRight(list, wanted) }));

const trueFalse: fc.Arbitrary<QuestionOf<'truefalse'>> = fc.record({
  id,
  prompt: shown,
  type: fc.constant('truefalse' as const),
  correct: fc.boolean(),
  feedback: fc.record({ true: hidden, false: hidden }),
});

const matching: fc.Arbitrary<QuestionOf<'matching'>> = fc
  .record({
    ...common,
    list: parts(fc.record({ left: shown, right: shown, feedback: hidden }), 2, 8),
    extra: fc.nat(3),
  })
  .map(({ list, extra, ...rest }) => ({
    ...rest,
    type: 'matching',
    pairs: list.slice(0, Math.max(2, list.length - extra)),
    distractors: list.slice(Math.max(2, list.length - extra)).map((part) => ({ id: part.id, right: part.right })),
  }));

const ordering: fc.Arbitrary<QuestionOf<'ordering'>> = fc.record({
  ...common,
  type: fc.constant('ordering' as const),
  items: parts(fc.record({ text: shown })),
});

type GapPart = { kind: 'typed'; accepted: { cs: string[]; en: string[]; nb: string[] } } | ReturnType<typeof chosen>;

function chosen(list: readonly { id: string; text: Words }[], at: number) {
  return { kind: 'chosen' as const, options: withOneRight(list, at) };
}

const gapPart: fc.Arbitrary<GapPart> = fc.oneof(
  accepted.map((forms) => ({ kind: 'typed' as const, accepted: forms })),
  fc.tuple(parts(fc.record({ text: shown })), fc.nat(5)).map(([list, at]) => chosen(list, at)),
);

const gap: fc.Arbitrary<QuestionOf<'gap'>> = fc.record({ ...common, gaps: parts(gapPart, 1, 4) }).map((question) => {
  const markers = question.gaps.map((one) => `{{${one.id}}}`).join(' then ');
  const prompt = { cs: `Nejdřív ${markers}.`, en: `First ${markers}.`, nb: `Først ${markers}.` };
  return { ...question, type: 'gap', prompt };
});

const numeric: fc.Arbitrary<QuestionOf<'numeric'>> = fc.record({
  ...common,
  type: fc.constant('numeric' as const),
  correct: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => thousandths / 1000),
  tolerance: fc.nat(50).map((tenths) => tenths / 10),
  unit: shown,
});

const short: fc.Arbitrary<QuestionOf<'short'>> = fc.record({
  ...common,
  type: fc.constant('short' as const),
  accepted,
});

const rect = fc.constantFrom<[number, number, number, number]>([0, 0, 0.5, 0.5], [0.5, 0.25, 0.1, 0.2]);

const hotspot: fc.Arbitrary<QuestionOf<'hotspot'>> = fc
  .record({ ...common, list: parts(fc.record({ text: shown, feedback: hidden, rect })), at: fc.nat(5), alt: shown })
  .map(({ list, at, alt, ...rest }) => ({
    ...rest,
    type: 'hotspot',
    picture: { src: 'media/table.svg', alt },
    regions: withOneRight(list, at),
  }));

const likert: fc.Arbitrary<QuestionOf<'likert'>> = fc.record({
  ...common,
  type: fc.constant('likert' as const),
  low: shown,
  high: shown,
});

const open: fc.Arbitrary<QuestionOf<'open'>> = fc.record({
  ...common,
  type: fc.constant('open' as const),
  guidance: shown,
  minWords: fc.integer({ min: 1, max: 40 }),
});

/** Valid questions, by type. */
export const arbitraryQuestionOf = {
  single,
  multiple,
  truefalse: trueFalse,
  matching,
  ordering,
  gap,
  numeric,
  short,
  hotspot,
  likert,
  open,
};

export const arbitraryQuestion: fc.Arbitrary<Question> = fc.oneof(
  ...Object.values<fc.Arbitrary<Question>>(arbitraryQuestionOf),
);

export const arbitrarySeed = fc.uuid();
