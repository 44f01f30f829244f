import { audiences, CourseFile, type LessonEntry } from './course-file.js';
import type { CourseParts, Placed } from './course-parts.js';
import { fileStart, type FileProblems } from './problem.js';
import { fieldOf, idOf, listOf } from './raw-value.js';
import { reportIssues } from './schema-problems.js';
import { reportMissingLanguages } from './text-problems.js';
import type { Path } from './yaml-source.js';

/** A film longer than this is a mistake in the number, not a film of a course. */
const longestFilmSeconds = 4 * 60 * 60;

/** Reports what is wrong inside `course.yaml` itself. */
export function reviewCourse(parts: CourseParts, problems: FileProblems): void {
  reportIssues(CourseFile, parts.source, problems);
  reportMissingLanguages(parts.source, parts.languages, problems);
  reviewLanguages(parts, problems);
  reviewIds(parts, problems);
  reviewAudiences(parts, problems);
  reviewOrder(parts, problems);
  for (const lesson of parts.lessons) reviewLesson(parts, lesson, problems);
  for (const { value, path } of parts.videos) {
    if (value.seconds <= longestFilmSeconds) continue;
    const message = `the film "${value.id}" would last ${value.seconds} seconds, more than four hours; write its length in seconds`;
    problems.error(parts.source.place([...path, 'seconds']), 'video.seconds', message);
  }
}

function reviewLanguages({ source }: CourseParts, problems: FileProblems): void {
  const seen = new Set<unknown>();
  listOf(fieldOf(source.value, 'languages')).forEach((language, index) => {
    if (seen.has(language)) {
      problems.error(
        source.place(['languages', index]),
        'id.duplicate',
        `the language "${String(language)}" is listed twice; keep one`,
      );
    }
    seen.add(language);
  });
}

function reviewIds({ source }: CourseParts, problems: FileProblems): void {
  const repeated = (what: string, key: 'id' | 'slug', records: Placed<unknown>[]) => {
    const seen = new Set<string>();
    for (const { value, path } of records) {
      const id = idOf(value, key);
      if (id === null) continue;
      const place = source.place([...path, key]);
      if (seen.has(id))
        problems.error(place, 'id.duplicate', `the ${key} "${id}" of a ${what} is used twice; give each its own`);
      seen.add(id);
    }
  };
  const modules = placedList(source.value, 'modules', []);
  repeated('module', 'slug', modules);
  repeated(
    'lesson',
    'slug',
    modules.flatMap(({ value, path }) => placedList(value, 'lessons', path)),
  );
  repeated('film', 'id', placedList(source.value, 'videos', []));
}

function placedList(parent: unknown, key: string, path: Path): Placed<unknown>[] {
  return listOf(fieldOf(parent, key)).map((value, index) => ({ value, path: [...path, key, index] }));
}

function reviewLesson({ source, lessonSlugs }: CourseParts, lesson: Placed<LessonEntry>, problems: FileProblems): void {
  const { value: entry, path } = lesson;
  if (entry.outcome === undefined && entry.quiz === undefined) {
    const message = `the lesson "${entry.slug}" has no outcome; say in one sentence what the learner can do after it`;
    problems.error(source.place(path), 'lesson.outcome_missing', message);
  }
  entry.after.forEach((slug, index) => {
    if (lessonSlugs.has(slug)) return;
    const message = `"${slug}" is not a lesson of this course, so "${entry.slug}" can never follow it; correct the slug or remove it`;
    problems.error(source.place([...path, 'after', index]), 'lesson.after_unknown', message);
  });
}

function reviewAudiences({ source, lessons, lessonSlugs }: CourseParts, problems: FileProblems): void {
  // A lesson that cannot be read might be the one that is missed.
  if (lessons.length < lessonSlugs.size) return;
  for (const audience of audiences) {
    if (lessons.some(({ value }) => value.audience === 'both' || value.audience === audience)) continue;
    const message = `no lesson is for the audience "${audience}"; set the audience of a lesson to ${audience} or both`;
    problems.error(lessons.length > 0 ? source.place(['modules']) : fileStart, 'audience.empty', message);
  }
}

/** Lessons that wait for each other in a circle could never be reached by a learner who follows the advice. */
function reviewOrder({ source, lessons }: CourseParts, problems: FileProblems): void {
  const bySlug = new Map(lessons.map((lesson) => [lesson.value.slug, lesson]));
  for (const { value, path } of lessons) {
    const circle = circleFrom(value.slug, bySlug);
    if (circle === null) continue;
    const message = `"${value.slug}" can never be reached: ${circle.join(' → ')} wait for each other; remove one "after"`;
    problems.error(source.place([...path, 'after']), 'lesson.after_cycle', message);
  }
}

/** The shortest way back to a lesson through what it comes after; `null` when there is none. */
function circleFrom(start: string, lessons: ReadonlyMap<string, Placed<LessonEntry>>): string[] | null {
  const seen = new Set<string>();
  let ways: string[][] = [[start]];
  while (ways.length > 0) {
    const longer: string[][] = [];
    for (const way of ways) {
      for (const before of lessons.get(way.at(-1) ?? '')?.value.after ?? []) {
        if (before === start) return [...way, before];
        if (seen.has(before)) continue;
        seen.add(before);
        longer.push([...way, before]);
      }
    }
    ways = longer;
  }
  return null;
}
