import type { SourceFile } from './course.js';
import type { GlossaryFile, GlossaryTerm } from './glossary-file.js';
import type { LawFile, LawRecord } from './law-file.js';
import type { FileProblems, Problems } from './problem.js';

export interface CourseInput {
  /** Name of the course's folder below `courses/`. */
  folder: string;
  /** Everything in the folder, in any order. */
  files: SourceFile[];
  /** `null`: missing or wrong; a course that refers to a law is then wrong too. */
  laws: LawFile | null;
  glossary: GlossaryFile | null;
  /** YYYY-MM-DD; decides which law records are due for a check. */
  today: string;
}

export interface CourseOptions {
  /** Where a media file will be served; by default `/media/<sha256>.<ext>`. */
  mediaUrl?: (file: { path: string; sha256: string }) => string;
  /** Where a lesson of the same course is shown, seen from another lesson; by default `../<slug>`. */
  lessonUrl?: (slug: string) => string;
}

/** One reading of a course in progress. */
export interface CourseReading {
  folder: string;
  files: ReadonlyMap<string, SourceFile>;
  laws: ReadonlyMap<string, LawRecord> | null;
  terms: ReadonlyMap<string, GlossaryTerm> | null;
  today: string;
  mediaUrl: (file: { path: string; sha256: string }) => string;
  lessonUrl: (slug: string) => string;
  found: Problems;
  /** Media files something refers to. */
  used: Set<string>;
}

export function startReading(input: CourseInput, options: CourseOptions, found: Problems): CourseReading {
  return {
    folder: input.folder,
    files: new Map(input.files.map((file) => [file.path, file])),
    laws: input.laws && new Map(input.laws.laws.map((law) => [law.id, law])),
    terms: input.glossary && new Map(input.glossary.terms.map((term) => [term.id, term])),
    today: input.today,
    mediaUrl: options.mediaUrl ?? (({ path, sha256 }) => `/media/${sha256}.${extensionOf(path)}`),
    lessonUrl: options.lessonUrl ?? ((slug) => `../${slug}`),
    found,
    used: new Set(),
  };
}

/** For reporting about a file of the course; the path is given from the root of the repository. */
export function problemsIn(reading: CourseReading, path: string): FileProblems {
  return reading.found.in(`courses/${reading.folder}/${path}`);
}

/** Final address of a media file; empty when there is none. */
export function urlOf(reading: CourseReading, path: string): string {
  const file = reading.files.get(path);
  return file === undefined ? '' : reading.mediaUrl(file);
}

export function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}
