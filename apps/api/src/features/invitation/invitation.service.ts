import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language } from '@app/contracts';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { authorize, type Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Audit } from '../../platform/audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { RateLimiter } from '../../platform/rate-limiter.js';
import { CourseService } from '../course/index.js';
import { hashToken } from '../session/index.js';
import { InvitationLetterService } from './invitation-letter.service.js';
import { Invitation } from './invitation.entity.js';
import { mayKeepInvitation, maySeeInvitation } from './invitation.policy.js';

/** Reminders of one invitation. */
const REMINDER_LIMIT = { limit: 3, perSeconds: 86_400 };

interface NewInvitations {
  emails: readonly string[];
  courseSlug: string | null;
  /** A cohort of that course; who may invite into it was decided before. */
  cohortId?: string;
  language: Language;
  message: string;
}

/** Invites people, reminds them and takes invitations back. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limiter: RateLimiter,
    private readonly courses: CourseService,
    private readonly letters: InvitationLetterService,
    private readonly audit: Audit,
  ) {}

  /** Addresses with an open invitation to the same course get nothing new: the unique key decides, not a look before. */
  async invite(
    actor: Actor,
    { emails, courseSlug, cohortId, ...shared }: NewInvitations,
  ): Promise<{ invited: Invitation[]; alreadyInvited: string[] }> {
    const courseId = courseSlug ? (await this.courses.getOffered(courseSlug)).id : null;
    const at = this.clock.now();
    const tokens = new Map<string, string>();
    const offers = [...new Set(emails)].map((email) => {
      const token = newToken();
      const offer = { email, courseId, cohortId: cohortId ?? null, invitedById: actor.id, ...shared };
      const invitation = Invitation.of(offer, { tokenHash: hashToken(token), at });
      tokens.set(invitation.id, token);
      return invitation;
    });

    await this.releaseExpired(offers.map(({ openKey }) => openKey));
    await this.db.of(Invitation).createQueryBuilder().insert().values(offers).orIgnore().execute();
    const invited = await this.db.of(Invitation).find({ where: { id: In([...tokens.keys()]) }, order: { id: 'ASC' } });
    await this.letters.write(invited, tokens);

    const stored = new Set(invited.map(({ email }) => email));
    return { invited, alreadyInvited: offers.map(({ email }) => email).filter((email) => !stored.has(email)) };
  }

  async withdraw(actor: Actor, invitationId: string): Promise<void> {
    const invitation = await this.getKept(actor, invitationId);
    const { id } = invitation;
    const pending = { id, acceptedAt: IsNull(), withdrawnAt: IsNull() };
    const { affected } = await this.db.of(Invitation).update(pending, { withdrawnAt: this.clock.now(), openKey: null });
    if (affected !== 1) throw new AppError('invitation.closed', { invitationId });
    await this.noteIfForeign(actor, invitation, 'invitation.withdrawn');
  }

  /** Sends it again with a fresh link for another thirty days, also when its time was over. */
  async remind(actor: Actor, invitationId: string): Promise<Invitation> {
    const invitation = await this.getKept(actor, invitationId);
    const token = newToken();
    invitation.send(hashToken(token), this.clock.now());
    await this.limiter.count(`invitation ${invitationId}`, REMINDER_LIMIT);

    const { tokenHash, expiresAt, openKey } = invitation;
    await this.refuseIfReplaced(invitation);
    await this.noteIfForeign(actor, invitation, 'invitation.sent_again');
    const pending = { id: invitationId, acceptedAt: IsNull(), withdrawnAt: IsNull() };
    const { affected } = await this.db.of(Invitation).update(pending, { tokenHash, expiresAt, openKey });
    if (affected !== 1) throw new AppError('invitation.closed', { invitationId });
    await this.letters.write([invitation], new Map([[invitationId, token]]));
    return invitation;
  }

  /** What the actor may not know exists is not found. */
  private async getKept(actor: Actor, invitationId: string): Promise<Invitation> {
    const invitation = await this.db.of(Invitation).findOneBy({ id: invitationId });
    if (!invitation || !maySeeInvitation(actor, invitation))
      throw new AppError('invitation.not_found', { invitationId });
    authorize(mayKeepInvitation(actor, invitation));
    return invitation;
  }

  /** What one does with the invitations of others is remembered. */
  private async noteIfForeign(
    actor: Actor,
    { id, invitedById }: Invitation,
    action: 'invitation.withdrawn' | 'invitation.sent_again',
  ): Promise<void> {
    if (invitedById === actor.id) return;
    await this.audit.record({ actor, action, subject: { type: 'invitation', id }, after: { invitedById } });
  }

  /** An expired invitation was followed by another one to the same: that one counts. */
  private async refuseIfReplaced({ id, openKey }: Invitation): Promise<void> {
    const holder = openKey ? await this.db.of(Invitation).findOneBy({ openKey }) : null;
    if (holder && holder.id !== id) throw new AppError('invitation.closed', { invitationId: id });
  }

  private async releaseExpired(openKeys: readonly (string | null)[]): Promise<void> {
    const keys = openKeys.filter((key) => key !== null);
    await this.db
      .of(Invitation)
      .update({ openKey: In(keys), expiresAt: LessThanOrEqual(this.clock.now()) }, { openKey: null });
  }
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}
