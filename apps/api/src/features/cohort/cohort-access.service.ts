import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { CohortMember } from './cohort-member.entity.js';
import { CohortTrainer } from './cohort-trainer.entity.js';
import { Cohort } from './cohort.entity.js';
import { mayManageCohort } from './cohort.policy.js';

/** Loads a cohort for those who may; for others it does not exist. */
@Injectable()
export class CohortAccess {
  constructor(private readonly db: Database) {}

  async getManaged(actor: Actor, cohortId: string): Promise<Cohort> {
    return this.managed(actor, cohortId, await this.db.of(Cohort).findOneBy({ id: cohortId }));
  }

  /** The same, held until the end of the transaction: whoever changes it works on it alone. */
  async lockManaged(actor: Actor, cohortId: string): Promise<Cohort> {
    return this.managed(actor, cohortId, await this.lock(cohortId));
  }

  /** For joining, and for whoever acts without a person. On SQLite writers queue, so there is nothing to lock. */
  lock(cohortId: string): Promise<Cohort | null> {
    const lock = this.db.isPostgres ? { lock: { mode: 'for_no_key_update' as const } } : {};
    return this.db.of(Cohort).findOne({ where: { id: cohortId }, ...lock });
  }

  async trainerIds(cohortId: string): Promise<string[]> {
    const trainers = await this.db.of(CohortTrainer).find({ where: { cohortId }, order: { personId: 'ASC' } });
    return trainers.map(({ personId }) => personId);
  }

  /** The active membership; null for everybody else. */
  findMember(cohortId: string, personId: string): Promise<CohortMember | null> {
    return this.db.of(CohortMember).findOneBy({ cohortId, personId, state: 'active' });
  }

  private async managed(actor: Actor, cohortId: string, cohort: Cohort | null): Promise<Cohort> {
    if (!cohort || !mayManageCohort(actor, await this.trainerIds(cohortId))) {
      throw new AppError('cohort.not_found', { cohortId });
    }
    return cohort;
  }
}
