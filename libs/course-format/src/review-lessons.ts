import type { LessonEntry } from './course-file.js';
import type { CourseParts, Placed } from './course-parts.js';
import { problemsIn, type CourseReading } from './course-reading.js';
import { lessonMinutesEstimate } from './lesson-minutes.js';
import { fileStart } from './problem.js';
import type { QuizParts } from './quiz-parts.js';
import type { LessonReading } from './read-lessons.js';

/** The stated minutes may differ from the estimate by this share. */
const toleratedShare = 0.3;

/** Reports what only shows when all lessons are known: links, differences between languages, minutes. */
export function reviewLessons(reading: CourseReading, parts: CourseParts, lessons: LessonReading[]): void {
  reviewTexts(reading, { texts: lessons, known: lessons, slugs: parts.lessonSlugs });
  for (const entry of parts.lessons) {
    reviewMinutes(reading, { parts, entry, readings: lessons.filter((lesson) => lesson.slug === entry.value.slug) });
  }
}

interface TextsReview {
  texts: LessonReading[];
  /** All that can be linked to. */
  known: LessonReading[];
  slugs: ReadonlySet<string>;
}

/** Reports dead links, and differences between the languages of a text. */
export function reviewTexts(reading: CourseReading, { texts, known, slugs }: TextsReview): void {
  const anchors = anchorsOf(known);
  for (const lesson of texts) reviewLinks(reading, { lesson, anchors, slugs });
  for (const slug of new Set(texts.map((text) => text.slug))) {
    const [original, ...translations] = texts.filter((text) => text.slug === slug);
    if (original === undefined) continue;
    for (const translation of translations) reviewTranslation(reading, original, translation);
  }
}

/** Reports questions that send a learner to a place that does not exist in every language. */
export function reviewRereads(reading: CourseReading, quiz: QuizParts, lessons: LessonReading[]): void {
  const anchors = anchorsOf(lessons);
  const problems = problemsIn(reading, 'quiz.yaml');
  for (const { value, path } of quiz.questions) {
    if (value.reread === undefined) continue;
    const [slug = '', anchor = ''] = value.reread.split('#');
    const readings = lessons.filter((lesson) => lesson.slug === slug);
    const lacking = readings
      .filter(({ language }) => !anchors.get(`${slug} ${language}`)?.has(anchor))
      .map(({ language }) => language);
    const place = quiz.source.place([...path, 'reread']);
    if (readings.length === 0) {
      problems.error(place, 'reread.dead', `there is no lesson "${slug}" to reread; correct the slug`);
    } else if (lacking.length > 0) {
      const message = `the lesson "${slug}" has no heading {#${anchor}} in ${lacking.join(', ')}; add the id there or correct the link`;
      problems.error(place, 'reread.dead', message);
    }
  }
}

/** Heading ids by lesson and language. */
function anchorsOf(lessons: LessonReading[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    lessons.map(({ slug, language, lesson }) => [`${slug} ${language}`, new Set(lesson.headings.map(({ id }) => id))]),
  );
}

interface LinkReview {
  lesson: LessonReading;
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
  slugs: ReadonlySet<string>;
}

function reviewLinks(reading: CourseReading, { lesson, anchors, slugs }: LinkReview): void {
  const problems = problemsIn(reading, lesson.path);
  for (const { slug, anchor, place } of lesson.facts.links) {
    const target = slug ?? lesson.slug;
    if (!slugs.has(target)) {
      problems.error(place, 'link.dead', `there is no lesson "${target}" in this course; correct the slug of the link`);
      continue;
    }
    const headings = anchors.get(`${target} ${lesson.language}`);
    if (anchor === null || headings === undefined || headings.has(anchor)) continue;
    problems.error(
      place,
      'link.dead',
      `the lesson "${target}" has no heading {#${anchor}}; add the id there or correct the link`,
    );
  }
}

interface MinutesReview {
  parts: CourseParts;
  entry: Placed<LessonEntry>;
  readings: LessonReading[];
}

function reviewMinutes(reading: CourseReading, { parts, entry, readings }: MinutesReview): void {
  const { minutes, quiz, slug } = entry.value;
  if (quiz !== undefined) return;
  const estimates = readings.map(({ language, facts }) => ({
    language,
    estimate: lessonMinutesEstimate(facts.load, language),
  }));
  const off = estimates.filter(({ estimate }) => Math.abs(estimate - minutes) > minutes * toleratedShare + 1e-9);
  if (off.length === 0) return;
  const list = off.map(({ language, estimate }) => `${estimate} in ${language}`).join(', ');
  const message = `"${slug}" says ${minutes} minutes but is estimated at ${list}; correct the minutes or the text`;
  problemsIn(reading, 'course.yaml').warning(parts.source.place([...entry.path, 'minutes']), 'lesson.minutes', message);
}

/** A reader who changes the language keeps the place, so the blocks have to be the same. */
function reviewTranslation(reading: CourseReading, original: LessonReading, translation: LessonReading): void {
  const problems = problemsIn(reading, translation.path);
  const blocks = translation.facts.blocks;
  const wanted = original.facts.blocks;
  const differing = wanted.findIndex(({ kind }, index) => blocks[index]?.kind !== kind);
  const index = differing === -1 && blocks.length > wanted.length ? wanted.length : differing;
  if (index !== -1) {
    const here = blocks[index]?.kind ?? 'the end';
    const there = wanted[index]?.kind ?? 'the end';
    const place = blocks[index]?.place ?? blocks.at(-1)?.place ?? fileStart;
    const message = `block ${index + 1} is ${here} here but ${there} in ${original.language}; keep the same blocks in every language`;
    problems.warning(place, 'translation.blocks_differ', message);
  }
  reviewHeadingIds(reading, original, translation);
}

function reviewHeadingIds(reading: CourseReading, original: LessonReading, translation: LessonReading): void {
  const wanted = original.lesson.headings;
  const headings = translation.lesson.headings;
  const heading = headings.find(({ id }, index) => wanted[index]?.id !== id);
  const missing = wanted.find(({ id }) => headings.every((other) => other.id !== id));
  if (heading === undefined && missing === undefined) return;
  const start = heading?.node.position?.start ?? fileStart;
  const ids = wanted.map(({ id }) => `#${id}`).join(', ') || 'none';
  const message = `the heading ids differ from ${original.language}, which has ${ids}; write the same ids in the same order`;
  problemsIn(reading, translation.path).warning(
    { line: start.line, column: start.column },
    'translation.headings_differ',
    message,
  );
}
