import { z } from 'zod';
import { MunicipalityView } from './people.js';
import { Audience, Day, Id, Instant, Slug, line } from './primitives.js';
import type { FileKind } from './upload.js';

const MEGABYTE = 1024 * 1024;

/** What may be handed in: documents, tables, pictures and plain texts. */
export const handInKinds: readonly FileKind[] = ['pdf', 'docx', 'odt', 'xlsx', 'ods', 'png', 'jpeg', 'webp', 'text'];
/** Bytes of one file. */
export const handInMaxBytes = 20 * MEGABYTE;
/** Files of one hand-in, all parts together. */
export const handInMaxFiles = 10;
/** Points of one criterion go from 0 to this. */
export const mostPoints = 4;
/** Characters of one part that is written. */
export const handInMaxText = 20_000;

/** `draft`: never handed in; `submitted`: waits for a review; `returned`: to be changed and handed in again. */
export const HandInState = z.enum(['draft', 'submitted', 'returned', 'accepted']);
export type HandInState = z.output<typeof HandInState>;

/** Kinds of real events the register of undertakings knows. */
export const UndertakingKind = z.enum(['planning_event', 'consultation', 'youth_forum', 'emotional_map']);
export type UndertakingKind = z.output<typeof UndertakingKind>;

/** An assignment in one language as one audience has to do it. */
export const AssignmentView = z.object({
  id: Slug,
  title: z.string(),
  task: z.string(),
  /** Sanitised when the course was published. */
  html: z.string(),
  parts: z.array(
    z.object({
      id: Slug,
      title: z.string(),
      hint: z.string().nullable(),
      /** `either`: written into the page, or as files, or both. */
      takes: z.enum(['text', 'files', 'either']),
      isRequired: z.boolean(),
    }),
  ),
  /** To be confirmed with each handing in. */
  declarations: z.array(z.object({ id: Slug, text: z.string() })),
  criteria: z.array(
    z.object({
      id: Slug,
      title: z.string(),
      /** What 0, 2 and 4 points mean; 1 and 3 lie between. */
      levels: z.array(z.object({ points: z.number(), text: z.string() })),
    }),
  ),
  /** Points of all criteria from which it can be accepted. */
  passAt: z.number(),
  /** Points there can be. */
  outOf: z.number(),
  recordsUndertaking: UndertakingKind.nullable(),
});
export type AssignmentView = z.output<typeof AssignmentView>;

export const HandInFileView = z.object({
  id: Id,
  part: Slug,
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.number(),
});
export type HandInFileView = z.output<typeof HandInFileView>;

/** By criterion. */
export const CriterionPoints = z.record(Slug, z.number().int().min(0).max(mostPoints));

export const HandInReview = z.object({
  reviewerName: z.string(),
  /** By criterion; one that was not judged is not in it. */
  points: CriterionPoints,
  total: z.number(),
  /** By criterion. */
  comments: z.record(Slug, z.string()),
  comment: z.string(),
  decision: z.enum(['accept', 'return']),
  decidedAt: Instant,
});
export type HandInReview = z.output<typeof HandInReview>;

/** What was handed in at one time, unchanged since. */
export const HandInRound = z.object({
  number: z.number(),
  submittedAt: Instant,
  isLate: z.boolean(),
  /** By part. */
  texts: z.record(Slug, z.string()),
  files: z.array(HandInFileView),
  review: HandInReview.nullable(),
});
export type HandInRound = z.output<typeof HandInRound>;

export const PeerComment = z.object({
  id: Id,
  authorName: z.string(),
  isOwn: z.boolean(),
  text: z.string(),
  writtenAt: Instant,
});
export type PeerComment = z.output<typeof PeerComment>;

const Count = z.number().int().min(0).max(100_000);

/** Numbers of people, never names. Those of the groups together are at most the total. */
export const UndertakingPeople = z
  .strictObject({
    total: Count,
    politicians: Count,
    officers: Count,
    public: Count,
    pupils: Count,
    organisations: Count,
  })
  .refine(({ total, ...groups }) => Object.values(groups).reduce((sum, one) => sum + one, 0) <= total, {
    message: 'The groups together have more people than there were',
    path: ['total'],
  });
export type UndertakingPeople = z.output<typeof UndertakingPeople>;

/** What a learner notes down of an event. */
export const undertakingFields = {
  title: line(200),
  /** When it took place. */
  date: Day,
  municipalityId: Id.nullable(),
  people: UndertakingPeople,
  /** Whether the people were counted, or estimated. */
  isCounted: z.boolean(),
};

/** A real event noted down to be recorded in the association's register. */
export const UndertakingDraftView = z.object({
  id: Id,
  kind: UndertakingKind,
  ...undertakingFields,
  title: z.string(),
  municipality: MunicipalityView.nullable(),
  savedAt: Instant,
  version: z.number(),
});
export type UndertakingDraftView = z.output<typeof UndertakingDraftView>;

export const HandInView = z.object({
  id: Id,
  state: HandInState,
  /** Grows with each change of texts and state. */
  version: z.number(),
  /** The draft: what is handed in next. */
  texts: z.record(Slug, z.string()),
  files: z.array(HandInFileView),
  /** The author lets members of the own cohort read what is handed in, and comment on it. */
  groupMayRead: z.boolean(),
  savedAt: Instant,
  /** The newest first. */
  rounds: z.array(HandInRound),
  comments: z.array(PeerComment),
  undertaking: UndertakingDraftView.nullable(),
  can: z.object({ edit: z.boolean(), recordUndertaking: z.boolean() }),
});
export type HandInView = z.output<typeof HandInView>;

/** All the page of an assignment needs. */
export const AssignmentPage = z.object({
  course: z.object({ slug: Slug, title: z.string() }),
  /** Of the place in the course. */
  audience: Audience,
  assignment: AssignmentView,
  /** Last day before it is late, from the cohort; null without one. */
  due: Day.nullable(),
  /** Name of the cohort the learner is in; null for those who learn alone. */
  cohort: z.object({ id: Id, name: z.string() }).nullable(),
  /** Null before it is begun. */
  handIn: HandInView.nullable(),
});
export type AssignmentPage = z.output<typeof AssignmentPage>;

/** What another member of the cohort lets the group read. */
export const SharedHandIn = z.object({
  id: Id,
  authorName: z.string(),
  round: HandInRound.omit({ review: true, isLate: true }),
  comments: z.array(PeerComment),
});
export type SharedHandIn = z.output<typeof SharedHandIn>;

export const ReviewRow = z.object({
  id: Id,
  state: HandInState,
  authorName: z.string(),
  course: z.object({ slug: Slug, title: z.string() }),
  assignmentTitle: z.string(),
  cohort: z.object({ id: Id, name: z.string() }).nullable(),
  submittedAt: Instant,
  /** How often it was handed in. */
  round: z.number(),
  isLate: z.boolean(),
  /** Of the last review; null while it waits for the first one. */
  total: z.number().nullable(),
  outOf: z.number(),
});
export type ReviewRow = z.output<typeof ReviewRow>;

export const ReviewPage = z.object({
  id: Id,
  state: HandInState,
  version: z.number(),
  authorName: z.string(),
  municipality: z.string().nullable(),
  audience: Audience,
  course: z.object({ slug: Slug, title: z.string() }),
  cohort: z.object({ id: Id, name: z.string() }).nullable(),
  assignment: AssignmentView,
  /** Suggested sentences; those without a criterion are for the whole. */
  comments: z.array(z.object({ id: Slug, criterion: Slug.nullable(), text: z.string() })),
  /** The newest first. */
  rounds: z.array(HandInRound),
  peerComments: z.array(PeerComment),
  can: z.object({ review: z.boolean() }),
});
export type ReviewPage = z.output<typeof ReviewPage>;
