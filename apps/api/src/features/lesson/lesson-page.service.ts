import { Injectable } from '@nestjs/common';
import type { Audience, Language, LessonPage } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { CourseService } from '../course/index.js';
import { ProgressService } from '../learning/index.js';
import { toStillPage, type StillPage } from './lesson-page.view.js';

const MOST_KEPT = 1000;

interface Asked {
  courseSlug: string;
  lessonSlug: string;
  language: Language;
}

/** Puts a lesson and its reader's progress together. Reading changes nothing. */
@Injectable()
export class LessonPageService {
  /** Revisions never change, so neither does what is made of them; the texts themselves are shared, not copied. */
  private readonly kept = new Map<string, StillPage>();

  constructor(
    private readonly courses: CourseService,
    private readonly progress: ProgressService,
  ) {}

  async read(actor: Actor, { courseSlug, lessonSlug, language }: Asked): Promise<LessonPage> {
    const place = await this.progress.findPlaceAt(actor.id, courseSlug, lessonSlug);
    if (!place) throw await this.whyNot(courseSlug);
    const { enrolmentId, revisionId, audience, progress } = place;
    const still = await this.stillPage(revisionId, { lesson: lessonSlug, language, audience });

    const { courseTitle, lesson, ...page } = still;
    const films = page.videos.map(({ id }) => id);
    return {
      ...page,
      enrolmentId,
      course: { slug: courseSlug, title: courseTitle },
      lesson: { ...lesson, state: progress.state },
      progress: { ...progress, lesson: lessonSlug, videos: await this.progress.watched(enrolmentId, films) },
    };
  }

  private async whyNot(courseSlug: string): Promise<AppError> {
    await this.courses.getOffered(courseSlug);
    return new AppError('enrolment.not_found', { courseSlug });
  }

  private async stillPage(
    revisionId: string,
    asked: { lesson: string; language: Language; audience: Audience },
  ): Promise<StillPage> {
    const key = `${revisionId} ${asked.lesson} ${asked.language} ${asked.audience}`;
    const known = this.kept.get(key);
    if (known) return this.keep(key, known);

    const { content } = await this.courses.getRevision(revisionId);
    const page = toStillPage(content, asked);
    if (!page) throw new AppError('lesson.not_found', { lesson: asked.lesson });
    return this.keep(key, page);
  }

  /** The most recently read ones stay; the oldest goes. */
  private keep(key: string, page: StillPage): StillPage {
    this.kept.delete(key);
    this.kept.set(key, page);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > MOST_KEPT && oldest) this.kept.delete(oldest);
    return page;
  }
}
