import { Injectable } from '@nestjs/common';
import { authorize, type Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { Cohort, CohortAccess, mayManageCohort } from '../cohort/index.js';
import { MunicipalityService } from '../municipality/index.js';
import { SeminarAccess, type SeminarDay } from '../seminar/index.js';
import { mayActFor, mayHoldSeats, mayKeepBlock, mayReserveIn } from './booking.policy.js';
import { SeatBlock } from './seat-block.entity.js';

interface DayOfCohort {
  day: SeminarDay;
  cohort: Cohort;
  /** Whether the actor runs the cohort; otherwise the actor is a contact. */
  isManaged: boolean;
}

/** Loads days and blocks for those who may hold seats there; for others they do not exist. */
@Injectable()
export class SeatBlockAccess {
  constructor(
    private readonly db: Database,
    private readonly days: SeminarAccess,
    private readonly cohorts: CohortAccess,
    private readonly municipalities: MunicipalityService,
  ) {}

  /** A day on which the actor may hold seats for this municipality. */
  async getDayFor(actor: Actor, dayId: string, municipalityId: string): Promise<DayOfCohort> {
    authorize(mayHoldSeats(actor));
    const found = await this.load(actor, await this.days.getDay(dayId));
    const { cohort, isManaged } = found;
    if (!isManaged && !(cohort.isRunning && mayReserveIn(cohort, municipalityId)))
      throw new AppError('seminar.not_found', { dayId });
    if (!isManaged && !mayActFor(actor, municipalityId))
      throw new AppError('municipality.not_found', { municipalityId });
    await this.municipalities.getView(municipalityId);
    cohort.requireNotClosed();
    return found;
  }

  async getBlock(actor: Actor, blockId: string): Promise<DayOfCohort & { block: SeatBlock }> {
    authorize(mayHoldSeats(actor));
    const block = await this.db.of(SeatBlock).findOneBy({ id: blockId });
    if (!block) throw new AppError('seat_block.not_found', { blockId });
    const day = await this.days.getDay(block.dayId);
    if (!mayKeepBlock(actor, block.municipalityId, await this.cohorts.trainerIds(day.cohortId)))
      throw new AppError('seat_block.not_found', { blockId });
    const found = await this.load(actor, day);
    found.cohort.requireNotClosed();
    return { ...found, block };
  }

  /** A contact asks about the own municipality, a coordinator about any: others are not found. */
  async requireMunicipality(actor: Actor, municipalityId: string): Promise<void> {
    if (!mayActFor(actor, municipalityId)) throw new AppError('municipality.not_found', { municipalityId });
    await this.municipalities.getView(municipalityId);
  }

  private async load(actor: Actor, day: SeminarDay): Promise<DayOfCohort> {
    const cohort = await this.db.of(Cohort).findOneByOrFail({ id: day.cohortId });
    return { day, cohort, isManaged: mayManageCohort(actor, await this.cohorts.trainerIds(cohort.id)) };
  }
}
