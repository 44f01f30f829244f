import { z } from 'zod';

/** A part with its text: an option, an item, a side of a pair. */
export const PresentedPart = z.strictObject({ id: z.string(), text: z.string() });

export const PresentedPicture = z.strictObject({
  /** Path in the course folder, such as `media/plan.svg`. */
  src: z.string(),
  alt: z.string(),
});

/** x and y of the corner at the top left, width, height, in fractions of the picture. */
export const PresentedRect = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** A piece of a text with gaps, in reading order. */
const Segment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('typed'), gapId: z.string() }),
  z.strictObject({ kind: z.literal('chosen'), gapId: z.string(), options: z.array(PresentedPart) }),
]);

const common = { id: z.string(), prompt: z.string(), picture: PresentedPicture.nullable() };
const parts = z.array(PresentedPart);

/** All a browser may know of a question before the answer is handed in, in one language and in the order to show. */
export const PresentedQuestion = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('single'), options: parts }),
  z.strictObject({ ...common, type: z.literal('multiple'), options: parts }),
  z.strictObject({ ...common, type: z.literal('truefalse') }),
  z.strictObject({ ...common, type: z.literal('matching'), lefts: parts, rights: parts }),
  z.strictObject({ ...common, type: z.literal('ordering'), items: parts }),
  /** `prompt` has a line in place of each gap; `segments` are the same text with the gaps. */
  z.strictObject({ ...common, type: z.literal('gap'), segments: z.array(Segment) }),
  z.strictObject({ ...common, type: z.literal('numeric'), unit: z.string().nullable() }),
  z.strictObject({ ...common, type: z.literal('short') }),
  z.strictObject({
    ...common,
    type: z.literal('hotspot'),
    picture: PresentedPicture,
    regions: z.array(PresentedPart.extend({ rect: PresentedRect })),
  }),
  /** `low` is the label of 1, `high` the label of 5. */
  z.strictObject({ ...common, type: z.literal('likert'), low: z.string(), high: z.string() }),
  z.strictObject({ ...common, type: z.literal('open'), guidance: z.string(), minWords: z.int().nullable() }),
]);
export type PresentedQuestion = z.output<typeof PresentedQuestion>;
