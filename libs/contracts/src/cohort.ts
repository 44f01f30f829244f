import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Audience, Day, Empty, Id, Instant, Language, PageQuery, Slug, line, pageOf } from './primitives.js';

/** Draft: only its trainers see it. Closing: final after the undo window. */
export const CohortState = z.enum(['draft', 'open', 'closing', 'closed']);
export type CohortState = z.output<typeof CohortState>;

/** A course as it is named beside a cohort. */
export const CourseName = z.object({ id: Id, slug: Slug, title: z.string() });
const Council = z.object({ id: Id, name: z.string(), district: z.string().nullable() });

/** What completing asks for beyond the course’s own rule. */
export const CohortConditionsView = z.object({
  /** Number of different calendar days that must be attended. */
  requiredDays: z.number(),
  needsAssignment: z.boolean(),
});
export type CohortConditionsView = z.output<typeof CohortConditionsView>;

/** One cohort as those who run it see it; every tab of its page has it. */
export const CohortView = z.object({
  id: Id,
  /** Grows with each change; send it back so that a change made elsewhere is not overwritten. */
  version: z.number(),
  name: z.string(),
  course: CourseName,
  languages: z.array(Language),
  audience: Audience.nullable(),
  entry: z.enum(['open', 'invitation']),
  state: CohortState,
  startsOn: Day,
  endsOn: Day,
  selfStudyUntil: Day.nullable(),
  welcome: z.partialRecord(Language, z.string()),
  conditions: CohortConditionsView,
  /** Whether trainers see scores; learners are told. */
  showsScores: z.boolean(),
  municipality: Council.nullable(),
  trainers: z.array(z.object({ id: Id, name: z.string() })),
  members: z.number(),
  closesAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  can: z.object({ change: z.boolean(), close: z.boolean(), remove: z.boolean() }),
});
export type CohortView = z.output<typeof CohortView>;

/** A cohort in the list of those who run it. */
export const CohortRow = z.object({
  id: Id,
  name: z.string(),
  course: CourseName,
  state: CohortState,
  startsOn: Day,
  endsOn: Day,
  municipality: z.string().nullable(),
  /** Printed names. */
  trainers: z.array(z.string()),
  /** Active ones. */
  members: z.number(),
});
export type CohortRow = z.output<typeof CohortRow>;

/** What a trainer decides; a change has any part of it. */
const planFields = {
  name: line(120),
  languages: z.array(Language).min(1).max(3),
  audience: Audience.nullable(),
  entry: z.enum(['open', 'invitation']),
  startsOn: Day,
  endsOn: Day,
  selfStudyUntil: Day.nullable(),
  welcome: z.partialRecord(Language, z.string().trim().max(2000)),
  requiredDays: z.number().int().min(0).max(20),
  needsAssignment: z.boolean(),
  showsScores: z.boolean(),
};

/** Names of the fields of a cohort’s plan, as `details.fields` of `cohort.changed_meanwhile` has them. */
export type CohortPlanField = keyof typeof planFields;

const ById = z.object({ cohortId: Id });
const Member = z.object({ cohortId: Id, personId: Id });
const ReadIn = z.object({ language: Language.default('cs') });
export const cohortApi = {
  list: defineEndpoint({
    method: 'GET',
    path: '/cohorts',
    permission: 'cohort.manage',
    summary: 'Own cohorts (a coordinator: all), the last to start first; `q` looks in names and municipalities.',
    query: PageQuery.extend({
      language: Language.default('cs'),
      state: CohortState.optional(),
      courseId: Id.optional(),
      q: z.string().trim().max(80).optional(),
    }),
    reply: pageOf(CohortRow),
  }),
  create: defineEndpoint({
    method: 'POST',
    path: '/cohorts',
    permission: 'cohort.manage',
    summary: 'Drafts a cohort of a course; what is not said is filled in sensibly.',
    body: z.strictObject({ courseId: Id, ...z.object(planFields).partial().shape }),
    reply: CohortView,
    idempotent: true,
  }),
  read: defineEndpoint({
    method: 'GET',
    path: '/cohorts/:cohortId',
    permission: 'cohort.manage',
    summary: 'One cohort for those who run it.',
    params: ById,
    query: ReadIn,
    reply: CohortView,
  }),
  change: defineEndpoint({
    method: 'PATCH',
    path: '/cohorts/:cohortId',
    permission: 'cohort.manage',
    summary:
      'Changes what is planned. When somebody changed it meanwhile, `details.fields` of `cohort.changed_meanwhile` has what, with the present values.',
    params: ById,
    body: z.strictObject({ version: z.number().int().min(1), ...z.object(planFields).partial().shape }),
    reply: CohortView,
  }),
  copy: defineEndpoint({
    method: 'POST',
    path: '/cohorts/:cohortId/copy',
    permission: 'cohort.manage',
    summary: 'Drafts the same again from another day on: all dates shifted, without the people.',
    params: ById,
    body: z.strictObject({ startsOn: Day, name: line(120).optional() }),
    reply: z.object({
      cohort: CohortView,
      shiftDays: z.number(),
      /** Days of the copy that are on a weekend although those of the original were not. */
      weekends: z.array(Day),
    }),
    idempotent: true,
  }),
  open: defineEndpoint({
    method: 'POST',
    path: '/cohorts/:cohortId/opening',
    permission: 'cohort.manage',
    summary: 'Opens a draft: its members see it, and people can join and book.',
    params: ById,
    body: Empty,
    reply: CohortView,
  }),
  remove: defineEndpoint({
    method: 'DELETE',
    path: '/cohorts/:cohortId',
    permission: 'cohort.manage',
    summary: 'Removes a draft in which nobody is yet.',
    params: ById,
    reply: Empty,
  }),
  possibleTrainers: defineEndpoint({
    method: 'GET',
    path: '/trainers',
    permission: 'cohort.manage',
    summary: 'Who can run a cohort, by name.',
    reply: z.object({ items: z.array(z.object({ id: Id, name: z.string() })) }),
  }),
  addTrainer: defineEndpoint({
    method: 'PUT',
    path: '/cohorts/:cohortId/trainers/:personId',
    permission: 'cohort.manage',
    summary: 'Lets a trainer or coordinator run the cohort too.',
    params: Member,
    body: Empty,
    reply: CohortView,
  }),
  removeTrainer: defineEndpoint({
    method: 'DELETE',
    path: '/cohorts/:cohortId/trainers/:personId',
    permission: 'cohort.manage',
    summary: 'Somebody runs the cohort no more; at least one stays.',
    params: Member,
    reply: Empty,
  }),
};
