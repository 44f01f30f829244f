import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { CohortChanges } from './cohort-changes.js';
import { CohortTrainerService } from './cohort-trainer.service.js';
import { Cohort, type CohortPlan } from './cohort.entity.js';
import { mayOverseeCohorts } from './cohort.policy.js';
import { CohortService } from './cohort.service.js';

interface CouncilCohort extends Pick<CohortPlan, 'name' | 'languages' | 'startsOn' | 'endsOn'> {
  courseId: string;
  municipalityId: string;
  trainerId: string;
}

/** Plans a cohort for the council of one municipality: its people are invited, and what they attend counts for it. */
@Injectable()
export class CouncilCohorts {
  constructor(
    private readonly clock: Clock,
    private readonly cohorts: CohortService,
    private readonly trainers: CohortTrainerService,
    private readonly changes: CohortChanges,
  ) {}

  /** A draft, run by the trainer. */
  async plan(actor: Actor, { trainerId, ...fields }: CouncilCohort): Promise<Cohort> {
    authorize(mayOverseeCohorts(actor));
    if ((await this.trainers.keepPossible([trainerId])).length === 0)
      throw new AppError('cohort.trainer_unknown', { personId: trainerId });
    const cohort = Cohort.plan({
      ...fields,
      audience: null,
      entry: 'invitation',
      selfStudyUntil: null,
      welcome: {},
      // It asks for one day, and one is planned; the trainer adds others.
      requiredDays: 1,
      needsAssignment: false,
      showsScores: false,
      copiedFromId: null,
      createdById: actor.id,
      createdAt: this.clock.now(),
    });
    await this.cohorts.insert(cohort, [trainerId]);
    await this.changes.tell({ kind: 'created', cohortId: cohort.id });
    return cohort;
  }
}
