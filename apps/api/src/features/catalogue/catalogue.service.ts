import { Injectable } from '@nestjs/common';
import type { courseApi, CourseView, Language, ReplyOf } from '@app/contracts';
import type { Course as CourseContent } from '@app/course-format';
import type { Actor } from '../../platform/actor.js';
import { plain } from '../../platform/plain-text.js';
import { OwnCohortQueries } from '../cohort/index.js';
import { CourseService, type OfferedCourse } from '../course/index.js';
import { EnrolmentService, mayEnrol, ProgressService } from '../learning/index.js';
import { indexCourse, searchCourse, type CourseIndex, type Hit } from './course-index.js';
import { toCourseCard, toCourseView } from './course.view.js';

interface Found {
  course: OfferedCourse;
  score: number;
  hits: Hit[];
}

/** What is offered, to anybody; with the own place for who is signed in. */
@Injectable()
export class CatalogueService {
  /** Kept as long as the course's content itself is. */
  private readonly indexes = new WeakMap<CourseContent, Map<Language, CourseIndex>>();

  constructor(
    private readonly courses: CourseService,
    private readonly enrolments: EnrolmentService,
    private readonly progress: ProgressService,
    private readonly cohorts: OwnCohortQueries,
  ) {}

  async list(actor: Actor | null, query: string, language: Language): Promise<ReplyOf<typeof courseApi.catalogue>> {
    const offered = await this.courses.listOffered();
    const own = actor ? await this.enrolments.listOwn(actor.id) : [];
    const enrolled = new Set(own.map(({ courseId }) => courseId));
    const found =
      plain(query) === ''
        ? offered.map((course) => ({ course, score: 0, hits: [] }))
        : this.search(offered, query, language);
    return {
      items: found.map(({ course: { id, slug, revision }, hits }) => ({
        ...toCourseCard({ slug, content: revision.content }, enrolled.has(id), language),
        hits,
      })),
    };
  }

  /** A learner sees the revision of the own place: what is asked of others does not matter there. */
  async read(actor: Actor | null, slug: string, language: Language): Promise<CourseView> {
    const course = await this.courses.getOffered(slug);
    const enrolment = actor ? await this.enrolments.findOwn(actor.id, course.id) : null;
    const place = enrolment ? await this.progress.place(enrolment) : null;
    const revision = enrolment ? await this.courses.getRevision(enrolment.revisionId) : course.revision;
    const mandate = actor ? await this.enrolments.findCurrentMandate(actor.id) : null;
    const reader = { mayEnrol: mayEnrol(actor), suggestedAudience: mandate?.audience ?? null };
    const audience = enrolment?.audience ?? reader.suggestedAudience;
    const cohorts = actor
      ? await this.cohorts.ofCourse(actor.id, course.id, audience)
      : { cohort: null, openCohorts: [] };
    return toCourseView({ slug, revision, place, ...reader, ...cohorts }, language);
  }

  private search(offered: readonly OfferedCourse[], query: string, language: Language): Found[] {
    return offered
      .flatMap((course): Found[] => {
        const found = searchCourse(this.indexOf(course.revision.content, language), query);
        return found ? [{ course, ...found }] : [];
      })
      .sort((one, other) => other.score - one.score);
  }

  private indexOf(content: CourseContent, language: Language): CourseIndex {
    const languages = this.indexes.get(content) ?? new Map<Language, CourseIndex>();
    this.indexes.set(content, languages);
    const index = languages.get(language) ?? indexCourse(content, language);
    languages.set(language, index);
    return index;
  }
}
