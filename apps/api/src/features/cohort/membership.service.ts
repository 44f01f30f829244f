import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { InvitationAcceptance } from '../invitation/index.js';
import { EnrolmentService } from '../learning/index.js';
import { CohortAccess } from './cohort-access.service.js';
import { CohortMembers } from './cohort-members.service.js';
import type { Cohort } from './cohort.entity.js';

/** The side of those who take part: joining, leaving. */
@Injectable()
export class MembershipService implements OnModuleInit {
  constructor(
    private readonly access: CohortAccess,
    private readonly members: CohortMembers,
    private readonly enrolments: EnrolmentService,
    private readonly acceptance: InvitationAcceptance,
  ) {}

  /** Whoever accepts an invitation into a cohort is in it, unless it has ended meanwhile: the course is there anyway. */
  onModuleInit(): void {
    this.acceptance.onAccepted(async ({ cohortId, personId }) => {
      const cohort = cohortId ? await this.access.lock(cohortId) : null;
      if (cohort?.state === 'draft' || cohort?.isRunning) await this.members.join(cohort, [personId], 'invitation');
    });
  }

  /** What is not open to everybody does not exist for who is not in it. */
  async join(actor: Actor, cohortId: string): Promise<void> {
    const cohort = await this.access.lock(cohortId);
    if (!cohort?.isRunning || cohort.entry !== 'open') throw new AppError('cohort.not_found', { cohortId });
    await this.requireAudience(actor, cohort);
    await this.members.join(cohort, [actor.id], 'open');
  }

  async leave(actor: Actor, cohortId: string): Promise<void> {
    const cohort = await this.access.lock(cohortId);
    const member = await this.access.findMember(cohortId, actor.id);
    if (!cohort || !member) throw new AppError('cohort.not_found', { cohortId });
    await this.members.withdraw(cohort, actor.id);
  }

  private async requireAudience(actor: Actor, { id, audience, courseId }: Cohort): Promise<void> {
    if (audience === null) return;
    const place = await this.enrolments.findOwn(actor.id, courseId);
    const own = place?.audience ?? (await this.enrolments.findCurrentMandate(actor.id, audience))?.audience;
    if (!own) throw new AppError('enrolment.audience_needed', { cohortId: id });
    if (own !== audience) throw new AppError('cohort.audience_differs', { cohortId: id, audience });
  }
}
