import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Audience, Country, Day, Email, Id, Instant, Language, PageQuery, Slug, pageOf, Empty } from './primitives.js';

export const CohortMemberRow = z.object({
  personId: Id,
  /** Printed name; the address of who has not told one. */
  name: z.string(),
  municipality: z.string().nullable(),
  /** The office held today in that municipality. */
  office: z.string().nullable(),
  audience: Audience.nullable(),
  source: z.enum(['trainer', 'open', 'invitation', 'import', 'block', 'walk_in']),
  state: z.enum(['active', 'withdrawn']),
  joinedAt: Instant,
});
export type CohortMemberRow = z.output<typeof CohortMemberRow>;

/** Somebody who can be added. */
export const CohortCandidate = z.object({
  personId: Id,
  name: z.string(),
  municipality: z.string().nullable(),
  office: z.string().nullable(),
});
export type CohortCandidate = z.output<typeof CohortCandidate>;

/**
 * Where a member stands. Behind: the share of required steps done is less than the share of the time for self-study
 * gone. Ready: every step of the course is done, and what the cohort asks beyond decides.
 */
export const Standing = z.enum(['not_started', 'behind', 'on_track', 'ready', 'completed']);
export type Standing = z.output<typeof Standing>;

export const CohortMatrix = z.object({
  lessons: z.array(
    z.object({
      slug: Slug,
      title: z.string(),
      module: z.string(),
      kind: z.enum(['text', 'video', 'quiz']),
      audience: z.enum(['both', 'politician', 'officer']),
    }),
  ),
  /** By name. */
  members: z.array(
    z.object({
      personId: Id,
      name: z.string(),
      municipality: z.string().nullable(),
      audience: Audience.nullable(),
      /** One sign for each lesson: `0` not started, `1` started, `2` done, `-` not asked of this person. */
      cells: z.string(),
      /** Steps that are required of this person, and those of them that are done. */
      required: z.number(),
      done: z.number(),
      /** Whether all quizzes of the completion rule are passed; null when there is none. */
      quiz: z.enum(['passed', 'not_yet']).nullable(),
      /** Best scores in per cent by quiz; null unless the cohort shows scores, which its members are told. */
      scores: z.record(z.string(), z.number()).nullable(),
      standing: Standing,
      lastUsedAt: Instant.nullable(),
    }),
  ),
});
export type CohortMatrix = z.output<typeof CohortMatrix>;

/** Somebody whose mandate began lately and who has not completed the course. */
export const NewlyElected = z.object({
  personId: Id,
  name: z.string(),
  municipality: z.string(),
  office: z.string(),
  /** First day of the mandate. */
  since: Day,
});
export type NewlyElected = z.output<typeof NewlyElected>;

const ById = z.object({ cohortId: Id });

const whoIsNew = {
  since: Day,
  municipalityId: Id.optional(),
  country: Country.optional(),
};

/** The people of a cohort, for those who run it. */
export const cohortPeopleApi = {
  matrix: defineEndpoint({
    method: 'GET',
    path: '/cohorts/:cohortId/matrix',
    permission: 'cohort.manage',
    summary: 'How far every member is with every lesson.',
    params: ById,
    query: z.object({ language: Language.default('cs') }),
    reply: CohortMatrix,
  }),
  listMembers: defineEndpoint({
    method: 'GET',
    path: '/cohorts/:cohortId/members',
    permission: 'cohort.manage',
    summary: 'Who is in the cohort, or was.',
    params: ById,
    query: PageQuery.extend({
      q: z.string().trim().max(80).optional(),
      state: z.enum(['active', 'withdrawn']).default('active'),
      audience: Audience.optional(),
      sort: z.enum(['name', 'municipality']).default('name'),
    }),
    reply: pageOf(CohortMemberRow),
  }),
  findCandidates: defineEndpoint({
    method: 'GET',
    path: '/cohorts/:cohortId/candidates',
    permission: 'cohort.manage',
    summary:
      'People who can be added: of those a trainer has met in own cohorts or invited (a coordinator: of all), twenty at most.',
    params: ById,
    query: z.object({ q: z.string().trim().min(1).max(80) }),
    reply: z.object({ items: z.array(CohortCandidate) }),
  }),
  addMembers: defineEndpoint({
    method: 'POST',
    path: '/cohorts/:cohortId/members',
    permission: 'cohort.manage',
    summary: 'Adds people who are known; who is in already stays as is.',
    params: ById,
    body: z.strictObject({ personIds: z.array(Id).min(1).max(200) }),
    reply: z.object({ added: z.number() }),
  }),
  removeMember: defineEndpoint({
    method: 'DELETE',
    path: '/cohorts/:cohortId/members/:personId',
    permission: 'cohort.manage',
    summary: 'Takes somebody out; seats are given up, what was learnt stays.',
    params: z.object({ cohortId: Id, personId: Id }),
    reply: Empty,
  }),
  invite: defineEndpoint({
    method: 'POST',
    path: '/cohorts/:cohortId/invitations',
    permission: 'cohort.manage',
    summary: 'Invites people by e-mail into the cohort; accepting makes them members.',
    params: ById,
    body: z.strictObject({
      emails: z.array(Email).min(1).max(100),
      language: Language,
      /** A personal line, plain text. */
      message: z.string().trim().max(1000).default(''),
    }),
    reply: z.object({
      invited: z.number(),
      /** Addresses with an open invitation to this cohort: nothing new was sent. */
      alreadyInvited: z.array(z.string()),
      /** Addresses of those who are in already. */
      alreadyIn: z.array(z.string()),
    }),
    idempotent: true,
    rateLimit: { limit: 60, perSeconds: 900 },
  }),
  listInvited: defineEndpoint({
    method: 'GET',
    path: '/cohorts/:cohortId/invitations',
    permission: 'cohort.manage',
    summary: 'Addresses that were invited into the cohort and have not answered, the newest first; 200 at most.',
    params: ById,
    reply: z.object({
      items: z.array(z.object({ id: Id, email: z.string(), invitedAt: Instant, isExpired: z.boolean() })),
    }),
  }),
  newlyElected: defineEndpoint({
    method: 'GET',
    path: '/newly-elected',
    permission: 'cohort.oversee',
    summary:
      'Politicians whose mandate began on a day or later and who have no completion of the course and are not in the cohort, by name.',
    query: PageQuery.extend({ ...whoIsNew, courseId: Id, cohortId: Id.optional() }),
    reply: pageOf(NewlyElected).extend({
      /** Of all pages. */
      total: z.number(),
    }),
  }),
  addNewlyElected: defineEndpoint({
    method: 'POST',
    path: '/cohorts/:cohortId/newly-elected',
    permission: 'cohort.oversee',
    summary: 'Adds or invites all of them at once, each in their own language; 1,000 at most in one press.',
    params: ById,
    body: z.strictObject({ ...whoIsNew, how: z.enum(['add', 'invite']) }),
    reply: z.object({
      /** People who were added or invited now. */
      done: z.number(),
      /** Those who have no proven address, or had an open invitation. */
      passedOver: z.number(),
    }),
    idempotent: true,
    rateLimit: { limit: 20, perSeconds: 900 },
  }),
};
