import { z } from 'zod';
import { EnrolmentView, LessonState, OutlineLesson } from './course.js';
import { defineEndpoint } from './endpoint.js';
import { Id, Instant, Language, Slug } from './primitives.js';

/** A watched stretch of a film in seconds from its beginning. */
export const Segment = z.tuple([z.number().min(0).max(86_400), z.number().min(0).max(86_400)]);
export type Segment = z.output<typeof Segment>;

const eventBase = {
  /** Made by the client; the same id twice is recorded once. */
  id: Id,
  /** When it happened on the learner’s device; the server keeps its own time of receipt too. */
  at: Instant,
};

/** What a learner did. Recorded append-only; progress is computed from it. */
export const LearningEvent = z.discriminatedUnion('kind', [
  z.strictObject({ ...eventBase, kind: z.literal('lesson.opened'), lesson: Slug, language: Language }),
  z.strictObject({
    ...eventBase,
    kind: z.literal('lesson.position'),
    lesson: Slug,
    /** Number of the top-level block at the top of the screen, from 1. */
    block: z.number().int().min(1).max(2000),
    /** The farthest block that was on the screen. */
    reached: z.number().int().min(1).max(2000),
    /** Seconds since the last such event in which the page was visible and the learner active. */
    activeSeconds: z.number().int().min(0).max(600),
  }),
  z.strictObject({ ...eventBase, kind: z.literal('lesson.finished'), lesson: Slug }),
  z.strictObject({
    ...eventBase,
    kind: z.literal('video.watched'),
    lesson: Slug,
    video: Slug,
    segments: z.array(Segment).min(1).max(50),
    /** Where the film stands, in seconds. */
    position: z.number().min(0).max(86_400),
  }),
]);
export type LearningEvent = z.output<typeof LearningEvent>;

export const VideoProgress = z.object({
  video: Slug,
  position: z.number(),
  /** Merged, ordered, without overlap. */
  segments: z.array(Segment),
  /** Seconds watched at least once. */
  watchedSeconds: z.number(),
});
export type VideoProgress = z.output<typeof VideoProgress>;

export const LessonProgress = z.object({
  lesson: Slug,
  state: LessonState,
  block: z.number(),
  reached: z.number(),
  activeSeconds: z.number(),
  videos: z.array(VideoProgress),
  updatedAt: Instant.nullable(),
});
export type LessonProgress = z.output<typeof LessonProgress>;

export const VideoView = z.object({
  id: Slug,
  title: z.string(),
  src: z.string(),
  type: z.string(),
  poster: z.string().nullable(),
  seconds: z.number(),
  /** What is seen, for those who do not see it. */
  description: z.string(),
  /** WebVTT in every language; the transcript is read from the one in the reader’s language. */
  captions: z.array(z.object({ language: Language, src: z.string() })),
});
export type VideoView = z.output<typeof VideoView>;

/** One lesson in one language with the reader’s own progress: all that the player needs. */
export const LessonPage = z.object({
  enrolmentId: Id,
  course: z.object({ slug: Slug, title: z.string() }),
  module: z.object({ slug: Slug, title: z.string() }),
  lesson: OutlineLesson,
  language: Language,
  languages: z.array(Language),
  /** Sanitised when the course was published; each top-level block has `data-block`. Null for a bare quiz. */
  html: z.string().nullable(),
  blocks: z.number(),
  videos: z.array(VideoView),
  quiz: z.object({ id: Slug, title: z.string() }).nullable(),
  previous: z.object({ slug: Slug, title: z.string() }).nullable(),
  next: z.object({ slug: Slug, title: z.string() }).nullable(),
  /** Place in the learner’s own order, from 1. */
  position: z.object({ index: z.number(), of: z.number() }),
  progress: LessonProgress,
});
export type LessonPage = z.output<typeof LessonPage>;

export const HomeView = z.object({
  /** Active places, the last used first. */
  active: z.array(
    z.object({
      courseSlug: Slug,
      courseTitle: z.string(),
      cover: z.string().nullable(),
      nextLesson: z.object({ slug: Slug, title: z.string(), minutes: z.number() }).nullable(),
      minutesLeft: z.number(),
      doneLessons: z.number(),
      requiredLessons: z.number(),
      lastUsedAt: Instant,
    }),
  ),
  certificates: z.array(
    z.object({
      id: Id,
      number: z.string(),
      courseTitle: z.string(),
      issuedOn: z.string(),
      state: z.enum(['valid', 'expired', 'revoked']),
    }),
  ),
  /** What to do before learning: tell a name, tell an office. */
  hints: z.array(z.enum(['name', 'mandate'])),
});
export type HomeView = z.output<typeof HomeView>;

const OnePlace = z.object({ enrolmentId: Id });

export const learningApi = {
  home: defineEndpoint({
    method: 'GET',
    path: '/home',
    permission: 'learning.read',
    summary: 'Where to continue, minutes left, certificates.',
    query: z.object({ language: Language }),
    reply: HomeView,
  }),
  readEnrolment: defineEndpoint({
    method: 'GET',
    path: '/enrolments/:enrolmentId',
    permission: 'learning.read',
    summary: 'The own place in a course and what is missing.',
    params: OnePlace,
    query: z.object({ language: Language }),
    reply: EnrolmentView,
  }),
  readLesson: defineEndpoint({
    method: 'GET',
    path: '/courses/:courseSlug/lessons/:lessonSlug',
    permission: 'learning.read',
    summary: 'One lesson with the own progress, for an enrolled learner.',
    params: z.object({ courseSlug: Slug, lessonSlug: Slug }),
    query: z.object({ language: Language }),
    reply: LessonPage,
  }),
  record: defineEndpoint({
    method: 'POST',
    path: '/enrolments/:enrolmentId/events',
    permission: 'learning.record',
    summary: 'Records what the learner did. Repeats change nothing, order does not matter.',
    params: OnePlace,
    body: z.strictObject({ events: z.array(LearningEvent).min(1).max(200) }),
    reply: z.object({
      /** Progress of the lessons that the events were about. */
      lessons: z.array(LessonProgress),
      /** Whether the course is completed now; the certificate then exists. */
      completedAt: Instant.nullable(),
      certificateId: Id.nullable(),
    }),
  }),
};
