import { Injectable } from '@nestjs/common';
import type { Audience, CourseView, Language, OwnCohort } from '@app/contracts';
import { In, Not } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CourseService } from '../course/index.js';
import { PersonService } from '../person/index.js';
import { CohortMember } from './cohort-member.entity.js';
import { CohortTrainer } from './cohort-trainer.entity.js';
import { Cohort } from './cohort.entity.js';
import { courseName } from './cohort.view.js';

/** Cohorts as those who take part see them. */
@Injectable()
export class OwnCohortQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: CourseService,
    private readonly people: PersonService,
  ) {}

  async list(personId: string, language: Language): Promise<OwnCohort[]> {
    const memberships = await this.db.of(CohortMember).findBy({ personId, state: 'active' });
    const ids = memberships.map(({ cohortId }) => cohortId);
    if (ids.length === 0) return [];
    const cohorts = await this.db
      .of(Cohort)
      .find({ where: { id: In(ids), state: Not('draft') }, order: { startsOn: 'DESC', id: 'DESC' } });
    return this.toViews(cohorts, language);
  }

  async read(cohortId: string, language: Language): Promise<OwnCohort> {
    const [view] = await this.toViews(await this.db.of(Cohort).findBy({ id: cohortId }), language);
    if (!view) throw new AppError('cohort.not_found', { cohortId });
    return view;
  }

  /** What the page of a course says of its cohorts to who is signed in: one query. */
  async ofCourse(
    personId: string,
    courseId: string,
    audience: Audience | null,
  ): Promise<Pick<CourseView, 'cohort' | 'openCohorts'>> {
    const rows = await this.db.rows<OfCourse>(
      `SELECT c."id", c."name", c."audience", c."entry", c."state", c."startsOn", c."endsOn", c."selfStudyUntil",
         c."requiredDays", c."needsAssignment", m."id" AS "memberId"
       FROM "cohort" c LEFT JOIN "cohort_member" m ON m."cohortId" = c."id" AND m."personId" = ? AND m."state" = 'active'
       WHERE c."courseId" = ? AND c."state" IN ('open', 'closing') ORDER BY c."startsOn", c."id"`,
      [personId, courseId],
    );
    const own = rows.find(({ memberId }) => memberId !== null);
    if (own) return { cohort: toOwn(own), openCohorts: [] };
    const today = this.clock.today();
    const fits = (row: OfCourse) => !row.audience || !audience || row.audience === audience;
    const open = rows.filter((row) => row.entry === 'open' && row.state === 'open' && row.endsOn >= today && fits(row));
    return {
      cohort: null,
      openCohorts: open.map(({ id, name, startsOn, endsOn }) => ({ id, name, startsOn, endsOn })),
    };
  }

  private async toViews(cohorts: readonly Cohort[], language: Language): Promise<OwnCohort[]> {
    const offered = new Map((await this.courses.listOffered()).map((course) => [course.id, course]));
    const cohortId = In(cohorts.map(({ id }) => id));
    const trainers = await this.db.of(CohortTrainer).find({ where: { cohortId }, order: { personId: 'ASC' } });
    const names = await this.people.getNames(trainers.map(({ personId }) => personId));
    return cohorts.flatMap((cohort) => {
      const course = offered.get(cohort.courseId);
      if (!course) return [];
      const own = trainers.filter((trainer) => trainer.cohortId === cohort.id);
      const trainerNames = own.flatMap(({ personId }) => names.get(personId) || []);
      return [{ ...toOwnCohort(cohort, language), course: courseName(course, language), trainers: trainerNames }];
    });
  }
}

interface OfCourse extends Pick<Cohort, 'id' | 'name' | 'audience' | 'entry' | 'state' | 'startsOn' | 'endsOn'> {
  selfStudyUntil: string | null;
  requiredDays: number;
  /** SQLite answers 0 and 1. */
  needsAssignment: boolean | number;
  memberId: string | null;
}

function toOwn(row: OfCourse): NonNullable<CourseView['cohort']> {
  const { id, name, startsOn, endsOn, selfStudyUntil, requiredDays } = row;
  return { id, name, startsOn, endsOn, selfStudyUntil, requiredDays, needsAssignment: Boolean(row.needsAssignment) };
}

function toOwnCohort(cohort: Cohort, language: Language): Omit<OwnCohort, 'course' | 'trainers'> {
  const { id, name, state, startsOn, endsOn, selfStudyUntil, welcome, languages, showsScores } = cohort;
  const { requiredDays, needsAssignment } = cohort;
  const words = [language, ...languages].map((one) => welcome[one]).find(Boolean);
  return {
    id,
    name,
    state,
    startsOn,
    endsOn,
    selfStudyUntil,
    welcome: words ?? '',
    conditions: { requiredDays, needsAssignment },
    showsScores,
    can: { leave: state === 'open' },
  };
}
