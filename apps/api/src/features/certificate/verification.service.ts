import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { VerificationView } from '@app/contracts';
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
    const isNameShown = isSameSecret(share, certificate?.shareToken ?? '') && share !== '';
    if (!certificate) return { state: 'not_found' };

    const { snapshot, hidden, revokedAt, id } = certificate;
    const { givenName, familyName } = snapshot.holder;
    return {
      state: certificate.stateOn(this.clock.today()),
      name: isNameShown ? nameOn(snapshot) : initials(givenName, familyName),
      isNameShown,
      printed: toPrinted(snapshot, hidden),
      revokedAt: revokedAt?.toISOString() ?? null,
      correctedBy: corrections.get(id) ?? null,
    };
  }
}

function isSameSecret(given: string, kept: string): boolean {
  const [a, b] = [given, kept].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
