import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Id, Language } from './primitives.js';

/** Headings and words are in the language; both formats come back through an import unchanged. */
export const ListFileQuery = z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx'), language: Language });
export type ListFormat = z.output<typeof ListFileQuery>['format'];

/** XLSX or CSV, by the query. */
const file = 'application/octet-stream';
const reply = z.instanceof(Uint8Array);
const search = z.string().trim().max(80).optional();

export const exportApi = {
  people: defineEndpoint({
    method: 'GET',
    path: '/exports/people',
    permission: 'person.read',
    summary: 'People with their offices, a row for each office; an import takes the file as it is.',
    query: ListFileQuery.extend({ q: search }),
    reply,
    file,
  }),
  certificates: defineEndpoint({
    method: 'GET',
    path: '/exports/certificates',
    permission: 'certificate.register',
    summary: 'The register of certificates.',
    query: ListFileQuery.extend({ q: search }),
    reply,
    file,
  }),
  invitations: defineEndpoint({
    method: 'GET',
    path: '/exports/invitations',
    permission: 'invitation.read',
    summary: 'Invitations that the reader may see.',
    query: ListFileQuery,
    reply,
    file,
  }),
  cohortMembers: defineEndpoint({
    method: 'GET',
    path: '/exports/cohorts/:cohortId/members',
    permission: 'cohort.manage',
    summary: 'Who is in a cohort.',
    params: z.object({ cohortId: Id }),
    query: ListFileQuery,
    reply,
    file,
  }),
};
