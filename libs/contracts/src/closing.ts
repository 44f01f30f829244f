import { z } from 'zod';
import { CohortState } from './cohort.js';
import { defineEndpoint } from './endpoint.js';
import { Empty, Id, Instant, Language } from './primitives.js';

/** One thing without which a member does not complete. */
export const ClosingLack = z.discriminatedUnion('kind', [
  /** Has not taken a place in the course. */
  z.object({ kind: z.literal('place') }),
  z.object({ kind: z.literal('lessons'), count: z.number() }),
  z.object({ kind: z.literal('quizzes'), count: z.number() }),
  z.object({ kind: z.literal('days'), attended: z.number(), required: z.number() }),
  z.object({ kind: z.literal('assignment') }),
]);
export type ClosingLack = z.output<typeof ClosingLack>;

export const ClosingRow = z.object({
  memberId: Id,
  name: z.string(),
  municipality: z.string().nullable(),
  /** `completes`: by closing. `completed`: before it, or by it when the cohort is closed. */
  outcome: z.enum(['completes', 'completed', 'lacks']),
  lacks: z.array(ClosingLack),
  /** Calendar days attended and teaching hours of 45 minutes. */
  days: z.number(),
  hours: z.number(),
  /** An absence was made up: the coordinator decides whether it counts for the grant. */
  isMadeUp: z.boolean(),
  /** Number of the certificate once it is issued; null also while it waits for a name or an office. */
  certificateNumber: z.string().nullable(),
  /** The certificate waits until the person tells these. */
  waitsFor: z.array(z.enum(['name', 'office'])),
});
export type ClosingRow = z.output<typeof ClosingRow>;

/** What a finished cohort came to; numbers only. */
export const ClosingReport = z.object({
  members: z.number(),
  enrolled: z.number(),
  /** At least one half-day. */
  attended: z.number(),
  completed: z.object({ politicians: z.number(), officers: z.number(), madeUp: z.number() }),
  municipalities: z.number(),
  /** Teaching hours of all who attended, together. */
  hours: z.number(),
  days: z.number(),
  /** Of 1 to 5; null while fewer than five have answered. */
  satisfaction: z.object({ average: z.number(), answers: z.number() }).nullable(),
  /** Self-assessment of 1 to 5 before and after (EEA ALL-020); null while fewer than five have answered. */
  selfAssessment: z.object({ before: z.number(), after: z.number(), answers: z.number() }).nullable(),
});
export type ClosingReport = z.output<typeof ClosingReport>;

export const ClosingView = z.object({
  state: CohortState,
  /** The version of the cohort, to be sent with the press. */
  version: z.number(),
  closesAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  /** False while certificates of a closed cohort are still being issued. */
  isFinished: z.boolean(),
  rows: z.array(ClosingRow),
  /** What to look at before closing. */
  warnings: z.array(
    z.discriminatedUnion('kind', [
      /** Days that are still ahead. */
      z.object({ kind: z.literal('ahead'), dayId: Id, title: z.string(), startsAt: Instant, zone: z.string() }),
      /** Days that are over and for which nobody’s attendance is recorded. */
      z.object({ kind: z.literal('unrecorded'), dayId: Id, title: z.string(), startsAt: Instant, zone: z.string() }),
    ]),
  ),
  report: ClosingReport.nullable(),
  can: z.object({ close: z.boolean(), undo: z.boolean() }),
});
export type ClosingView = z.output<typeof ClosingView>;

const OneCohort = z.object({ cohortId: Id });
const ReadIn = z.object({ language: Language.default('cs') });

export const closingApi = {
  preview: defineEndpoint({
    method: 'GET',
    path: '/cohorts/:cohortId/closing',
    permission: 'cohort.manage',
    summary: 'Who completes when the cohort is closed and who lacks what; afterwards what became of it.',
    params: OneCohort,
    reply: ClosingView,
  }),
  close: defineEndpoint({
    method: 'POST',
    path: '/cohorts/:cohortId/closing',
    permission: 'cohort.manage',
    summary: 'Closes the cohort after ten minutes in which it can be undone; certificates are issued and mailed then.',
    params: OneCohort,
    body: z.strictObject({ version: z.number().int() }),
    reply: ClosingView,
  }),
  undo: defineEndpoint({
    method: 'DELETE',
    path: '/cohorts/:cohortId/closing',
    permission: 'cohort.manage',
    summary: 'Takes the closing back while nothing has been issued.',
    params: OneCohort,
    reply: ClosingView,
  }),
  finish: defineEndpoint({
    method: 'POST',
    path: '/cohorts/:cohortId/closing/now',
    permission: 'cohort.manage',
    summary: 'Does not wait for the end of the ten minutes.',
    params: OneCohort,
    body: Empty,
    reply: ClosingView,
  }),
  certificates: defineEndpoint({
    method: 'GET',
    path: '/cohorts/:cohortId/certificates',
    permission: 'cohort.manage',
    summary: 'All certificates of a closed cohort as PDF in a ZIP, with an index as CSV.',
    params: OneCohort,
    query: ReadIn,
    reply: z.instanceof(Uint8Array),
    file: 'application/zip',
  }),
};
