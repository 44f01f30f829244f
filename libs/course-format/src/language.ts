import { z } from 'zod';

/** The languages a course can be written in. */
export const languages = ['cs', 'en', 'nb'] as const;
export const Language = z.enum(languages);
export type Language = z.output<typeof Language>;

const Text = z.string().trim().min(1);

/**
 * A text per language. The schema lets a language be absent, because a course need not speak all of them:
 * `readCourse` demands every language of the course and points at the text that lacks one.
 */
export const Texts = z
  .strictObject({ cs: Text.exactOptional(), en: Text.exactOptional(), nb: Text.exactOptional() })
  .refine((texts) => Object.keys(texts).length > 0, 'has no text in any language; write { cs: …, en: …, nb: … }')
  .meta({ description: 'The text in every language of the course: { cs: …, en: …, nb: … }' });
export type Texts = z.output<typeof Texts>;

/** The text in the language asked for; another language when a course does not speak it. */
export function textIn(texts: Texts, language: Language): string {
  return texts[language] ?? languages.map((other) => texts[other]).find((text) => text !== undefined) ?? '';
}
