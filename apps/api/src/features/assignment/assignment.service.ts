import { Injectable } from '@nestjs/common';
import type { AssignmentPage, HandInView, Language } from '@app/contracts';
import type { Course as CourseContent, CourseAssignment } from '@app/course-format';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { CourseService, languageOf, textIn, type PublishedRevision } from '../course/index.js';
import { EnrolmentService, type Enrolment } from '../learning/index.js';
import { getAssignment, toAssignmentView } from './assignment-content.js';
import { CohortLinks } from './cohort-links.queries.js';
import { HandIn } from './hand-in.entity.js';
import { HandInQueries } from './hand-in.queries.js';
import { toHandInView } from './hand-in.view.js';
import { UndertakingService } from './undertaking.service.js';

/** Names of an assignment in an address. */
export interface AssignmentAddress {
  courseSlug: string;
  assignmentId: string;
}

/** An assignment with the place of the learner who does it. */
export interface PlacedAssignment {
  enrolment: Enrolment;
  handIn: HandIn | null;
  revision: PublishedRevision;
  assignment: CourseAssignment;
}

/** Assignments as learners meet them. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly db: Database,
    private readonly courses: CourseService,
    private readonly enrolments: EnrolmentService,
    private readonly links: CohortLinks,
    private readonly queries: HandInQueries,
    private readonly undertakings: UndertakingService,
  ) {}

  async read(actor: Actor, address: AssignmentAddress, asked: Language): Promise<AssignmentPage> {
    const { enrolment, handIn, revision, assignment } = await this.find(actor, address);
    const { content } = revision;
    const { audience } = enrolment;
    const cohort = await this.links.findOne(enrolment);
    return {
      course: { slug: address.courseSlug, title: textIn(content.title, languageOf(content, asked)) },
      audience,
      assignment: toAssignmentView(assignment, { content, audience, language: asked }),
      due: cohort?.selfStudyUntil ?? null,
      cohort: cohort && { id: cohort.id, name: cohort.name },
      handIn: handIn && (await this.toView(handIn, assignment)),
    };
  }

  /** The assignment of a course for somebody with a place in it. */
  async find(actor: Actor, { courseSlug, assignmentId }: AssignmentAddress): Promise<PlacedAssignment> {
    const offered = await this.courses.getOffered(courseSlug);
    const enrolment = await this.enrolments.findOwn(actor.id, offered.id);
    if (!enrolment) throw new AppError('enrolment.not_found', { courseSlug });
    const handIn = await this.db.of(HandIn).findOneBy({ enrolmentId: enrolment.id, assignment: assignmentId });
    const revision = await this.revisionOf(handIn, offered.revision);
    return { enrolment, handIn, revision, assignment: getAssignment(revision.content, assignmentId) };
  }

  /** The assignment of work that was begun. */
  async findFor(handIn: HandIn): Promise<{ revision: PublishedRevision; assignment: CourseAssignment }> {
    const slug = await this.courses.getSlug(handIn.courseId);
    const { revision: current } = await this.courses.getOffered(slug);
    const revision = await this.revisionOf(handIn, current);
    return { revision, assignment: getAssignment(revision.content, handIn.assignment) };
  }

  /** Content and slug of the courses that many pieces of work belong to. */
  async contentsOf(handIns: readonly HandIn[]): Promise<(handIn: HandIn) => { slug: string; content: CourseContent }> {
    const offered = new Map((await this.courses.listOffered()).map((course) => [course.id, course]));
    const pinned = new Map<string, PublishedRevision>();
    for (const id of new Set(handIns.flatMap(({ revisionId }) => revisionId ?? []))) {
      pinned.set(id, await this.courses.getRevision(id));
    }
    return ({ courseId, revisionId }) => {
      const course = offered.get(courseId);
      const revision = (revisionId && pinned.get(revisionId)) || course?.revision;
      if (!course || !revision) throw new AppError('course.not_found', { courseId });
      return { slug: course.slug, content: revision.content };
    };
  }

  async toView(handIn: HandIn, { recordsUndertaking }: CourseAssignment): Promise<HandInView> {
    const whole = await this.queries.whole(handIn);
    const undertaking = await this.undertakings.findView(handIn.id);
    return toHandInView(whole, { undertaking, recordsUndertaking: recordsUndertaking !== null });
  }

  private async revisionOf(handIn: HandIn | null, current: PublishedRevision): Promise<PublishedRevision> {
    return handIn?.revisionId ? this.courses.getRevision(handIn.revisionId) : current;
  }
}
