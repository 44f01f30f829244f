import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { CohortAccess, type Cohort } from '../cohort/index.js';
import { SeminarDay } from './seminar-day.entity.js';

/** Loads a seminar day for those who run its cohort; for others it does not exist. */
@Injectable()
export class SeminarAccess {
  constructor(
    private readonly db: Database,
    private readonly cohorts: CohortAccess,
  ) {}

  async getManagedDay(actor: Actor, dayId: string): Promise<{ day: SeminarDay; cohort: Cohort }> {
    const day = await this.getDay(dayId);
    try {
      return { day, cohort: await this.cohorts.getManaged(actor, day.cohortId) };
    } catch (error) {
      throw error instanceof AppError ? new AppError('seminar.not_found', { dayId }, { cause: error }) : error;
    }
  }

  async getDay(dayId: string): Promise<SeminarDay> {
    const day = await this.db.of(SeminarDay).findOneBy({ id: dayId });
    if (!day) throw new AppError('seminar.not_found', { dayId });
    return day;
  }

  /** The day, held until the end of the transaction: seats of one day change one after another. */
  async lockDay(dayId: string): Promise<SeminarDay> {
    const lock = this.db.isPostgres ? { lock: { mode: 'for_no_key_update' as const } } : {};
    const day = await this.db.of(SeminarDay).findOne({ where: { id: dayId }, ...lock });
    if (!day) throw new AppError('seminar.not_found', { dayId });
    return day;
  }
}
