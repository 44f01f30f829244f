import { Injectable } from '@nestjs/common';
import { invitationApi, type Language, type ReplyOf } from '@app/contracts';
import { textIn } from '@app/course-format';
import { IsNull } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Caller } from '../../platform/http.js';
import { CourseService } from '../course/index.js';
import { emailHint, PersonService } from '../person/index.js';
import { hashToken, SessionService, type Arrival } from '../session/index.js';
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
  async accept(token: string, caller: Caller): Promise<Arrival & { returnTo: string }> {
    const { id, email, courseId, language, ...invitation } = await this.getByToken(token);
    const now = this.clock.now();
    const isOpen = invitation.expiresAt > now;
    const pending = { id, acceptedAt: IsNull(), withdrawnAt: IsNull() };
    const { affected } = isOpen
      ? await this.db.of(Invitation).update(pending, { acceptedAt: now, openKey: null })
      : { affected: 0 };
    if (affected !== 1) throw new AppError('invitation.closed');

    const person = await this.people.welcome(email, language);
    const returnTo = courseId ? `/courses/${await this.courses.getSlug(courseId)}` : '/';
    return { ...(await this.sessions.start(person.id, caller)), returnTo };
  }

  private async getByToken(token: string): Promise<Invitation> {
    const invitation = await this.db.of(Invitation).findOneBy({ tokenHash: hashToken(token) });
    if (!invitation) throw new AppError('invitation.not_found');
    return invitation;
  }
}
