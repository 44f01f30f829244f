import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hideableFields, type VerificationView } from '@app/contracts';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Certificate } from './certificate.entity.js';
import { CertificateQueries } from './certificate.queries.js';
import { nameOn, toPrinted } from './certificate.view.js';

/** Longer than any code and equal to none. */
const NO_CODE = 'no such code can be stored';
const NO_CERTIFICATE = '00000000-0000-0000-0000-000000000000';

/** Tells anybody with the code whether a certificate is genuine, and no more than its holder chose. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: CertificateQueries,
  ) {}

  /** Does the same work for a code that exists and one that does not, so that its time tells nothing. */
  async verify(typed: string, share = ''): Promise<VerificationView> {
    const { initials, normaliseCode } = await import('@app/certificate');
    const code = normaliseCode(typed) ?? NO_CODE;
    const certificate = await this.db.of(Certificate).findOneBy({ code });
    const corrections = await this.queries.correctionsOf([certificate?.id ?? NO_CERTIFICATE]);
    const isLongLink = isSameSecret(share, certificate?.shareToken ?? '') && share !== '';
    if (!certificate) return { state: 'not_found' };

    const { snapshot, hidden, revokedAt, id } = certificate;
    const { givenName, familyName } = snapshot.holder;
    const facts = {
      state: certificate.stateOn(this.clock.today()),
      revokedAt: revokedAt?.toISOString() ?? null,
      correctedBy: corrections.get(id) ?? null,
    };
    // Issued, holder erased: that it was issued stays true, to whom is nobody's to know any more.
    if (certificate.personId === null) {
      return { ...facts, name: '', isNameShown: false, printed: toPrinted(snapshot, hideableFields) };
    }
    const name = isLongLink ? nameOn(snapshot) : initials(givenName, familyName);
    return { ...facts, name, isNameShown: isLongLink, printed: toPrinted(snapshot, hidden) };
  }
}

function isSameSecret(given: string, kept: string): boolean {
  const [a, b] = [given, kept].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
