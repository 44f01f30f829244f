import type { Course as CourseContent, Language, Texts } from '@app/course-format';

type Spoken = Pick<CourseContent, 'languages'>;

/** The language asked for, or the course's original one when it does not speak it. */
export function languageOf({ languages }: Spoken, asked: Language): Language {
  return languages.includes(asked) ? asked : (languages[0] ?? asked);
}

/** A text of a published course: a checked course has each in all of its languages. */
export function textIn(texts: Texts, language: Language): string {
  // Not the one of course-format: that would load the whole parser into a server that only reads.
  return texts[language] ?? '';
}
