import type { GlossaryTerm } from './glossary-file.js';
import type { Language } from './language.js';
import type { LawRecord } from './law-file.js';
import type { LessonLoad } from './lesson-minutes.js';
import type { SourceFile } from './course.js';
import type { FileProblems, Place } from './problem.js';

/** What a lesson may refer to. */
export interface LessonSurroundings {
  language: Language;
  files: ReadonlyMap<string, SourceFile>;
  /** Length of each film in seconds. */
  videos: ReadonlyMap<string, number>;
  /** `null`: the file is missing or has errors. */
  laws: ReadonlyMap<string, LawRecord> | null;
  terms: ReadonlyMap<string, GlossaryTerm> | null;
  /** YYYY-MM-DD */
  today: string;
}

/** A link to a lesson (`null`: this one), checked when all lessons are known. */
export interface LessonLink {
  slug: string | null;
  anchor: string | null;
  place: Place;
}

/** What one reading of a lesson's Markdown found. */
export interface LessonFacts {
  /** Kinds of the top-level blocks, compared between languages. */
  blocks: { kind: string; place: Place }[];
  links: LessonLink[];
  load: LessonLoad;
  plainText: string;
  laws: Set<string>;
  terms: Set<string>;
  videos: string[];
  media: Set<string>;
}

/** One reading in progress. */
export interface Survey {
  markdown: string;
  facts: LessonFacts;
  around: LessonSurroundings;
  problems: FileProblems;
}
