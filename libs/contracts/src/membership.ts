import { z } from 'zod';
import { CohortConditionsView, CohortState, CourseName } from './cohort.js';
import { defineEndpoint } from './endpoint.js';
import { Day, Empty, Id, Language } from './primitives.js';

/** A cohort as its member sees it. */
export const OwnCohort = z.object({
  id: Id,
  name: z.string(),
  course: CourseName,
  state: CohortState,
  startsOn: Day,
  endsOn: Day,
  selfStudyUntil: Day.nullable(),
  /** In the language asked for, or another one it is held in; empty when there is none. */
  welcome: z.string(),
  conditions: CohortConditionsView,
  /** Whether its trainers see the scores of quizzes: the member is told. */
  showsScores: z.boolean(),
  trainers: z.array(z.string()),
  can: z.object({ leave: z.boolean() }),
});
export type OwnCohort = z.output<typeof OwnCohort>;

const ById = z.object({ cohortId: Id });

/** Cohorts for those who take part. */
export const membershipApi = {
  join: defineEndpoint({
    method: 'POST',
    path: '/cohorts/:cohortId/membership',
    permission: 'enrolment.create',
    summary: 'Joins a cohort that is open to everybody. A second press changes nothing.',
    params: ById,
    body: Empty,
    reply: OwnCohort,
  }),
  leave: defineEndpoint({
    method: 'DELETE',
    path: '/cohorts/:cohortId/membership',
    permission: 'learning.read',
    summary: 'Leaves a cohort; seats are given up, what was learnt stays.',
    params: ById,
    reply: Empty,
  }),
  listOwn: defineEndpoint({
    method: 'GET',
    path: '/my-cohorts',
    permission: 'learning.read',
    summary: 'Cohorts that one is in, the last to start first.',
    query: z.object({ language: Language.default('cs') }),
    reply: z.object({ items: z.array(OwnCohort) }),
  }),
};
