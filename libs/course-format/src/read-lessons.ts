import type { CourseParts } from './course-parts.js';
import { problemsIn, type CourseReading } from './course-reading.js';
import type { Language } from './language.js';
import type { LessonFacts } from './lesson-facts.js';
import type { ParsedLesson } from './parse-lesson.js';
import { readMarkdown } from './read-markdown.js';
import { surveyLesson } from './survey-lesson.js';

/** A lesson in one language after its text was read. */
export interface LessonReading {
  slug: string;
  language: Language;
  /** Below the course's folder. */
  path: string;
  lesson: ParsedLesson;
  facts: LessonFacts;
}

/** Reads the texts of all lessons in all languages of the course. */
export function readLessons(reading: CourseReading, parts: CourseParts): LessonReading[] {
  const videos = parts.videoSeconds;
  return parts.texts.flatMap((lesson) => {
    const present = parts.languages.filter((language) => reading.files.has(pathOf(lesson, language)));
    // A quiz needs no introduction; if it has one, then in every language.
    if (lesson.value.isQuiz && present.length === 0) return [];
    reportMissingTexts(reading, parts, lesson);
    return present.flatMap(
      (language) =>
        readText(reading, { path: pathOf(lesson, language), slug: lesson.value.slug, language, videos }) ?? [],
    );
  });
}

type LessonPart = CourseParts['texts'][number];

interface TextSource {
  path: string;
  slug: string;
  language: Language;
  videos: ReadonlyMap<string, number>;
}

/** One Markdown file in one language; `null`, with the reason reported, when it cannot be read. */
export function readText(reading: CourseReading, { path, slug, language, videos }: TextSource): LessonReading | null {
  const problems = problemsIn(reading, path);
  const lesson = readMarkdown(reading.files.get(path)?.text, problems);
  if (lesson === null) return null;
  const { files, laws, terms, today } = reading;
  const facts = surveyLesson(lesson, { language, files, videos, laws, terms, today }, problems);
  for (const media of facts.media) reading.used.add(media);
  return { slug, language, path, lesson, facts };
}

function reportMissingTexts(reading: CourseReading, { source, languages }: CourseParts, lesson: LessonPart): void {
  for (const language of languages) {
    const path = pathOf(lesson, language);
    if (reading.files.has(path)) continue;
    const message = `the lesson "${lesson.value.slug}" has no text in ${language}; write ${path}`;
    problemsIn(reading, 'course.yaml').error(source.place([...lesson.path, 'slug']), 'lesson.file_missing', message);
  }
}

function pathOf(lesson: LessonPart, language: Language): string {
  return `lessons/${lesson.value.slug}/${language}.md`;
}
