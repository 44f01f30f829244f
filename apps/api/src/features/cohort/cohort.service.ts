import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Course } from '../course/index.js';
import { CohortAccess } from './cohort-access.service.js';
import { CohortChanges } from './cohort-changes.js';
import { CohortMember } from './cohort-member.entity.js';
import { CohortTrainer } from './cohort-trainer.entity.js';
import { Cohort, type CohortPlan } from './cohort.entity.js';
import { mayCreateCohort } from './cohort.policy.js';
import { defaultName } from './default-name.js';
import { shiftDay } from './shift-dates.js';

/** Days from today to the start, and from the start to the end, of a cohort about which nothing else is said. */
const DEFAULT_START = 14;
const DEFAULT_LENGTH = 90;

/** A part that is not said keeps its value; contracts answer parts that are not sent as undefined. */
export type PlanChange = { [Field in keyof CohortPlan]?: CohortPlan[Field] | undefined };

/** Plans cohorts: from a course, changed, opened, removed. */
@Injectable()
export class CohortService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: CohortAccess,
    private readonly changes: CohortChanges,
  ) {}

  async create(actor: Actor, courseId: string, wishes: PlanChange): Promise<Cohort> {
    authorize(mayCreateCohort(actor));
    const course = await this.db.of(Course).findOneBy({ id: courseId });
    if (!course) throw new AppError('course.not_found', { courseId });
    const cohort = Cohort.plan({
      ...this.defaultPlan(actor, said(wishes)),
      courseId,
      municipalityId: null,
      copiedFromId: null,
      createdById: actor.id,
      createdAt: this.clock.now(),
    });
    await this.insert(cohort, [actor.id]);
    await this.changes.tell({ kind: 'created', cohortId: cohort.id });
    return cohort;
  }

  /** Stores a new cohort with its trainers. */
  async insert(cohort: Cohort, trainerIds: readonly string[]): Promise<void> {
    cohort.requireDatesInOrder();
    await this.db.of(Cohort).insert(cohort);
    await this.db.of(CohortTrainer).insert(trainerIds.map((personId) => ({ cohortId: cohort.id, personId })));
  }

  async change(
    actor: Actor,
    cohortId: string,
    { version, ...wishes }: PlanChange & { version: number },
  ): Promise<Cohort> {
    const cohort = await this.access.lockManaged(actor, cohortId);
    cohort.requireNotClosed();
    if (cohort.version !== version) throw changedMeanwhile(cohort, version);

    if (cohort.change(said(wishes)).length === 0) return cohort;
    const { searchName, fieldVersions } = cohort;
    const values = { ...cohort.plan, searchName, fieldVersions, version: cohort.version };
    await this.db.of(Cohort).update({ id: cohortId }, values);
    await this.changes.tell({ kind: 'changed', cohortId });
    return cohort;
  }

  /** Members see it from now on. An open one stays as it is. */
  async open(actor: Actor, cohortId: string): Promise<void> {
    const cohort = await this.access.lockManaged(actor, cohortId);
    cohort.requireNotClosed();
    if (cohort.state === 'open') return;
    await this.db.of(Cohort).update({ id: cohortId }, { state: 'open' });
    await this.changes.tell({ kind: 'opened', cohortId });
  }

  /** Nobody's record hangs on a draft without people; days, messages and invitations of it go with it. */
  async remove(actor: Actor, cohortId: string): Promise<void> {
    const cohort = await this.access.lockManaged(actor, cohortId);
    if (cohort.state !== 'draft' || (await this.db.of(CohortMember).existsBy({ cohortId }))) {
      throw new AppError('cohort.in_use', { cohortId, state: cohort.state });
    }
    await this.db.of(Cohort).delete({ id: cohortId });
  }

  private defaultPlan(actor: Actor, wishes: Partial<CohortPlan>): CohortPlan {
    const startsOn = wishes.startsOn ?? shiftDay(this.clock.today(), DEFAULT_START);
    return {
      name: defaultName(startsOn, actor.language),
      languages: [actor.language],
      audience: null,
      entry: 'invitation',
      startsOn,
      endsOn: shiftDay(startsOn, DEFAULT_LENGTH),
      selfStudyUntil: null,
      welcome: {},
      requiredDays: 2,
      needsAssignment: false,
      showsScores: false,
      ...wishes,
    };
  }
}

function said(wishes: PlanChange): Partial<CohortPlan> {
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined));
}

/** What somebody else has changed since that version, with the values of now: the form shows both and asks. */
function changedMeanwhile(cohort: Cohort, since: number): AppError {
  return new AppError('cohort.changed_meanwhile', { version: cohort.version, fields: cohort.changedSince(since) });
}
