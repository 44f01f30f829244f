import { Injectable } from '@nestjs/common';
import type { Language } from '@app/contracts';
import { Database } from '../../platform/database.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { Settings } from '../../platform/settings.js';
import { CourseService, languageOf, textIn } from '../course/index.js';
import { MunicipalityService } from '../municipality/index.js';
import { PersonService } from '../person/index.js';
import type { SessionRequest } from './session-request.entity.js';
import { answerLetter, requestLetter } from './session-request.letter.js';

/** Writes to coordinators when a request comes, and to who asked when it is answered. */
@Injectable()
export class SessionRequestLetters {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly people: PersonService,
    private readonly courses: CourseService,
    private readonly municipalities: MunicipalityService,
  ) {}

  async announce(request: SessionRequest): Promise<void> {
    const readers = await this.db.rows<{ id: string; email: string; language: Language }>(
      `SELECT DISTINCT p."id", e."email", p."language" FROM "role_grant" g JOIN "person" p ON p."id" = g."personId"
         JOIN "person_email" e ON e."personId" = p."id" AND e."isPrimary" = TRUE AND e."confirmedAt" IS NOT NULL
       WHERE g."role" IN ('coordinator', 'administrator') ORDER BY p."id"`,
    );
    const { name } = await this.municipalities.getView(request.municipalityId);
    const { from, until, people } = request;
    const titles = await this.titles(request.courseId);
    await this.outbox.writeMany(
      readers.map(({ id, email, language }) => ({
        key: `session-request ${request.id} asked ${id}`,
        letter: requestLetter({
          to: email,
          language,
          municipality: name,
          course: titles(language),
          ...{ from, until, people },
          link: this.link,
        }),
      })),
    );
  }

  /** Somebody without a proven address finds the answer on the page only. */
  async answer(request: SessionRequest): Promise<void> {
    const { id, requestedById, municipalityId, courseId, state, reason } = request;
    const to = await this.people.findPrimaryEmail(requestedById);
    if (!to || (state !== 'accepted' && state !== 'declined')) return;
    const { language } = await this.people.get(requestedById);
    const { name } = await this.municipalities.getView(municipalityId);
    const course = (await this.titles(courseId))(language);
    const letter = answerLetter({
      to,
      language,
      municipality: name,
      course,
      state,
      reason: reason ?? '',
      link: this.link,
    });
    await this.outbox.write(`session-request ${id} answered`, letter);
  }

  private get link(): string {
    return `${this.settings.baseUrl}/session-requests`;
  }

  private async titles(courseId: string): Promise<(language: Language) => string> {
    const course = await this.courses.getOffered(await this.courses.getSlug(courseId));
    const { content } = course.revision;
    return (language) => textIn(content.title, languageOf(content, language));
  }
}
