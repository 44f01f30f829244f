import { z } from 'zod';
import { Texts } from './language.js';
import { MediaPath, Slug } from './names.js';

const AnswerText = z.string().trim().min(1);

/** Forms of an answer that count, per language; a form of any language is accepted from every learner. */
const Accepted = z.strictObject({
  cs: z.array(AnswerText).min(1).exactOptional(),
  en: z.array(AnswerText).min(1).exactOptional(),
  nb: z.array(AnswerText).min(1).exactOptional(),
});

const Picture = z.strictObject({ src: MediaPath, alt: Texts });

const right = z.literal(true).exactOptional();

const Option = z.strictObject({ id: Slug, text: Texts, correct: right, feedback: Texts });

/** Part of a picture in fractions of its width and height: x and y of the corner at the top left, width, height. */
const Rect = z.tuple([
  z.number().min(0).max(1),
  z.number().min(0).max(1),
  z.number().positive().max(1),
  z.number().positive().max(1),
]);

const common = {
  id: Slug,
  prompt: Texts,
  /** Where the answer is taught: `lesson-slug#heading-id`. */
  reread: z
    .string()
    .regex(/^[a-z0-9-]+#[^\s#]+$/, 'must be written as lesson-slug#heading-id')
    .exactOptional(),
  picture: Picture.exactOptional(),
};

/** Shown with the result whatever was answered. */
const feedback = Texts.exactOptional();

const SingleQuestion = z.strictObject({
  ...common,
  type: z.literal('single'),
  feedback,
  options: z.array(Option).min(2),
});

const MultipleQuestion = z.strictObject({
  ...common,
  type: z.literal('multiple'),
  feedback,
  options: z.array(Option).min(2),
});

const TrueFalseQuestion = z.strictObject({
  ...common,
  type: z.literal('truefalse'),
  correct: z.boolean(),
  /** By what the learner chose. */
  feedback: z.strictObject({ true: Texts, false: Texts }),
});

const MatchingQuestion = z.strictObject({
  ...common,
  type: z.literal('matching'),
  feedback,
  pairs: z.array(z.strictObject({ id: Slug, left: Texts, right: Texts, feedback })).min(2),
  distractors: z.array(z.strictObject({ id: Slug, right: Texts })).exactOptional(),
});

const OrderingQuestion = z.strictObject({
  ...common,
  type: z.literal('ordering'),
  feedback,
  /** In the right order. */
  items: z.array(z.strictObject({ id: Slug, text: Texts })).min(2),
});

const TypedGap = z.strictObject({ id: Slug, kind: z.literal('typed'), accepted: Accepted });

const ChosenGap = z.strictObject({
  id: Slug,
  kind: z.literal('chosen'),
  options: z.array(z.strictObject({ id: Slug, text: Texts, correct: right })).min(2),
});

const GapQuestion = z.strictObject({
  ...common,
  type: z.literal('gap'),
  feedback,
  /** Each gap stands in the prompt as `{{gapId}}`. */
  gaps: z.array(z.discriminatedUnion('kind', [TypedGap, ChosenGap])).min(1),
});

const NumericQuestion = z.strictObject({
  ...common,
  type: z.literal('numeric'),
  feedback,
  correct: z.number(),
  /** How far from `correct` an answer may be, in the same unit. */
  tolerance: z.number().min(0).default(0),
  unit: Texts.exactOptional(),
});

const ShortQuestion = z.strictObject({ ...common, type: z.literal('short'), feedback, accepted: Accepted });

const HotspotQuestion = z.strictObject({
  ...common,
  type: z.literal('hotspot'),
  feedback,
  picture: Picture,
  /** `text` is what the list offers to those who do not use the picture. */
  regions: z.array(z.strictObject({ id: Slug, rect: Rect, text: Texts, correct: right, feedback: Texts })).min(2),
});

const LikertQuestion = z.strictObject({
  ...common,
  type: z.literal('likert'),
  feedback,
  /** Label of 1. */
  low: Texts,
  /** Label of 5. */
  high: Texts,
});

const OpenQuestion = z.strictObject({
  ...common,
  type: z.literal('open'),
  feedback,
  guidance: Texts,
  minWords: z.int().positive().exactOptional(),
});

/** One question of a pool. What a question of each type scores stands in `docs/course-format.md`. */
export const Question = z.discriminatedUnion('type', [
  SingleQuestion,
  MultipleQuestion,
  TrueFalseQuestion,
  MatchingQuestion,
  OrderingQuestion,
  GapQuestion,
  NumericQuestion,
  ShortQuestion,
  HotspotQuestion,
  LikertQuestion,
  OpenQuestion,
]);
export type Question = z.output<typeof Question>;
