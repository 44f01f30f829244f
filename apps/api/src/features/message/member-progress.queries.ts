import { Injectable } from '@nestjs/common';
import type { Standing } from '@app/contracts';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CohortMember, shareGone, standingOf, type Cohort } from '../cohort/index.js';
import { Course, CourseService } from '../course/index.js';
import { Enrolment, isPassed, isRequiredFor, lessonsOf, ProgressService, type Place } from '../learning/index.js';

/** How far a member is before the seminars. */
export interface MemberProgress {
  personId: string;
  standing: Standing;
  /** Required lessons, quizzes among them, that are not done. */
  missing: number;
}

/** Reads where all members of a cohort stand: as many queries for sixty as for one. */
@Injectable()
export class MemberProgressQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: CourseService,
    private readonly progress: ProgressService,
  ) {}

  async of(cohort: Cohort): Promise<MemberProgress[]> {
    const members = await this.db.of(CohortMember).findBy({ cohortId: cohort.id, state: 'active' });
    if (members.length === 0) return [];
    const personIds = members.map(({ personId }) => personId);
    const enrolments = await this.db.of(Enrolment).findBy({ courseId: cohort.courseId, personId: In(personIds) });
    const places = new Map((await this.progress.places(enrolments)).map((place) => [place.enrolment.personId, place]));
    const offered = await this.requiredOfAll(cohort.courseId);
    const gone = shareGone(cohort, this.clock.today());
    return personIds.map((personId) => ({ personId, ...standing(places.get(personId), { offered, gone }) }));
  }

  /** What whoever has no place yet has ahead: the lessons that everybody has. */
  private async requiredOfAll(courseId: string): Promise<number> {
    const { currentRevisionId } = await this.db.of(Course).findOneByOrFail({ id: courseId });
    const { content } = await this.courses.getRevision(currentRevisionId);
    return lessonsOf(content).filter(({ audience }) => audience === 'both').length;
  }
}

function standing(
  place: Place | undefined,
  { offered, gone }: { offered: number; gone: number },
): Omit<MemberProgress, 'personId'> {
  if (!place) return { standing: 'not_started', missing: offered };
  const { enrolment, content, lessons, best } = place;
  const required = lessonsOf(content).filter((lesson) => isRequiredFor(lesson, enrolment.audience));
  const done = required.filter(({ slug, quiz }) => {
    if (quiz === null) return lessons.get(slug)?.isDone ?? false;
    const score = best.get(quiz);
    return score !== undefined && isPassed(content, quiz, score);
  }).length;
  const isCompleted = enrolment.state === 'completed';
  const steps = { required: required.length, done, hasBegun: lessons.size > 0 || best.size > 0, isCompleted };
  return { standing: standingOf(steps, gone), missing: isCompleted ? 0 : required.length - done };
}
