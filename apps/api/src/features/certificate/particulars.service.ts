import { Injectable } from '@nestjs/common';
import type { CertificateSnapshot } from '@app/certificate';
import { Clock, dayOf } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { AssociationService } from '../association/index.js';
import { CourseService } from '../course/index.js';
import { EnrolmentService, type Enrolment } from '../learning/index.js';
import { MunicipalityService } from '../municipality/index.js';
import { Mandate, Person } from '../person/index.js';
import { draftCertificate, mayBeStatutory, type Facts } from './certificate-snapshot.js';
import { listMissing } from './missing-particulars.js';

/** Gathers what a certificate would print about a learner now. */
@Injectable()
export class ParticularsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: CourseService,
    private readonly enrolments: EnrolmentService,
    private readonly municipalities: MunicipalityService,
    private readonly association: AssociationService,
  ) {}

  async gather(enrolment: Enrolment): Promise<Facts> {
    const { content, number } = await this.courses.getRevision(enrolment.revisionId);
    const now = this.clock.now();
    return {
      person: await this.db.of(Person).findOneByOrFail({ id: enrolment.personId }),
      held: await this.findHeld(enrolment),
      audience: enrolment.audience,
      content,
      revision: number,
      association: await this.association.get(),
      startedOn: dayOf(enrolment.enrolledAt),
      completedOn: dayOf(enrolment.completedAt ?? now),
      issuedOn: dayOf(now),
    };
  }

  /** The draft of the right kind, and what is missing in it. A statutory one only when nothing at all is missing. */
  async draft(facts: Facts): Promise<{ draft: CertificateSnapshot; missing: string[] }> {
    if (mayBeStatutory(facts)) {
      const draft = draftCertificate(facts, 'statutory');
      const missing = await listMissing(draft);
      if (missing.length === 0) return { draft, missing };
    }
    const draft = draftCertificate(facts, 'confirmation');
    return { draft, missing: await listMissing(draft) };
  }

  /** The office the learner was counted with at enrolment; one of now when that was not told or is gone. */
  private async findHeld({ mandateId, personId, audience }: Enrolment): Promise<Facts['held']> {
    const atEnrolment = mandateId ? await this.db.of(Mandate).findOneBy({ id: mandateId, personId }) : null;
    const mandate = atEnrolment ?? (await this.enrolments.findCurrentMandate(personId, audience));
    if (!mandate) return null;
    return { office: mandate.office, municipality: await this.municipalities.getView(mandate.municipalityId) };
  }
}
