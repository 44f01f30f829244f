import { Injectable } from '@nestjs/common';
import { invitationApi, type Language, type ReplyOf } from '@app/contracts';
import { IsNull } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Caller } from '../../platform/http.js';
import { CourseService, textIn } from '../course/index.js';
import { emailHint, PersonService, RoleGrant } from '../person/index.js';
import { hashToken, SessionService, type Arrival } from '../session/index.js';
import { InvitationAcceptance } from './invitation-acceptance.js';
import { Invitation } from './invitation.entity.js';

/** The side of the invited: reads an invitation by its link, and accepts it once. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: PersonService,
    private readonly sessions: SessionService,
    private readonly courses: CourseService,
    private readonly acceptance: InvitationAcceptance,
  ) {}

  async read(token: string, language: Language): Promise<ReplyOf<typeof invitationApi.read>> {
    const invitation = await this.getByToken(token);
    const { email, invitedById, courseId, message } = invitation;
    const names = await this.people.getNames([invitedById]);
    const course = courseId ? await this.courses.getOffered(await this.courses.getSlug(courseId)) : null;
    return {
      state: invitation.stateAt(this.clock.now()),
      emailHint: emailHint(email),
      inviterName: names.get(invitedById) || null,
      course: course && {
        slug: course.slug,
        title: textIn(course.revision.content.title, language),
        // Nobody knows yet as what the invited person will learn: no less than this.
        minutes: Math.max(...Object.values(course.revision.content.minutes)),
      },
      message,
    };
  }

  /** The link proves the mailbox: the address is confirmed, and who was not known becomes a person without a name. */
  async accept(token: string, actor: Actor | null, caller: Caller): Promise<Arrival & { returnTo: string }> {
    const { id, email, courseId, cohortId, language, invitedById, ...invitation } = await this.getByToken(token);
    const now = this.clock.now();
    const isOpen = invitation.expiresAt > now;
    const pending = { id, acceptedAt: IsNull(), withdrawnAt: IsNull() };
    const { affected } = isOpen
      ? await this.db.of(Invitation).update(pending, { acceptedAt: now, openKey: null })
      : { affected: 0 };
    if (affected !== 1) throw new AppError('invitation.closed');

    const person = await this.people.welcome(email, language);
    await this.refuseForwarded(person.id, actor);
    await this.acceptance.tell({ invitationId: id, personId: person.id, cohortId, invitedById });
    const returnTo = courseId ? `/courses/${await this.courses.getSlug(courseId)}` : '/';
    return { ...(await this.sessions.start(person.id, caller)), returnTo };
  }

  /**
   * A link that lives for thirty days and gets forwarded must not open the account of somebody with a role: such a
   * person signs in the ordinary way first, and the invitation waits (the transaction is rolled back).
   */
  private async refuseForwarded(personId: string, actor: Actor | null): Promise<void> {
    if (actor?.id === personId) return;
    if (await this.db.of(RoleGrant).existsBy({ personId })) throw new AppError('auth.required');
  }

  private async getByToken(token: string): Promise<Invitation> {
    const invitation = await this.db.of(Invitation).findOneBy({ tokenHash: hashToken(token) });
    if (!invitation) throw new AppError('invitation.not_found');
    return invitation;
  }
}
