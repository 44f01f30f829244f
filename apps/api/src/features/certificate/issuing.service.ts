import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { CompletionService, Enrolment, EnrolmentService } from '../learning/index.js';
import { CertificateMail } from './certificate-mail.service.js';
import type { Certificate } from './certificate.entity.js';
import { holderOf } from './certificate-snapshot.js';
import { listMissing } from './missing-particulars.js';
import { ParticularsService } from './particulars.service.js';
import { RegisterService } from './register.service.js';

/** Issues certificates by themselves: nobody applies for one and nobody signs each. */
@Injectable()
export class IssuingService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly particulars: ParticularsService,
    private readonly register: RegisterService,
    private readonly enrolments: EnrolmentService,
    private readonly completion: CompletionService,
    private readonly mail: CertificateMail,
  ) {}

  onModuleInit(): void {
    this.completion.onCompleted((enrolment) => this.issue(enrolment));
  }

  /**
   * Issues what is due to a person: courses completed before the name or the office was told.
   * Call it in the transaction in which they are told; it answers how many were issued.
   */
  async issueDue(personId: string): Promise<number> {
    return this.db.transaction(async () => {
      const due = await this.db
        .of(Enrolment)
        .find({ where: { personId, state: 'completed', certificateId: IsNull() }, order: { completedAt: 'ASC' } });
      for (const enrolment of due) await this.issue(enrolment);
      const left = await this.db.of(Enrolment).countBy({ personId, state: 'completed', certificateId: IsNull() });
      return due.length - left;
    });
  }

  /** A new entry with the holder's present name and office, for an old one that had them wrong. */
  async reissue(old: Certificate): Promise<Certificate> {
    const enrolment = old.personId ? await this.db.of(Enrolment).findOneBy({ id: old.enrolmentId }) : null;
    if (!enrolment) throw new AppError('certificate.particulars_missing', { missing: ['holder'] });
    const facts = await this.particulars.gather(enrolment);
    // A correction of an expired one is dated as the old one: it does not make it valid again.
    const isExpired = old.snapshot.validUntil !== null && old.snapshot.validUntil < facts.issuedOn;
    const issuedOn = isExpired ? old.snapshot.issuedOn : facts.issuedOn;
    const draft = { ...old.snapshot, ...holderOf(facts, old.snapshot.kind), issuedOn };
    const missing = await listMissing(draft);
    if (missing.length > 0) throw new AppError('certificate.particulars_missing', { missing });

    const { id: enrolmentId, personId } = enrolment;
    return this.enter(draft, { enrolmentId, personId, correctsId: old.id, hidden: old.hidden });
  }

  /** Without a name or an office the course is completed all the same, and the certificate waits for them. */
  private async issue({ id }: Enrolment): Promise<void> {
    // Held until the commit: what another request has issued meanwhile is seen here.
    const enrolment = await this.enrolments.lock(id);
    if (enrolment.certificateId) return;
    const { draft, missing } = await this.particulars.draft(await this.particulars.gather(enrolment));
    if (missing.length > 0) return;
    await this.enter(draft, { enrolmentId: id, personId: enrolment.personId, correctsId: null, hidden: [] });
  }

  private async enter(...[draft, entry]: Parameters<RegisterService['enter']>): Promise<Certificate> {
    const certificate = await this.register.enter(draft, entry);
    await this.enrolments.noteCertificate(entry.enrolmentId, certificate.id);
    await this.mail.announce(certificate);
    return certificate;
  }
}
