import type { CertificateSnapshot } from '@app/certificate';
import type { CertificateView, PrintedCertificate, RegisterRow } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { printedName } from '../person/index.js';
import type { Certificate, HideableField } from './certificate.entity.js';
import { mayRevokeCertificate, mayShareCertificate } from './certificate.policy.js';

interface Reading {
  actor: Actor;
  /** `YYYY-MM-DD` */
  today: string;
  /** Number of the entry that corrects this one. */
  correctedBy: string | null;
}

export function toCertificateView(certificate: Certificate, { actor, today, correctedBy }: Reading): CertificateView {
  const { id, code, snapshot, revokedAt, revokedReason, hidden, shareToken } = certificate;
  const short = snapshot.verification.url;
  const share = mayShareCertificate(actor, certificate);
  return {
    id,
    code,
    state: certificate.stateOn(today),
    printedName: nameOn(snapshot),
    printed: toPrinted(snapshot),
    revokedAt: revokedAt?.toISOString() ?? null,
    revocationReason: revokedReason,
    correctedBy,
    hidden,
    links: { short, long: share ? `${short}?share=${shareToken}` : null },
    can: { share, revoke: mayRevokeCertificate(actor) && revokedAt === null },
  };
}

export function toRegisterRow(certificate: Certificate, today: string): RegisterRow {
  const { id, number, personId, snapshot } = certificate;
  return {
    id,
    number,
    name: personId === null ? null : nameOn(snapshot),
    municipality: snapshot.municipality?.name ?? null,
    courseTitle: snapshot.course.title,
    audience: snapshot.audience,
    issuedOn: snapshot.issuedOn,
    state: certificate.stateOn(today),
  };
}

export function nameOn({ holder }: CertificateSnapshot): string {
  return printedName({ ...holder, titlesBefore: holder.titlesBefore ?? '', titlesAfter: holder.titlesAfter ?? '' });
}

/** What was printed, without the name, and without what the holder keeps to himself or herself. */
export function toPrinted(snapshot: CertificateSnapshot, hidden: readonly HideableField[] = []): PrintedCertificate {
  const { number, kind, language, audience, course, modules, form, startedOn, completedOn, issuedOn, validUntil } =
    snapshot;
  const shown = <T>(field: HideableField, value: T) => (hidden.includes(field) ? null : value);
  const { name, seat, companyId, accreditation } = snapshot.issuer;
  return {
    number,
    kind,
    language,
    audience,
    municipality: shown('municipality', toPlace(snapshot)),
    office: shown('office', snapshot.office),
    courseTitle: course.title,
    revision: course.revision,
    modules,
    outcomes: shown('outcomes', snapshot.outcomes),
    hours: shown('hours', snapshot.hours),
    form,
    startedOn,
    completedOn,
    issuedOn,
    validUntil,
    issuer: { name, seat, companyId, accreditation: accreditation?.number ?? null },
  };
}

function toPlace({ municipality }: CertificateSnapshot): PrintedCertificate['municipality'] {
  return municipality && { ...municipality, country: municipality.country === 'NO' ? 'NO' : 'CZ' };
}
