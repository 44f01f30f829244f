import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { Settings } from '../../platform/settings.js';
import { CourseService, textIn } from '../course/index.js';
import { PersonService } from '../person/index.js';
import { Invitation } from './invitation.entity.js';
import { invitationLetter } from './invitation.letter.js';

/** Writes the mail of each invitation. */
@Injectable()
export class InvitationLetterService {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
    private readonly people: PersonService,
    private readonly courses: CourseService,
  ) {}

  /** `tokens` has the link's secret by the id of the invitation; all are of one inviter, to one course and cohort. */
  async write(invitations: readonly Invitation[], tokens: ReadonlyMap<string, string>): Promise<void> {
    const [first] = invitations;
    if (!first) return;
    const names = await this.people.getNames([first.invitedById]);
    const offered = first.courseId
      ? (await this.courses.listOffered()).find(({ id }) => id === first.courseId)
      : undefined;
    const into = first.cohortId
      ? await this.db.of(Invitation).findOne({ where: { id: first.id }, relations: { cohort: true } })
      : null;
    for (const invitation of invitations) {
      const { id, tokenHash, email, language, message } = invitation;
      const letter = invitationLetter({
        to: email,
        language,
        message,
        inviter: names.get(invitation.invitedById) ?? '',
        course: offered ? textIn(offered.revision.content.title, language) : '',
        cohort: into?.cohort?.name ?? '',
        link: `${this.settings.baseUrl}/invitations/${tokens.get(id)}`,
      });
      // A reminder has a new token, so it is a new letter.
      await this.outbox.write(`invitation ${id} ${tokenHash.slice(0, 16)}`, letter);
    }
  }
}
