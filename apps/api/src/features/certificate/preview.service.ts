import { Injectable } from '@nestjs/common';
import type { ReplyOf, certificateApi } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { EnrolmentService } from '../learning/index.js';
import { nameOn } from './certificate.view.js';
import { ParticularsService } from './particulars.service.js';

/** Shows learners how they would be printed, while they can still put it right. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly enrolments: EnrolmentService,
    private readonly particulars: ParticularsService,
  ) {}

  async preview(actor: Actor, enrolmentId: string): Promise<ReplyOf<typeof certificateApi.preview>> {
    const enrolment = await this.enrolments.getOwn(actor, enrolmentId);
    const { draft, missing } = await this.particulars.draft(await this.particulars.gather(enrolment));
    return {
      printedName: nameOn(draft),
      municipality: draft.municipality?.name ?? null,
      office: draft.office || null,
      missing,
    };
  }
}
