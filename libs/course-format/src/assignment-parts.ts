import { Assignment } from './assignment-file.js';
import { accepted, type CourseParts, type Placed } from './course-parts.js';
import { problemsIn, type CourseReading } from './course-reading.js';
import type { Language } from './language.js';
import { Slug } from './names.js';
import { fieldOf, idOf, listOf } from './raw-value.js';
import { readText, type LessonReading } from './read-lessons.js';
import type { Path, YamlSource } from './yaml-source.js';

/** What can be used of an `assignment.yaml`, even when other parts of it are wrong. */
export interface AssignmentParts {
  source: YamlSource;
  assignments: Placed<Assignment>[];
  /** Also of assignments that are otherwise wrong. */
  ids: { id: string; path: Path }[];
}

export function readAssignmentParts(source: YamlSource): AssignmentParts {
  const raw = listOf(fieldOf(source.value, 'assignments')).map((value, a) => ({ value, path: ['assignments', a] }));
  return {
    source,
    assignments: accepted(Assignment, raw),
    ids: raw.flatMap(({ value, path }) => {
      const id = idOf(value, 'id');
      return id === null ? [] : [{ id, path }];
    }),
  };
}

/** Reads the instructions of all assignments in all languages of the course and reports those that are missing. */
export function readInstructions(
  reading: CourseReading,
  course: CourseParts,
  { source, ids }: AssignmentParts,
): LessonReading[] {
  const problems = problemsIn(reading, 'assignment.yaml');
  return ids
    .filter(({ id }) => Slug.safeParse(id).success)
    .flatMap(({ id, path: place }) =>
      course.languages.flatMap((language) => {
        const path = pathOf(id, language);
        if (reading.files.has(path)) {
          return readText(reading, { path, slug: textOf(id), language, videos: course.videoSeconds }) ?? [];
        }
        const message = `the assignment "${id}" has no instructions in ${language}; write ${path}`;
        problems.error(source.place([...place, 'id']), 'assignment.file_missing', message);
        return [];
      }),
    );
}

/** Under this name the instructions stand beside the lessons; no lesson can have it. */
export function textOf(assignmentId: string): string {
  return `assignment ${assignmentId}`;
}

function pathOf(id: string, language: Language): string {
  return `assignments/${id}.${language}.md`;
}
