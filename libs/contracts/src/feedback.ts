import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Empty, Id, Instant, Language } from './primitives.js';

/** What is asked about a day, on a scale of 1 (not at all) to 5 (very much). `overall` is the satisfaction of reports. */
export const feedbackQuestions = ['useful', 'clear', 'active', 'organised', 'overall'] as const;
export type FeedbackQuestion = (typeof feedbackQuestions)[number];

/** What learners assess themselves in, before and after the day, 1 to 5 (method of EEA indicator ALL-020). */
export const feedbackSkills = ['prepare', 'lead', 'conclude'] as const;
export type FeedbackSkill = (typeof feedbackSkills)[number];

/** Fewer answers than this are shown to nobody. */
export const LEAST_FEEDBACK = 5;

/** Printed on paper and typed by hand: ten letters and digits without those that look alike. */
export const FeedbackKey = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-hjkmnp-tv-z]{10}$/);

const Points = z.number().int().min(1).max(5);

export const FeedbackAnswers = z.strictObject({
  /** A question may be left out. */
  questions: z.partialRecord(z.enum(feedbackQuestions), Points),
  /** Only where both are given. */
  skills: z.partialRecord(z.enum(feedbackSkills), z.strictObject({ before: Points, after: Points })),
  text: z.string().trim().max(2000).default(''),
});
export type FeedbackAnswers = z.output<typeof FeedbackAnswers>;

/** The form as whoever has the QR code sees it. */
export const FeedbackFormView = z.object({
  state: z.enum(['early', 'open', 'closed']),
  courseTitle: z.string(),
  dayTitle: z.string(),
  startsAt: Instant,
  /** IANA zone of the venue. */
  zone: z.string(),
  closesAt: Instant,
  /** Good for one answer; names nobody and is stored nowhere before it is used. Null unless the form is open. */
  ticket: z.string().nullable(),
});
export type FeedbackFormView = z.output<typeof FeedbackFormView>;

const Distribution = z.object({
  answers: z.number(),
  average: z.number(),
  /** How many gave 1, 2, 3, 4 and 5 points. */
  distribution: z.array(z.number()).length(5),
});

/** Null wherever fewer than five have answered. */
export const FeedbackGroup = z.object({
  answers: z.number(),
  questions: z.record(z.enum(feedbackQuestions), Distribution.nullable()),
  skills: z.record(
    z.enum(feedbackSkills),
    z.object({ answers: z.number(), before: z.number(), after: z.number() }).nullable(),
  ),
});
export type FeedbackGroup = z.output<typeof FeedbackGroup>;

export const FeedbackResultsView = z.object({
  day: z.object({
    id: Id,
    title: z.string(),
    courseTitle: z.string(),
    startsAt: Instant,
    zone: z.string(),
    cohort: z.object({ id: Id, name: z.string() }),
  }),
  state: z.enum(['early', 'open', 'closed']),
  closesAt: Instant,
  /** The address of the form, for the QR code on the last slide. */
  formUrl: z.string(),
  answered: z.number(),
  /** People with a seat or present: there are never more answers. */
  expected: z.number(),
  /** While the form is open, results grow in steps of five, so that nobody sees what a single answer changed. */
  all: FeedbackGroup.nullable(),
  /** In languages with at least five answers, and only if what is left out cannot be computed from the rest. */
  byLanguage: z.array(z.object({ language: Language, group: FeedbackGroup })),
  /** In no order that tells who wrote when. Null when there are too few to show. */
  texts: z.array(z.string()).nullable(),
  /** Twelve months after the day single answers are deleted: sums remain, texts do not. */
  isReduced: z.boolean(),
});
export type FeedbackResultsView = z.output<typeof FeedbackResultsView>;

const ByKey = z.object({ formKey: FeedbackKey });

export const feedbackApi = {
  readForm: defineEndpoint({
    method: 'GET',
    path: '/feedback-forms/:formKey',
    permission: 'public',
    summary: 'The feedback form of a seminar day, with a fresh ticket while it is open.',
    params: ByKey,
    query: z.object({ language: Language.default('cs') }),
    reply: FeedbackFormView,
    // A whole seminar shares the network of its venue.
    rateLimit: { limit: 240, perSeconds: 900 },
  }),
  answer: defineEndpoint({
    method: 'POST',
    path: '/feedback-forms/:formKey/answers',
    permission: 'public',
    summary: 'Answers anonymously, once per ticket. Neither person, address nor time is stored.',
    params: ByKey,
    body: FeedbackAnswers.extend({ ticket: z.string().max(120), language: Language }),
    reply: Empty,
    rateLimit: { limit: 80, perSeconds: 3600 },
  }),
  results: defineEndpoint({
    method: 'GET',
    path: '/days/:dayId/feedback',
    permission: 'cohort.manage',
    summary: 'What a day’s learners answered: averages, distribution and number, nothing below five answers.',
    params: z.object({ dayId: Id }),
    query: z.object({ language: Language.default('cs') }),
    reply: FeedbackResultsView,
  }),
};
