import type { Assignment, UndertakingKind } from './assignment-file.js';
import type { Audience, Completion, CourseFile } from './course-file.js';
import type { Language, Texts } from './language.js';
import type { Pool, Quiz } from './quiz-file.js';

/** A file of a course as the caller found it. */
export interface SourceFile {
  /** Below the course's folder, with forward slashes. */
  path: string;
  /** Given for .yaml, .md and .vtt. */
  text?: string;
  /** In bytes. */
  size: number;
  sha256: string;
}

/** A file of the media folder that the course uses. */
export interface MediaFile {
  path: string;
  sha256: string;
  /** In bytes. */
  size: number;
  url: string;
}

/** A value for each language of the course. */
export type PerLanguage<T> = Partial<Record<Language, T>>;

export interface RenderedFigure {
  /** Final address. */
  src: string;
  alt: string;
  caption: string | null;
  author: string | null;
  licence: string | null;
}

/** A lesson in one language, ready to be shown. */
export interface RenderedLesson {
  /** Sanitised. Every top-level block carries `data-block` (b1, b2 …), the place a reader returns to. */
  html: string;
  /** For search: no markup, one line per block. */
  plainText: string;
  words: number;
  /** Estimate for this language. */
  minutes: number;
  headings: { id: string; text: string }[];
  /** Number of top-level blocks. */
  blocks: number;
  /** Ids of law records, in order of first mention. */
  laws: string[];
  /** Ids of glossary terms, in order of first mention. */
  terms: string[];
  /** Ids of the course's films, in order. */
  videos: string[];
  /** `src` is the final address. */
  downloads: { src: string; label: string }[];
  figures: RenderedFigure[];
}

export interface CourseVideo {
  id: string;
  title: Texts;
  description: Texts;
  seconds: number;
  /** Final addresses. */
  file: PerLanguage<string>;
  poster: string;
  captions: PerLanguage<string>;
}

export interface CourseLesson {
  slug: string;
  title: Texts;
  outcome: Texts | null;
  audience: 'both' | Audience;
  minutes: number;
  after: string[];
  quiz: string | null;
  /** One for every language of the course; `null` for a quiz without an introduction. */
  content: PerLanguage<RenderedLesson> | null;
}

/** A piece of work with its instructions rendered. */
export interface CourseAssignment extends Omit<Assignment, 'recordsUndertaking'> {
  recordsUndertaking: UndertakingKind | null;
  /** One for every language of the course. */
  instructions: PerLanguage<RenderedLesson>;
}

export interface CourseModule {
  slug: string;
  title: Texts;
  lessons: CourseLesson[];
}

/** A checked course: every reference resolved, every text present in every language of the course. */
export interface Course {
  id: string;
  /** Name of the folder; part of the address, not of the identity. */
  folder: string;
  title: Texts;
  summary: Texts;
  /** The first is the original. */
  languages: Language[];
  /** Final address of the picture for the catalogue. */
  cover: string | null;
  licence: string;
  outcomes: CourseFile['outcomes'];
  /** Teaching hours of 45 minutes. */
  hours: CourseFile['hours'];
  certificate: CourseFile['certificate'];
  completion: Completion;
  /** Minutes of all lessons an audience has to take, added up. */
  minutes: Record<Audience, number>;
  modules: CourseModule[];
  quizzes: Quiz[];
  /** `picture.src` of a question is the final address. */
  pools: Pool[];
  videos: CourseVideo[];
  assignments: CourseAssignment[];
  /** Used files only, by path. */
  media: MediaFile[];
}
