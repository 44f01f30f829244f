import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Empty, Id, Instant, Language, PageQuery, line, pageOf } from './primitives.js';

/** What belongs to a person and comes along, by the word it has on the page. */
export const mergedThings = [
  'email',
  'mandate',
  'role',
  'passkey',
  'enrolment',
  'certificate',
  'cohortMember',
  'cohortTrainer',
  'seminarTrainer',
  'booking',
  'attendance',
  'handIn',
  'invitation',
  'other',
] as const;
export type MergedThing = (typeof mergedThings)[number];

export const mergeFields = [
  'titlesBefore',
  'givenName',
  'familyName',
  'titlesAfter',
  'salutation',
  'language',
] as const;
export type MergeField = (typeof mergeFields)[number];

const Side = z.enum(['kept', 'gone']);

export const MergePerson = z.object({
  id: Id,
  name: z.string(),
  emails: z.array(z.string()),
  /** "zastupitelka, Chrudim, 2026-10-20 –" */
  offices: z.array(z.string()),
  createdAt: Instant,
  /** Courses, certificates, cohorts: how much there is to lose. */
  holdings: z.number(),
});
export type MergePerson = z.output<typeof MergePerson>;

export const MergePreview = z.object({
  kept: MergePerson,
  gone: MergePerson,
  /** Only what differs; `suggested` is the one that says something. */
  fields: z.array(z.object({ field: z.enum(mergeFields), kept: z.string(), gone: z.string(), suggested: Side })),
  moves: z.array(z.object({ thing: z.enum(mergedThings), count: z.number() })),
  /** Both have it and one person can have it once: one of the two counts, the other stays with the closed record. */
  conflicts: z.array(
    z.object({
      id: z.string(),
      thing: z.enum(mergedThings),
      label: z.string(),
      kept: z.object({ state: z.string(), at: Instant, steps: z.number() }),
      gone: z.object({ state: z.string(), at: Instant, steps: z.number() }),
      suggested: Side,
    }),
  ),
  /** What has to be put in order first: both hold a seat on one day. */
  blocks: z.array(z.object({ thing: z.enum(mergedThings), label: z.string() })),
  /** Send it back: what was looked at is what is done. */
  fingerprint: z.string(),
});
export type MergePreview = z.output<typeof MergePreview>;

export const MergeView = z.object({
  id: Id,
  keptId: Id,
  keptName: z.string(),
  goneName: z.string(),
  mergedByName: z.string().nullable(),
  mergedAt: Instant,
  undoneAt: Instant.nullable(),
  /** Until when it can be taken back, unless something happened that contradicts. */
  undoUntil: Instant,
  can: z.object({ undo: z.boolean() }),
});
export type MergeView = z.output<typeof MergeView>;

const Pair = z.object({ keptId: Id, goneId: Id });

export const personMergeApi = {
  listDuplicates: defineEndpoint({
    method: 'GET',
    path: '/person-merges/duplicates',
    permission: 'person.merge',
    summary: 'People of one name with offices in one municipality: perhaps the same human being.',
    query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(50) }),
    reply: z.object({ items: z.array(z.object({ people: z.array(MergePerson) })) }),
  }),
  preview: defineEndpoint({
    method: 'GET',
    path: '/person-merges/preview',
    permission: 'person.merge',
    summary: 'What joining two records would do.',
    query: Pair.extend({ language: Language }),
    reply: MergePreview,
  }),
  merge: defineEndpoint({
    method: 'POST',
    path: '/person-merges',
    permission: 'person.merge',
    summary: 'Joins two records into one, as it was shown; it can be undone for thirty days.',
    body: Pair.extend({
      fields: z.partialRecord(z.enum(mergeFields), Side).default({}),
      /** By the id of the conflict; what is not named is as suggested. */
      choices: z.record(z.string().max(200), Side).default({}),
      fingerprint: z.string().max(64),
      reason: line(300),
    }).strict(),
    reply: MergeView,
    idempotent: true,
  }),
  list: defineEndpoint({
    method: 'GET',
    path: '/person-merges',
    permission: 'person.merge',
    summary: 'Joined records, the latest first.',
    query: PageQuery,
    reply: pageOf(MergeView),
  }),
  undo: defineEndpoint({
    method: 'POST',
    path: '/person-merges/:mergeId/undo',
    permission: 'person.merge',
    summary: 'Takes a merge back, if nothing happened since that contradicts.',
    params: z.object({ mergeId: Id }),
    body: Empty,
    reply: MergeView,
    idempotent: true,
  }),
};
