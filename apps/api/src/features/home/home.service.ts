import { Injectable } from '@nestjs/common';
import type { CertificateView, HomeView, Language } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { CertificateService } from '../certificate/index.js';
import { languageOf, textIn } from '../course/index.js';
import { EnrolmentService, lessonsOf, ProgressService, toEnrolmentView, type Place } from '../learning/index.js';
import { Person } from '../person/index.js';

/** Where a learner goes on. */
@Injectable()
export class HomeService {
  constructor(
    private readonly db: Database,
    private readonly enrolments: EnrolmentService,
    private readonly progress: ProgressService,
    private readonly certificates: CertificateService,
  ) {}

  async read(actor: Actor, language: Language): Promise<HomeView> {
    const enrolments = await this.enrolments.listOwn(actor.id);
    const certificates = await this.certificates.listOwn(actor);
    const places = await this.progress.places(enrolments.filter(({ isActive }) => isActive));
    return {
      active: places.map((place) => toActive(place, language)),
      certificates: certificates.map(toCertificate),
      hints: await this.hints(actor.id),
    };
  }

  private async hints(personId: string): Promise<HomeView['hints']> {
    const person = await this.db.of(Person).findOneByOrFail({ id: personId });
    const mandate = await this.enrolments.findCurrentMandate(personId);
    return [...(person.hasName ? [] : (['name'] as const)), ...(mandate ? [] : (['mandate'] as const))];
  }
}

function toActive(place: Place, asked: Language): HomeView['active'][number] {
  const { content, enrolment } = place;
  const language = languageOf(content, asked);
  const { nextLessonSlug, minutesLeft, doneLessons, requiredLessons } = toEnrolmentView(place, language);
  const next = lessonsOf(content).find(({ slug }) => slug === nextLessonSlug);
  return {
    courseSlug: place.courseSlug,
    courseTitle: textIn(content.title, language),
    cover: content.cover,
    nextLesson: next ? { slug: next.slug, title: textIn(next.title, language), minutes: next.minutes } : null,
    minutesLeft,
    doneLessons,
    requiredLessons,
    lastUsedAt: enrolment.lastUsedAt.toISOString(),
  };
}

function toCertificate({ id, state, printed }: CertificateView): HomeView['certificates'][number] {
  const { number, courseTitle, issuedOn } = printed;
  return { id, number, courseTitle, issuedOn, state };
}
