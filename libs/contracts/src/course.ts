import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Audience, Day, Id, Instant, Language, Slug } from './primitives.js';

/** A course as the catalogue shows it. */
export const CourseCard = z.object({
  slug: Slug,
  title: z.string(),
  summary: z.string(),
  languages: z.array(Language),
  /** Minutes of the lessons required for each audience. */
  minutes: z.object({ politician: z.number(), officer: z.number() }),
  lessons: z.number(),
  /** Path of the picture, or null. */
  cover: z.string().nullable(),
  isEnrolled: z.boolean(),
});
export type CourseCard = z.output<typeof CourseCard>;

/** How far a learner is with one lesson. */
export const LessonState = z.enum(['not_started', 'started', 'done']);
export type LessonState = z.output<typeof LessonState>;

export const OutlineLesson = z.object({
  slug: Slug,
  title: z.string(),
  outcome: z.string(),
  minutes: z.number(),
  audience: z.enum(['both', 'politician', 'officer']),
  kind: z.enum(['text', 'video', 'quiz']),
  /** Counts towards completion for the reader’s audience. Without an enrolment: for at least one audience. */
  isRequired: z.boolean(),
  state: LessonState,
});
export type OutlineLesson = z.output<typeof OutlineLesson>;

export const OutlineModule = z.object({ slug: Slug, title: z.string(), lessons: z.array(OutlineLesson) });
export type OutlineModule = z.output<typeof OutlineModule>;

/** One thing that is still missing to complete the course; `lessonSlug` is where to do it. */
export const MissingStep = z.object({
  kind: z.enum(['lesson', 'quiz']),
  lessonSlug: Slug,
  title: z.string(),
  minutes: z.number(),
  /** For a quiz: per cent needed and the best so far (null before the first attempt). */
  needed: z.number().nullable(),
  best: z.number().nullable(),
});
export type MissingStep = z.output<typeof MissingStep>;

/** A learner’s place in a course. */
export const EnrolmentView = z.object({
  id: Id,
  courseSlug: Slug,
  audience: Audience,
  state: z.enum(['active', 'completed', 'withdrawn']),
  enrolledAt: Instant,
  completedAt: Instant.nullable(),
  /** What is missing, in the order of the course; empty when completed. */
  missing: z.array(MissingStep),
  minutesLeft: z.number(),
  doneLessons: z.number(),
  requiredLessons: z.number(),
  /** Where "continue" leads: the lesson last read and not finished, else the first one missing. */
  nextLessonSlug: Slug.nullable(),
  certificateId: Id.nullable(),
});
export type EnrolmentView = z.output<typeof EnrolmentView>;

export const CourseView = CourseCard.extend({
  id: Id,
  revision: z.number(),
  licence: z.string(),
  outcomes: z.object({ politician: z.array(z.string()), officer: z.array(z.string()) }),
  hours: z.object({ politician: z.number(), officer: z.number() }),
  certificate: z.object({ template: z.enum(['confirmation', 'statutory']), validityMonths: z.number().nullable() }),
  /** The completion rule as data, so that it can be explained. */
  completion: z.object({
    quizzes: z.array(z.object({ quiz: z.string(), lessonSlug: Slug.nullable(), minScore: z.number() })),
  }),
  modules: z.array(OutlineModule),
  /** Work that is handed in; a cohort may ask for it. */
  assignments: z.array(z.object({ id: Slug, title: z.string() })),
  enrolment: EnrolmentView.nullable(),
  can: z.object({ enrol: z.boolean() }),
  /** The audience of the reader’s current mandate, to be offered first; null when unknown. */
  suggestedAudience: Audience.nullable(),
  /** The run of the course that the reader is in, as far as it holds back the completion; null without one. */
  cohort: z
    .object({
      id: Id,
      name: z.string(),
      startsOn: Day,
      endsOn: Day,
      selfStudyUntil: Day.nullable(),
      /** Number of different days that must be attended before the course is completed. */
      requiredDays: z.number(),
      needsAssignment: z.boolean(),
    })
    .nullable(),
  /** Runs that the reader can join now, the first to start first; empty for who is in one or is not signed in. */
  openCohorts: z.array(z.object({ id: Id, name: z.string(), startsOn: Day, endsOn: Day })),
});
export type CourseView = z.output<typeof CourseView>;

const ReadIn = z.object({ language: Language });

export const courseApi = {
  catalogue: defineEndpoint({
    method: 'GET',
    path: '/courses',
    permission: 'public',
    summary: 'Published courses; `q` looks in titles, summaries and lessons without regard to diacritics.',
    query: ReadIn.extend({ q: z.string().trim().max(100).default('') }),
    reply: z.object({
      items: z.array(
        CourseCard.extend({
          /** Lessons in which `q` was found, best first, at most five. */
          hits: z.array(z.object({ lessonSlug: Slug, title: z.string(), excerpt: z.string() })),
        }),
      ),
    }),
  }),
  read: defineEndpoint({
    method: 'GET',
    path: '/courses/:courseSlug',
    permission: 'public',
    summary: 'One course with its outline and, for a learner, the own progress and what is missing.',
    params: z.object({ courseSlug: Slug }),
    query: ReadIn,
    reply: CourseView,
  }),
  enrol: defineEndpoint({
    method: 'POST',
    path: '/courses/:courseSlug/enrolment',
    permission: 'enrolment.create',
    summary: 'Takes a place in the course. A second press answers the same place.',
    params: z.object({ courseSlug: Slug }),
    body: z.strictObject({ audience: Audience.optional() }),
    reply: EnrolmentView,
  }),
};
