import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Empty, Id, Instant, Language, optionalLine } from './primitives.js';
import { UploadQuery } from './upload.js';

const MEGABYTE = 1024 * 1024;

/** Columns that an import knows; their headings may be in any of the three languages. */
export const importFields = [
  'personId',
  'titlesBefore',
  'givenName',
  'familyName',
  'titlesAfter',
  'email',
  'email2',
  'language',
  'audience',
  'office',
  'municipalityCode',
  'municipality',
  'district',
  'from',
  'until',
] as const;
export type ImportField = (typeof importFields)[number];

/** What is wrong with a cell; the client has the words. */
export const importProblems = [
  'required',
  'cell_error',
  'too_long',
  'email_invalid',
  'email_repeated',
  'emails_of_two_people',
  'language_unknown',
  'audience_unknown',
  'day_invalid',
  'dates_reversed',
  'municipality_unknown',
  'municipality_ambiguous',
  'person_unknown',
] as const;
export type ImportProblem = (typeof importProblems)[number];

/** Why a whole file was not read. */
export const importFaults = [
  'broken',
  'quote_not_closed',
  'too_many_rows',
  'too_many_columns',
  'cell_too_long',
  'too_large_unpacked',
  'empty',
  'columns_missing',
  'column_repeated',
  'interrupted',
] as const;
export type ImportFault = (typeof importFaults)[number];

/**
 * What will happen to a row: a new person; a known one whose record changes or stays; a known one whose record the
 * importer may not change; perhaps the same as somebody known, which a person has to decide; or nothing, for a problem.
 */
export const importOutcomes = ['new', 'changed', 'unchanged', 'known', 'proposed', 'problem'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

const Values = z.record(z.string(), z.union([z.string(), z.number()]));

export const ImportRowView = z.object({
  /** As the spreadsheet program shows it. */
  number: z.number(),
  outcome: z.enum(importOutcomes),
  name: z.string(),
  email: z.string(),
  municipality: z.string().nullable(),
  problems: z.array(
    z.object({ field: z.enum(importFields), heading: z.string(), code: z.enum(importProblems), values: Values }),
  ),
  /** `office` is one mandate in words; `before` is null for what is added. */
  changes: z.array(
    z.object({
      field: z.enum([...importFields, 'mandate']),
      before: z.string().nullable(),
      after: z.string(),
    }),
  ),
  /** People who may be meant by a proposed row. */
  candidates: z.array(
    z.object({ personId: Id, name: z.string(), emailHint: z.string(), municipality: z.string(), office: z.string() }),
  ),
  decision: z.enum(['same', 'other']).nullable(),
  decidedPersonId: Id.nullable(),
});
export type ImportRowView = z.output<typeof ImportRowView>;

export const ImportView = z.object({
  id: Id,
  state: z.enum(['reading', 'ready', 'failed', 'applied']),
  fileName: z.string(),
  cohortId: Id.nullable(),
  createdAt: Instant,
  appliedAt: Instant.nullable(),
  /** When this same file was applied before. */
  appliedBefore: Instant.nullable(),
  /** Only in the reply to an application: records had changed, nothing was done, and what will happen is new. */
  isOutdated: z.boolean(),
  /** 0–100 while it is read. */
  percent: z.number(),
  fault: z.object({ code: z.enum(importFaults), values: Values }).nullable(),
  /** Headings that no column of ours answers to; their cells are left alone. */
  ignoredHeadings: z.array(z.string()),
  counts: z.record(z.enum(importOutcomes), z.number()),
  /** People who were added to the cohort. */
  joined: z.number(),
  invited: z.number(),
});
export type ImportView = z.output<typeof ImportView>;

const ById = z.object({ importId: Id });

export const peopleImportApi = {
  create: defineEndpoint({
    method: 'POST',
    path: '/people-imports',
    permission: 'person.import',
    summary: 'Takes a list of people (XLSX or CSV) and finds out what would happen; changes nobody’s record.',
    query: UploadQuery.extend({ cohortId: Id.optional() }),
    upload: { maxBytes: 10 * MEGABYTE, kinds: ['xlsx', 'text'] },
    reply: ImportView,
    rateLimit: { limit: 60, perSeconds: 3600 },
  }),
  read: defineEndpoint({
    method: 'GET',
    path: '/people-imports/:importId',
    permission: 'person.import',
    summary: 'How far an own import is, and what will happen.',
    params: ById,
    reply: ImportView,
  }),
  listRows: defineEndpoint({
    method: 'GET',
    path: '/people-imports/:importId/rows',
    permission: 'person.import',
    summary: 'Rows of an own import in the order of the file.',
    params: ById,
    query: z.object({
      outcome: z.enum(importOutcomes).optional(),
      /** Number of the last row of the page before. */
      after: z.coerce.number().int().min(0).max(2_000_000).default(0),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: z.object({ items: z.array(ImportRowView), next: z.number().nullable() }),
  }),
  decide: defineEndpoint({
    method: 'PUT',
    path: '/people-imports/:importId/rows/:number/decision',
    permission: 'person.import',
    summary: 'Says whether a proposed row is somebody known or somebody else.',
    params: ById.extend({ number: z.coerce.number().int().min(1).max(2_000_000) }),
    body: z.union([
      z.strictObject({ decision: z.literal('same'), personId: Id }),
      z.strictObject({ decision: z.literal('other') }),
      z.strictObject({ decision: z.null() }),
    ]),
    reply: ImportRowView,
  }),
  badRows: defineEndpoint({
    method: 'GET',
    path: '/people-imports/:importId/bad-rows',
    permission: 'person.import',
    summary: 'The rows with problems as a workbook, as they came, with the reasons in words.',
    params: ById,
    query: z.object({ language: Language }),
    reply: z.instanceof(Uint8Array),
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  apply: defineEndpoint({
    method: 'POST',
    path: '/people-imports/:importId/application',
    permission: 'person.import',
    summary: 'Carries out all good rows at once, exactly as they were shown; the rows are forgotten afterwards.',
    params: ById,
    body: z.strictObject({
      /** Do nothing as long as one row has a problem or waits for a decision. */
      onlyIfAllGood: z.boolean().default(false),
      /** With a cohort: invite those who were added to it. */
      invite: z.boolean().default(false),
      message: optionalLine(500).default(''),
    }),
    reply: ImportView,
    idempotent: true,
  }),
  discard: defineEndpoint({
    method: 'DELETE',
    path: '/people-imports/:importId',
    permission: 'person.import',
    summary: 'Forgets an own import that was not applied.',
    params: ById,
    reply: Empty,
  }),
};
