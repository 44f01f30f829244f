import { Injectable } from '@nestjs/common';
import type { InvitationView, Language } from '@app/contracts';
import { LessThan } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CourseService } from '../course/index.js';
import { Invitation } from './invitation.entity.js';
import { maySeeAllInvitations } from './invitation.policy.js';
import { toInvitationView } from './invitation.view.js';

interface PageOfInvitations {
  cursor?: string | undefined;
  limit: number;
  /** Of the courses' titles. */
  language: Language;
}

/** Reads invitations as the contract shows them. */
@Injectable()
export class InvitationQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: CourseService,
  ) {}

  /** The newest first; ids grow with time, so the id of the last one is the cursor. */
  async list(
    actor: Actor,
    { cursor, limit, language }: PageOfInvitations,
  ): Promise<{ items: InvitationView[]; next: string | null }> {
    const invitations = await this.db.of(Invitation).find({
      where: {
        ...(cursor ? { id: LessThan(cursor) } : {}),
        ...(maySeeAllInvitations(actor) ? {} : { invitedById: actor.id }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const page = invitations.slice(0, limit);
    const items = await this.toViews(page, actor, language);
    return { items, next: invitations.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  async toViews(invitations: readonly Invitation[], actor: Actor, language: Language): Promise<InvitationView[]> {
    const offered = invitations.some(({ courseId }) => courseId) ? await this.courses.listOffered() : [];
    const courses = new Map(offered.map((course) => [course.id, course]));
    const now = this.clock.now();
    return invitations.map((invitation) => toInvitationView(invitation, { actor, language, now, courses }));
  }
}
