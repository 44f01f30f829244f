import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { Audience, Country, Day, Id, Instant, Language, PageQuery, line, pageOf } from './primitives.js';

/** What the holder may keep off the public page. */
export const hideableFields = ['municipality', 'office', 'hours', 'outcomes'] as const;

/** What is printed on a certificate; frozen when it is issued. */
export const PrintedCertificate = z.object({
  number: z.string(),
  kind: z.enum(['confirmation', 'statutory']),
  language: Language,
  audience: Audience,
  municipality: z.object({ name: z.string(), district: z.string().nullable(), country: Country }).nullable(),
  office: z.string().nullable(),
  courseTitle: z.string(),
  revision: z.number(),
  modules: z.array(z.string()),
  outcomes: z.array(z.string()).nullable(),
  /** Teaching hours of 45 minutes. */
  hours: z.number().nullable(),
  form: z.enum(['distance', 'in-person', 'combined']),
  startedOn: Day,
  completedOn: Day,
  issuedOn: Day,
  validUntil: Day.nullable(),
  issuer: z.object({
    name: z.string(),
    seat: z.string(),
    companyId: z.string().nullable(),
    accreditation: z.string().nullable(),
  }),
});
export type PrintedCertificate = z.output<typeof PrintedCertificate>;

export const CertificateState = z.enum(['valid', 'expired', 'revoked']);
export type CertificateState = z.output<typeof CertificateState>;

export const CertificateView = z.object({
  id: Id,
  code: z.string(),
  state: CertificateState,
  printedName: z.string(),
  printed: PrintedCertificate,
  revokedAt: Instant.nullable(),
  revocationReason: z.string().nullable(),
  /** The number of the entry that corrects this one. */
  correctedBy: z.string().nullable(),
  hidden: z.array(z.enum(hideableFields)),
  /** The short link shows initials; the long one shows the name. Only the holder gets the long one. */
  links: z.object({ short: z.string(), long: z.string().nullable() }),
  can: z.object({ share: z.boolean(), revoke: z.boolean() }),
});
export type CertificateView = z.output<typeof CertificateView>;

/** What anybody with the code sees. */
export const VerificationView = z.discriminatedUnion('state', [
  z.object({ state: z.literal('not_found') }),
  z.object({
    state: CertificateState,
    /** Initials, or the name when the long link was used. */
    name: z.string(),
    isNameShown: z.boolean(),
    printed: PrintedCertificate,
    revokedAt: Instant.nullable(),
    correctedBy: z.string().nullable(),
  }),
]);
export type VerificationView = z.output<typeof VerificationView>;

export const RegisterRow = z.object({
  id: Id,
  number: z.string(),
  /** "Issued, holder erased" leaves this empty. */
  name: z.string().nullable(),
  municipality: z.string().nullable(),
  courseTitle: z.string(),
  audience: Audience,
  issuedOn: Day,
  state: CertificateState,
});
export type RegisterRow = z.output<typeof RegisterRow>;

export const AssociationView = z.object({
  name: z.string(),
  seat: z.string(),
  companyId: z.string(),
  accreditation: z.object({ number: z.string(), date: Day }).nullable(),
  signatory: z.object({ name: z.string(), office: z.string() }),
  version: z.number(),
});
export type AssociationView = z.output<typeof AssociationView>;

const ById = z.object({ certificateId: Id });

export const certificateApi = {
  listOwn: defineEndpoint({
    method: 'GET',
    path: '/certificates',
    permission: 'certificate.read',
    summary: 'Own certificates, the newest first.',
    reply: z.object({ items: z.array(CertificateView) }),
  }),
  read: defineEndpoint({
    method: 'GET',
    path: '/certificates/:certificateId',
    permission: 'certificate.read',
    summary: 'An own certificate (a coordinator: any).',
    params: ById,
    reply: CertificateView,
  }),
  pdf: defineEndpoint({
    method: 'GET',
    path: '/certificates/:certificateId/pdf',
    permission: 'certificate.read',
    summary: 'The certificate as PDF; the same bytes each time.',
    params: ById,
    reply: z.instanceof(Uint8Array),
    file: 'application/pdf',
  }),
  preview: defineEndpoint({
    method: 'GET',
    path: '/enrolments/:enrolmentId/certificate-preview',
    permission: 'certificate.read',
    summary: 'How name, municipality and office would be printed if the course were completed now.',
    params: z.object({ enrolmentId: Id }),
    query: z.object({ language: Language }),
    reply: z.object({
      printedName: z.string(),
      municipality: z.string().nullable(),
      office: z.string().nullable(),
      /** Particulars without which it cannot be issued. */
      missing: z.array(z.string()),
    }),
  }),
  hide: defineEndpoint({
    method: 'PATCH',
    path: '/certificates/:certificateId/visibility',
    permission: 'certificate.read',
    summary: 'Chooses what the public page leaves out; can make a new long link, which ends the old one.',
    params: ById,
    body: z.strictObject({ hidden: z.array(z.enum(hideableFields)).max(4), newLink: z.boolean().default(false) }),
    reply: CertificateView,
  }),
  revoke: defineEndpoint({
    method: 'POST',
    path: '/certificates/:certificateId/revocation',
    permission: 'certificate.revoke',
    summary: 'Revokes a certificate with a reason; audited.',
    params: ById,
    body: z.strictObject({ reason: line(300) }),
    reply: CertificateView,
  }),
  correct: defineEndpoint({
    method: 'POST',
    path: '/certificates/:certificateId/correction',
    permission: 'certificate.revoke',
    summary: 'Issues a new entry with the holder’s present name and office; the old one is revoked and points to it.',
    params: ById,
    body: z.strictObject({ reason: line(300) }),
    reply: CertificateView,
    idempotent: true,
  }),
  register: defineEndpoint({
    method: 'GET',
    path: '/certificate-register',
    permission: 'certificate.register',
    summary: 'The register of issued certificates, the newest first; `q` looks in numbers and names.',
    query: PageQuery.extend({ q: z.string().trim().max(80).optional() }),
    reply: pageOf(RegisterRow),
  }),
  verify: defineEndpoint({
    method: 'GET',
    path: '/verification/:code',
    permission: 'public',
    summary: 'Whether a certificate is valid and what was printed on it.',
    params: z.object({ code: z.string().min(1).max(80) }),
    query: z.object({ share: z.string().max(100).optional() }),
    reply: VerificationView,
    rateLimit: { limit: 120, perSeconds: 900 },
  }),
  keys: defineEndpoint({
    method: 'GET',
    path: '/certificate-keys',
    permission: 'public',
    summary: 'Public Ed25519 keys, past and present, for verifying a QR payload without this server.',
    reply: z.object({
      keys: z.array(z.object({ id: z.string(), publicKey: z.string(), from: Instant, until: Instant.nullable() })),
    }),
  }),
  readAssociation: defineEndpoint({
    method: 'GET',
    path: '/association',
    permission: 'association.read',
    summary: 'The issuer as certificates print it.',
    reply: AssociationView,
  }),
  changeAssociation: defineEndpoint({
    method: 'PATCH',
    path: '/association',
    permission: 'association.edit',
    summary: 'Changes the issuer’s particulars; issued certificates keep theirs.',
    body: z.strictObject({
      version: z.number().int(),
      name: line(200),
      seat: line(200),
      companyId: z.string().regex(/^\d{8,9}$/),
      accreditation: z.strictObject({ number: line(60), date: Day }).nullable(),
      signatory: z.strictObject({ name: line(120), office: line(120) }),
    }),
    reply: AssociationView,
  }),
};
