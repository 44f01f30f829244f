import { Injectable } from '@nestjs/common';
import type { Course as CourseContent } from '@app/course-format';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { Course } from './course.entity.js';
import { CourseRevision } from './course-revision.entity.js';

/** A revision with its content, shared by everybody who reads it: never change it. */
export interface PublishedRevision {
  readonly id: string;
  readonly courseId: string;
  readonly number: number;
  readonly hash: string;
  readonly content: CourseContent;
}

/** A course of the catalogue with the revision that is offered now. */
export interface OfferedCourse {
  readonly id: string;
  readonly slug: string;
  readonly revision: PublishedRevision;
}

const MOST_KEPT = 40;

/** Finds courses and their content. Revisions never change, so the last used ones stay in memory. */
@Injectable()
export class CourseService {
  private readonly kept = new Map<string, PublishedRevision>();

  constructor(private readonly db: Database) {}

  async listOffered(): Promise<OfferedCourse[]> {
    const courses = await this.db.of(Course).find({ order: { slug: 'ASC' } });
    return Promise.all(courses.map((course) => this.withRevision(course)));
  }

  async getOffered(slug: string): Promise<OfferedCourse> {
    const course = await this.findBySlug(slug);
    if (!course) throw new AppError('course.not_found', { slug });
    return this.withRevision(course);
  }

  async getSlug(courseId: string): Promise<string> {
    const course = await this.db.of(Course).findOneByOrFail({ id: courseId });
    return course.slug;
  }

  async getRevision(id: string): Promise<PublishedRevision> {
    const known = this.kept.get(id);
    if (known) return this.keep(known);

    const stored = await this.db.of(CourseRevision).findOneBy({ id });
    if (!stored) throw new AppError('course.not_found', { revisionId: id });
    const { courseId, number, hash, content } = stored;
    return this.keep({ id, courseId, number, hash, content: readContent(content) });
  }

  private async findBySlug(slug: string): Promise<Course | null> {
    return this.db.of(Course).findOneBy({ slug });
  }

  private async withRevision({ id, slug, currentRevisionId }: Course): Promise<OfferedCourse> {
    return { id, slug, revision: await this.getRevision(currentRevisionId) };
  }

  /** The most recently used ones stay; the oldest goes. */
  private keep(revision: PublishedRevision): PublishedRevision {
    this.kept.delete(revision.id);
    this.kept.set(revision.id, revision);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > MOST_KEPT && oldest) this.kept.delete(oldest);
    return revision;
  }
}

/** Revisions are never rewritten: one that was stored before courses had assignments has none. */
function readContent(json: string): CourseContent {
  const content = JSON.parse(json) as Omit<CourseContent, 'assignments'> & Partial<CourseContent>;
  return { ...content, assignments: content.assignments ?? [] };
}
