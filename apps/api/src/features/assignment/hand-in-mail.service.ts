import { Injectable } from '@nestjs/common';
import type { Language } from '@app/contracts';
import type { Course as CourseContent, CourseAssignment } from '@app/course-format';
import { In } from 'typeorm';
import { dayOf } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { Settings } from '../../platform/settings.js';
import { CourseService, languageOf, textIn } from '../course/index.js';
import { Person, PersonEmail, printedName } from '../person/index.js';
import { acceptedLetter, handedInLetter, returnedLetter } from './assignment.letter.js';
import { CohortLinks } from './cohort-links.queries.js';
import type { HandIn } from './hand-in.entity.js';
import type { HandInRound } from './hand-in-round.entity.js';

interface About {
  assignment: CourseAssignment;
  content: CourseContent;
}

interface Recipient {
  id: string;
  to: string;
  language: Language;
}

/** Tells trainers that work waits, and authors what became of theirs. */
@Injectable()
export class HandInMail {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly courses: CourseService,
    private readonly links: CohortLinks,
  ) {}

  /** One mail a day for each trainer, however much comes in: it leads to the whole queue. */
  async tellHandedIn(handIn: HandIn, { assignment, content }: About): Promise<void> {
    const trainers = (await this.links.trainersOf(handIn)).filter((id) => id !== handIn.personId);
    const recipients = await this.recipients(trainers);
    const author = await this.db.of(Person).findOneByOrFail({ id: handIn.personId });
    const day = dayOf(handIn.submittedAt ?? handIn.savedAt);
    for (const { id, to, language } of recipients) {
      const letter = handedInLetter({
        to,
        language,
        author: printedName(author),
        title: textIn(assignment.title, languageOf(content, language)),
        link: `${this.settings.baseUrl}/reviews`,
      });
      await this.outbox.write(`handed-in ${id} ${day}`, letter);
    }
  }

  /** At once, with the reviewer's words. */
  async tellDecided(handIn: HandIn, round: HandInRound, { assignment, content }: About): Promise<void> {
    const [recipient] = await this.recipients([handIn.personId]);
    if (!recipient) return;
    const { to, language } = recipient;
    const slug = await this.courses.getSlug(handIn.courseId);
    const about = {
      to,
      language,
      title: textIn(assignment.title, languageOf(content, language)),
      comment: round.comment ?? '',
      recordsUndertaking: assignment.recordsUndertaking !== null,
      link: `${this.settings.baseUrl}/courses/${slug}/assignments/${handIn.assignment}`,
    };
    const letter = round.decision === 'accept' ? acceptedLetter(about) : returnedLetter(about);
    await this.outbox.write(`hand-in-decided ${round.id}`, letter);
  }

  /** Those with a proven address, in their own language. */
  private async recipients(personIds: readonly string[]): Promise<Recipient[]> {
    if (personIds.length === 0) return [];
    const people = await this.db.of(Person).findBy({ id: In([...personIds]) });
    const emails = await this.db.of(PersonEmail).findBy({ personId: In([...personIds]), isPrimary: true });
    const addresses = new Map(
      emails.filter(({ confirmedAt }) => confirmedAt !== null).map(({ personId, email }) => [personId, email]),
    );
    return people.flatMap(({ id, language }) => {
      const to = addresses.get(id);
      return to ? [{ id, to, language }] : [];
    });
  }
}
