import { z } from 'zod';
import { Language, Texts } from './language.js';
import { MediaPath, Slug } from './names.js';

export const audiences = ['politician', 'officer'] as const;
export type Audience = (typeof audiences)[number];

/** One step of a module: a text to read, or a quiz with an optional introduction. */
export const LessonEntry = z.strictObject({
  slug: Slug,
  title: Texts,
  /** One sentence: what I can do after this lesson. Demanded of every lesson that is not a quiz. */
  outcome: Texts.exactOptional(),
  audience: z.enum(['both', ...audiences]),
  minutes: z.int().positive().max(240),
  /** Lessons to read before. Advice to the learner, not a lock. */
  after: z.array(Slug).default([]),
  quiz: Slug.exactOptional(),
});
export type LessonEntry = z.output<typeof LessonEntry>;

export const ModuleEntry = z.strictObject({ slug: Slug, title: Texts, lessons: z.array(LessonEntry).min(1) });
export type ModuleEntry = z.output<typeof ModuleEntry>;

const MediaPerLanguage = z.strictObject({
  cs: MediaPath.exactOptional(),
  en: MediaPath.exactOptional(),
  nb: MediaPath.exactOptional(),
});

/** A film that comes with the course. */
export const VideoEntry = z.strictObject({
  id: Slug,
  title: Texts,
  /** One film for all languages, or one per language. */
  file: z.union([MediaPath, MediaPerLanguage]),
  poster: MediaPath,
  /** WebVTT per language. */
  captions: MediaPerLanguage,
  /** What is seen, for those who do not see it. */
  description: Texts,
  seconds: z.int().positive(),
});
export type VideoEntry = z.output<typeof VideoEntry>;

/** What a learner has to do to complete the course. */
export const Completion = z.strictObject({
  /** Every lesson of the learner's audience is read to the end. */
  lessons: z.literal('required'),
  /** The best attempt counts; `minScore` is in per cent. */
  quizzes: z.array(z.strictObject({ quiz: Slug, minScore: z.int().min(0).max(100) })).default([]),
  /** The assignment that has to be accepted, but only of members of a cohort whose rule asks for it. */
  assignment: Slug.exactOptional(),
});
export type Completion = z.output<typeof Completion>;

const Certificate = z.strictObject({
  template: z.enum(['confirmation', 'statutory']),
  /** null: it does not expire. */
  validityMonths: z.int().positive().nullable(),
});

const Outcomes = z.array(Texts).min(1);

/** Teaching hours of 45 minutes, printed on the certificate. */
const Hours = z.number().positive().max(200);

/** What `course.yaml` may contain. Unknown keys are errors, so a typo never passes silently. */
export const CourseFile = z.strictObject({
  format: z.literal(1),
  /** Never changes; the folder's name may. */
  id: z.uuid('must be a UUID; make a new one for a new course and never change it'),
  title: Texts,
  /** One or two sentences for the catalogue. */
  summary: Texts,
  /** The first is the original. */
  languages: z.array(Language).min(1),
  /** Picture of the course in the catalogue; decorative. */
  cover: MediaPath.exactOptional(),
  licence: z.string().trim().min(1),
  outcomes: z.strictObject({ politician: Outcomes, officer: Outcomes }),
  hours: z.strictObject({ politician: Hours, officer: Hours }),
  certificate: Certificate,
  completion: Completion,
  videos: z.array(VideoEntry).default([]),
  modules: z.array(ModuleEntry).min(1),
});
export type CourseFile = z.output<typeof CourseFile>;
