import { z } from 'zod';
import { Grade } from './grade.js';
import { PresentedPicture, PresentedRect } from './presented-question.js';

const common = {
  id: z.string(),
  prompt: z.string(),
  picture: PresentedPicture.nullable(),
  grade: Grade,
  /** Shown whatever was answered; null when there is none. */
  feedback: z.string().nullable(),
  /** Where the answer is taught: `lesson-slug#heading-id`, or a lesson alone. */
  reread: z.string().nullable(),
};

const verdict = {
  isChosen: z.boolean(),
  isRight: z.boolean(),
  /** Why; null for options that are neither chosen nor right. */
  feedback: z.string().nullable(),
};
const Option = z.strictObject({ id: z.string(), text: z.string(), ...verdict });
const Statement = z.strictObject({ value: z.boolean(), ...verdict });
const Region = Option.extend({ rect: PresentedRect });

const Pair = z.strictObject({
  id: z.string(),
  left: z.string(),
  /** Text of the right side the learner chose; null: none. */
  given: z.string().nullable(),
  right: z.string(),
  isRight: z.boolean(),
  feedback: z.string().nullable(),
});

const Item = z.strictObject({
  id: z.string(),
  text: z.string(),
  /** Where the learner put it, from 1; null: nowhere. Where it belongs is its place in the list. */
  givenPlace: z.int().nullable(),
  isRight: z.boolean(),
});

const Segment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({
    kind: z.literal('gap'),
    gapId: z.string(),
    /** What was typed, or the text of the option chosen; null: left empty. */
    given: z.string().nullable(),
    isRight: z.boolean(),
    /** Every form that counts in this language. */
    accepted: z.array(z.string()),
  }),
]);

const given = z.string().nullable();
const options = z.array(Option);

/** A question after it was handed in: what was answered, what was right and why, in one language. */
export const ReviewedQuestion = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('single'), options }),
  z.strictObject({ ...common, type: z.literal('multiple'), options }),
  z.strictObject({ ...common, type: z.literal('truefalse'), statements: z.array(Statement) }),
  z.strictObject({ ...common, type: z.literal('matching'), pairs: z.array(Pair) }),
  /** `items` are in the right order. */
  z.strictObject({ ...common, type: z.literal('ordering'), items: z.array(Item) }),
  z.strictObject({ ...common, type: z.literal('gap'), segments: z.array(Segment) }),
  z.strictObject({
    ...common,
    type: z.literal('numeric'),
    given,
    right: z.number(),
    tolerance: z.number(),
    unit: z.string().nullable(),
  }),
  z.strictObject({ ...common, type: z.literal('short'), given, accepted: z.array(z.string()) }),
  z.strictObject({ ...common, type: z.literal('hotspot'), picture: PresentedPicture, regions: z.array(Region) }),
  z.strictObject({
    ...common,
    type: z.literal('likert'),
    low: z.string(),
    high: z.string(),
    given: z.int().min(1).max(5).nullable(),
  }),
  z.strictObject({ ...common, type: z.literal('open'), guidance: z.string(), minWords: z.int().nullable(), given }),
]);
export type ReviewedQuestion = z.output<typeof ReviewedQuestion>;
