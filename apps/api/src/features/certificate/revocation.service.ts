import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { CertificateView } from '@app/contracts';
import { authorize, type Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Audit } from '../../platform/audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Certificate } from './certificate.entity.js';
import { mayRevokeCertificate } from './certificate.policy.js';
import { CertificateService } from './certificate.service.js';
import { IssuingService } from './issuing.service.js';

/** Takes certificates back, with a reason that stays. */
@Injectable()
export class RevocationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly certificates: CertificateService,
    private readonly issuing: IssuingService,
  ) {}

  async revoke(actor: Actor, id: string, reason: string): Promise<CertificateView> {
    const certificate = await this.certificates.get(actor, id);
    authorize(mayRevokeCertificate(actor));

    const change = await this.markRevoked(actor, id, reason);
    await this.audit.record({
      actor,
      action: 'certificate.revoked',
      subject: { type: 'certificate', id },
      before: { state: certificate.stateOn(this.clock.today()) },
      after: { state: 'revoked' },
      reason,
    });
    return this.certificates.toView(actor, Object.assign(certificate, change));
  }

  /** Answers the new entry. */
  async correct(actor: Actor, id: string, reason: string): Promise<CertificateView> {
    const old = await this.certificates.get(actor, id);
    authorize(mayRevokeCertificate(actor));

    await this.markRevoked(actor, id, reason);
    const corrected = await this.issuing.reissue(old);
    await this.audit.record({
      actor,
      action: 'certificate.corrected',
      subject: { type: 'certificate', id },
      before: { number: old.number },
      after: { number: corrected.number, certificateId: corrected.id },
      reason,
    });
    return this.certificates.toView(actor, corrected);
  }

  /** The condition decides who comes first: a certificate is revoked once. */
  private async markRevoked({ id: revokedById }: Actor, id: string, revokedReason: string) {
    const change = { revokedAt: this.clock.now(), revokedReason, revokedById };
    const { affected } = await this.db.of(Certificate).update({ id, revokedAt: IsNull() }, change);
    if (affected !== 1) throw new AppError('certificate.revoked', { id });
    return change;
  }
}
