import type { Course } from './course.js';
import { isMap } from './raw-value.js';

/**
 * The content of a course as one string to be hashed: the same content gives the same string, whatever order its
 * files were listed in. The folder's name is left out, because it may change.
 */
export function canonicalCourse(course: Course): string {
  const { folder: _folder, assignments, ...content } = course;
  // Left out when there are none: a course published before there were assignments has not changed.
  return JSON.stringify(sortKeys(assignments.length > 0 ? { ...content, assignments } : content));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isMap(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
