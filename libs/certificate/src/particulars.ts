import { findUnprintable } from '@app/print';
import type { CertificateSnapshot } from './snapshot.js';

type Kind = CertificateSnapshot['kind'];
type Reader = (snapshot: CertificateSnapshot) => unknown;

const readers = {
  number: (s) => s.number,
  'holder.givenName': (s) => s.holder.givenName,
  'holder.familyName': (s) => s.holder.familyName,
  'holder.dateOfBirth': (s) => s.holder.dateOfBirth,
  'municipality.name': (s) => s.municipality?.name,
  office: (s) => s.office,
  'course.title': (s) => s.course.title,
  modules: (s) => s.modules,
  outcomes: (s) => s.outcomes,
  hours: (s) => s.hours,
  days: (s) => s.days,
  'issuer.name': (s) => s.issuer.name,
  'issuer.seat': (s) => s.issuer.seat,
  'issuer.companyId': (s) => s.issuer.companyId,
  'issuer.accreditation.number': (s) => s.issuer.accreditation?.number,
  'issuer.signatory.name': (s) => s.issuer.signatory.name,
  'issuer.signatory.office': (s) => s.issuer.signatory.office,
  legalBase: (s) => s.legalBase,
  'verification.code': (s) => s.verification.code,
} satisfies Record<string, Reader>;

/** The path of something a certificate prints. */
export type Particular = keyof typeof readers;

const common: Particular[] = [
  'number',
  'holder.givenName',
  'holder.familyName',
  'municipality.name',
  'office',
  'course.title',
  'hours',
  'issuer.name',
  'issuer.seat',
  'issuer.companyId',
  'issuer.signatory.name',
  'issuer.signatory.office',
  'verification.code',
];

/** Form, language and dates are not here: a snapshot cannot be without them. */
const required: Record<Kind, Particular[]> = {
  confirmation: [...common, 'outcomes'],
  statutory: [...common, 'holder.dateOfBirth', 'modules', 'days', 'issuer.accreditation.number', 'legalBase'],
};

/** Kept out because the purpose does not need it. A legal base may be there: a confirmation does not print it. */
const forbidden: Record<Kind, Particular[]> = {
  confirmation: ['holder.dateOfBirth'],
  statutory: [],
};

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.some(Boolean) : Boolean(value);
}

/** Particulars its kind asks for and the snapshot does not have. */
export function missingParticulars(snapshot: CertificateSnapshot): Particular[] {
  return required[snapshot.kind].filter((path) => !isGiven(readers[path](snapshot)));
}

/** What the snapshot carries and its kind must not; `audience` if a statutory certificate is for a politician. */
export function forbiddenParticulars(snapshot: CertificateSnapshot): (Particular | 'audience')[] {
  const carried = forbidden[snapshot.kind].filter((path) => isGiven(readers[path](snapshot)));
  const isForWrongAudience = snapshot.kind === 'statutory' && snapshot.audience !== 'officer';
  return isForWrongAudience ? [...carried, 'audience'] : carried;
}

/** Whether it may be entered in the register: complete, nothing too much, and every character can be printed. */
export function canBeIssued(snapshot: CertificateSnapshot): boolean {
  return (
    missingParticulars(snapshot).length === 0 &&
    forbiddenParticulars(snapshot).length === 0 &&
    findUnprintable(JSON.stringify(snapshot)).length === 0
  );
}
