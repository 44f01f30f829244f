import { z } from 'zod';

/** The most parts a question may have; keeps a hostile answer small. */
const maxParts = 50;
const PartId = z.string().min(1).max(80);

function fewEntries(record: Record<string, string>): boolean {
  return Object.keys(record).length <= maxParts;
}

/** What a learner answered to one question. Ids are those of the presented question. */
export const Answer = z.discriminatedUnion('type', [
  /** `optionId` null: no choice made. */
  z.strictObject({ type: z.literal('single'), optionId: PartId.nullable() }),
  z.strictObject({ type: z.literal('multiple'), optionIds: z.array(PartId).max(maxParts) }),
  z.strictObject({ type: z.literal('truefalse'), value: z.boolean() }),
  /** Id of the left side → id of the right side; what is not matched yet is left out. */
  z.strictObject({ type: z.literal('matching'), pairs: z.record(PartId, PartId).refine(fewEntries) }),
  /** Every item in the learner's order, or none. */
  z.strictObject({ type: z.literal('ordering'), itemIds: z.array(PartId).max(maxParts) }),
  /** Gap id → what was typed, or the id of the option chosen. */
  z.strictObject({ type: z.literal('gap'), gaps: z.record(PartId, z.string().max(200)).refine(fewEntries) }),
  /** As typed: "2,5", "15 000"; the reader of numbers is `parseNumber`. */
  z.strictObject({ type: z.literal('numeric'), value: z.string().max(40) }),
  z.strictObject({ type: z.literal('short'), text: z.string().max(200) }),
  z.strictObject({ type: z.literal('hotspot'), regionId: PartId }),
  z.strictObject({ type: z.literal('likert'), value: z.int().min(1).max(5) }),
  z.strictObject({ type: z.literal('open'), text: z.string().max(4000) }),
]);
export type Answer = z.output<typeof Answer>;
