import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Language } from '@app/contracts';
import { In, IsNull } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { Certificate, CertificateService } from '../certificate/index.js';
import { CohortAccess, CohortMember } from '../cohort/index.js';
import { Enrolment } from '../learning/index.js';
import { indexOf } from './archive-index.js';

export interface Archive {
  name: string;
  content: Readable;
}

/** All certificates of a closed cohort in one file, made while it is sent: never more than one PDF in memory. */
@Injectable()
export class CertificateArchive {
  constructor(
    private readonly db: Database,
    private readonly cohorts: CohortAccess,
    private readonly certificates: CertificateService,
  ) {}

  async open(actor: Actor, cohortId: string, language: Language): Promise<Archive> {
    const cohort = await this.cohorts.getManaged(actor, cohortId);
    if (cohort.state !== 'closed') throw new AppError('cohort.not_closed', { cohortId });
    const certificates = await this.find(cohort.id, cohort.courseId);
    const content = new PassThrough();
    this.fill(content, certificates, language).catch((error: Error) => content.destroy(error));
    return { name: `${cohort.name}.zip`, content };
  }

  /** Valid ones only: a revoked certificate is not handed out again. */
  private async find(cohortId: string, courseId: string): Promise<Certificate[]> {
    const members = await this.db.of(CohortMember).findBy({ cohortId, state: 'active' });
    const personId = In(members.map((member) => member.personId));
    const enrolments = await this.db.of(Enrolment).findBy({ courseId, personId, state: 'completed' });
    const id = In(enrolments.flatMap(({ certificateId }) => certificateId ?? []));
    return this.db.of(Certificate).find({ where: { id, revokedAt: IsNull() }, order: { number: 'ASC' } });
  }

  private async fill(out: PassThrough, certificates: readonly Certificate[], language: Language): Promise<void> {
    const { Zip, ZipDeflate, ZipPassThrough } = await import('fflate');
    const zip = new Zip((error, chunk, isLast) => {
      if (error) out.destroy(error);
      else out.write(chunk);
      if (isLast) out.end();
    });
    const index = new ZipDeflate('index.csv');
    zip.add(index);
    index.push(await indexOf(certificates, language), true);
    for (const certificate of certificates) {
      const { name, bytes } = await this.certificates.draw(certificate);
      if (out.destroyed) return;
      // A PDF is compressed already.
      const entry = new ZipPassThrough(name);
      zip.add(entry);
      entry.push(bytes, true);
      if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')]);
    }
    zip.end();
  }
}
