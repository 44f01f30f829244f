import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { roles } from './permission.js';
import {
  Audience,
  Country,
  Day,
  Email,
  Empty,
  Id,
  Instant,
  Language,
  PageQuery,
  line,
  optionalLine,
  pageOf,
} from './primitives.js';

/** A municipality as it is offered and shown; 591 Czech names repeat, so the district is always there. */
export const MunicipalityView = z.object({
  id: Id,
  /** Official code: Czech six-digit ZÚJ/RÚIAN code or Norwegian four-digit kommunenummer. */
  code: z.string(),
  country: Country,
  name: z.string(),
  district: z.string().nullable(),
  region: z.string(),
});
export type MunicipalityView = z.output<typeof MunicipalityView>;

/** A person’s office in a municipality, from–until. */
export const MandateView = z.object({
  id: Id,
  municipality: MunicipalityView,
  /** As printed on the certificate: "zastupitelka", "vedoucí odboru". */
  office: z.string(),
  audience: Audience,
  from: Day,
  until: Day.nullable(),
  isCurrent: z.boolean(),
});
export type MandateView = z.output<typeof MandateView>;

const personFields = {
  titlesBefore: optionalLine(60),
  givenName: line(80),
  familyName: line(80),
  titlesAfter: optionalLine(60),
  /** How to be addressed in letters; never guessed from the name. */
  salutation: z.enum(['ms', 'mr', 'none']),
  language: Language,
};

export const ProfileView = z.object({
  id: Id,
  titlesBefore: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  titlesAfter: z.string(),
  salutation: z.enum(['ms', 'mr', 'none']),
  language: Language,
  /** The name as a certificate would print it. */
  printedName: z.string(),
  emails: z.array(z.object({ id: Id, email: z.string(), isPrimary: z.boolean(), isConfirmed: z.boolean() })),
  mandates: z.array(MandateView),
  roles: z.array(z.object({ role: z.enum(roles), municipalityId: Id.nullable() })),
  /** Grows with each change; send it back so that a change made elsewhere is not overwritten. */
  version: z.number(),
});
export type ProfileView = z.output<typeof ProfileView>;

const mandateBody = z.strictObject({
  municipalityId: Id,
  office: line(120),
  audience: Audience,
  from: Day,
  until: Day.nullable().default(null),
});

export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  municipality: z.string().nullable(),
  office: z.string().nullable(),
  audience: Audience.nullable(),
  email: z.string(),
});
export type PersonRow = z.output<typeof PersonRow>;

export const AuditView = z.object({
  id: Id,
  at: Instant,
  actorName: z.string().nullable(),
  /** `noun.verb`, for example `person.changed`. */
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  reason: z.string().nullable(),
});
export type AuditView = z.output<typeof AuditView>;

export const peopleApi = {
  readProfile: defineEndpoint({
    method: 'GET',
    path: '/me',
    permission: 'profile.manage',
    summary: 'The own profile.',
    reply: ProfileView,
  }),
  changeProfile: defineEndpoint({
    method: 'PATCH',
    path: '/me',
    permission: 'profile.manage',
    summary: 'Changes the own name, titles, salutation or language.',
    body: z
      .strictObject({ version: z.number().int(), ...personFields })
      .partial()
      .required({ version: true }),
    reply: ProfileView,
  }),
  addMandate: defineEndpoint({
    method: 'POST',
    path: '/me/mandates',
    permission: 'profile.manage',
    summary: 'Adds an own office in a municipality.',
    body: mandateBody,
    reply: ProfileView,
    idempotent: true,
  }),
  changeMandate: defineEndpoint({
    method: 'PATCH',
    path: '/me/mandates/:mandateId',
    permission: 'profile.manage',
    summary: 'Corrects or ends an own office.',
    params: z.object({ mandateId: Id }),
    body: mandateBody,
    reply: ProfileView,
  }),
  removeMandate: defineEndpoint({
    method: 'DELETE',
    path: '/me/mandates/:mandateId',
    permission: 'profile.manage',
    summary: 'Removes an own office that was entered by mistake.',
    params: z.object({ mandateId: Id }),
    reply: ProfileView,
  }),
  addEmail: defineEndpoint({
    method: 'POST',
    path: '/me/emails',
    permission: 'profile.manage',
    summary: 'Adds an address; it counts once its code is confirmed.',
    body: z.strictObject({ email: Email }),
    reply: ProfileView,
    rateLimit: { limit: 10, perSeconds: 900 },
  }),
  confirmEmail: defineEndpoint({
    method: 'POST',
    path: '/me/emails/:emailId/confirmation',
    permission: 'profile.manage',
    summary: 'Confirms an address by the code that was sent to it.',
    params: z.object({ emailId: Id }),
    body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
    reply: ProfileView,
    rateLimit: { limit: 30, perSeconds: 900 },
  }),
  makePrimary: defineEndpoint({
    method: 'POST',
    path: '/me/emails/:emailId/primary',
    permission: 'profile.manage',
    summary: 'Mail goes to this address from now on.',
    params: z.object({ emailId: Id }),
    body: Empty,
    reply: ProfileView,
  }),
  removeEmail: defineEndpoint({
    method: 'DELETE',
    path: '/me/emails/:emailId',
    permission: 'profile.manage',
    summary: 'Removes an address; the last confirmed one stays.',
    params: z.object({ emailId: Id }),
    reply: ProfileView,
  }),
  findMunicipalities: defineEndpoint({
    method: 'GET',
    path: '/municipalities',
    permission: 'municipality.read',
    summary: 'Municipalities whose name begins with or contains the text, without regard to diacritics.',
    query: z.object({ q: z.string().trim().min(1).max(80), country: Country.optional() }),
    reply: z.object({ items: z.array(MunicipalityView) }),
  }),
  list: defineEndpoint({
    method: 'GET',
    path: '/people',
    permission: 'person.read',
    summary: 'People by family name; `q` looks in names and addresses without regard to diacritics.',
    query: PageQuery.extend({ q: z.string().trim().max(80).optional() }),
    reply: pageOf(PersonRow),
  }),
  read: defineEndpoint({
    method: 'GET',
    path: '/people/:personId',
    permission: 'person.read',
    summary: 'One person’s record.',
    params: z.object({ personId: Id }),
    reply: ProfileView,
  }),
  change: defineEndpoint({
    method: 'PATCH',
    path: '/people/:personId',
    permission: 'person.edit',
    summary: 'Corrects another person’s name or titles; audited with the reason.',
    params: z.object({ personId: Id }),
    body: z
      .strictObject({ version: z.number().int(), reason: line(300), ...personFields })
      .partial()
      .required({ version: true, reason: true }),
    reply: ProfileView,
  }),
  listAudit: defineEndpoint({
    method: 'GET',
    path: '/audit',
    permission: 'audit.read',
    summary: 'What was changed in other people’s records, the newest first.',
    query: PageQuery.extend({ subjectId: z.string().max(60).optional() }),
    reply: pageOf(AuditView),
  }),
};
