import { Injectable } from '@nestjs/common';
import type { cohortPeopleApi, Language, ReplyOf } from '@app/contracts';
import { In, IsNull } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CourseService } from '../course/index.js';
import { Invitation, InvitationService } from '../invitation/index.js';
import { PersonEmail } from '../person/index.js';
import { CohortAccess } from './cohort-access.service.js';
import { CohortMember } from './cohort-member.entity.js';
import type { Cohort } from './cohort.entity.js';

interface Words {
  emails: readonly string[];
  language: Language;
  message: string;
}

const MOST_LISTED = 200;

/** Invitations by mail into a cohort; the feature of invitations sends them and has them accepted. */
@Injectable()
export class CohortInvitations {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: CohortAccess,
    private readonly courses: CourseService,
    private readonly invitations: InvitationService,
  ) {}

  async invite(actor: Actor, cohortId: string, words: Words): Promise<ReplyOf<typeof cohortPeopleApi.invite>> {
    const cohort = await this.access.getManaged(actor, cohortId);
    cohort.requireNotClosed();
    const alreadyIn = await this.members(cohortId, words.emails);
    const emails = words.emails.filter((email) => !alreadyIn.includes(email));
    const { invited, alreadyInvited } = await this.send(actor, cohort, { ...words, emails });
    return { invited: invited.length, alreadyInvited, alreadyIn };
  }

  /** To people who are known, each in their own language; answers how many mails go out. */
  async inviteAll(
    actor: Actor,
    cohort: Cohort,
    people: readonly { email: string; language: Language }[],
  ): Promise<number> {
    let count = 0;
    for (const language of new Set(people.map((person) => person.language))) {
      const emails = people.filter((person) => person.language === language).map(({ email }) => email);
      const { invited } = await this.send(actor, cohort, { emails, language, message: '' });
      count += invited.length;
    }
    return count;
  }

  /** Who has not answered yet, whoever invited them: the cohort's trainers work together. */
  async listPending(actor: Actor, cohortId: string): Promise<ReplyOf<typeof cohortPeopleApi.listInvited>> {
    await this.access.getManaged(actor, cohortId);
    const pending = await this.db.of(Invitation).find({
      where: { cohortId, acceptedAt: IsNull(), withdrawnAt: IsNull() },
      order: { id: 'DESC' },
      take: MOST_LISTED,
    });
    const now = this.clock.now();
    return {
      items: pending.map(({ id, email, invitedAt, expiresAt }) => ({
        id,
        email,
        invitedAt: invitedAt.toISOString(),
        isExpired: expiresAt <= now,
      })),
    };
  }

  private async send(actor: Actor, { id, courseId }: Cohort, words: Words) {
    if (words.emails.length === 0) return { invited: [], alreadyInvited: [] };
    const courseSlug = await this.courses.getSlug(courseId);
    return this.invitations.invite(actor, { ...words, courseSlug, cohortId: id });
  }

  private async members(cohortId: string, emails: readonly string[]): Promise<string[]> {
    const owned = await this.db.of(PersonEmail).findBy({ email: In([...emails]) });
    const personId = In(owned.map((one) => one.personId));
    const members = await this.db.of(CohortMember).findBy({ cohortId, state: 'active', personId });
    const ids = new Set(members.map((member) => member.personId));
    return owned.filter((one) => ids.has(one.personId)).map(({ email }) => email);
  }
}
