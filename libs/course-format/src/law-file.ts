import { z } from 'zod';
import { Texts } from './language.js';
import { Slug } from './names.js';

/** What one section of an act says, in plain words, with the date somebody last compared it with the source. */
export const LawRecord = z.strictObject({
  id: Slug,
  /** ISO 3166-1 code of the country, or EU. */
  country: z.string().regex(/^[A-Z]{2}$/, 'must be a country code of two capital letters, such as CZ, NO or EU'),
  /** The official number, such as 128/2000 Sb. */
  act: z.string().trim().min(1),
  name: Texts,
  section: z.string().trim().min(1),
  text: Texts,
  /** `check-current-text` is worded for the learner so that nobody takes a number for certain. */
  certainty: z.enum(['verified', 'check-current-text']),
  /** null when not known. */
  validFrom: z.iso.date().nullable(),
  checkedOn: z.iso.date(),
  /** A role, not a person. */
  checkedBy: z.string().trim().min(1),
  source: z.url({ protocol: /^https?$/, error: 'must be a web address that starts with https://' }),
});
export type LawRecord = z.output<typeof LawRecord>;

/** What `laws.yaml` may contain. */
export const LawFile = z.strictObject({ format: z.literal(1), laws: z.array(LawRecord) });
export type LawFile = z.output<typeof LawFile>;
