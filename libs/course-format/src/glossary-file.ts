import { z } from 'zod';
import { Texts } from './language.js';
import { Slug } from './names.js';

/** A word a new councillor may not know. */
export const GlossaryTerm = z.strictObject({ id: Slug, term: Texts, explanation: Texts });
export type GlossaryTerm = z.output<typeof GlossaryTerm>;

/** What `glossary.yaml` may contain. */
export const GlossaryFile = z.strictObject({ format: z.literal(1), terms: z.array(GlossaryTerm) });
export type GlossaryFile = z.output<typeof GlossaryFile>;
