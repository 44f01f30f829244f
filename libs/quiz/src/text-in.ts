import type { Language, Texts } from '@app/course-format';

/**
 * The text in the language asked for; another one when the course does not speak it.
 * Written again here because this library takes only types from the course format: it also runs in the browser.
 */
export function textIn(texts: Texts, language: Language): string {
  return texts[language] ?? Object.values(texts)[0] ?? '';
}
