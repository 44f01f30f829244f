import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { fromStored, toStored } from '../../platform/stored-instant.js';
import { CohortAccess } from '../cohort/index.js';
import { SeminarDayTrainer } from './seminar-day-trainer.entity.js';
import type { SeminarDay } from './seminar-day.entity.js';

type Slot = Pick<SeminarDay, 'id' | 'startsAt' | 'endsAt'>;
interface Taught extends Slot {
  trainerId: string;
}

/** Who teaches when: nobody teaches two days at the same time. */
@Injectable()
export class TrainerAgenda {
  constructor(
    private readonly db: Database,
    private readonly cohorts: CohortAccess,
  ) {}

  async trainersOf(dayId: string): Promise<string[]> {
    const rows = await this.db.of(SeminarDayTrainer).find({ where: { dayId }, order: { personId: 'ASC' } });
    return rows.map(({ personId }) => personId);
  }

  /** Only who runs the cohort teaches its days; those who taught before they left it may stay. */
  async requireOfCohort(
    cohortId: string,
    trainerIds: readonly string[],
    already: readonly string[] = [],
  ): Promise<void> {
    const known = new Set([...(await this.cohorts.trainerIds(cohortId)), ...already]);
    const unknown = trainerIds.find((id) => !known.has(id));
    if (unknown) throw new AppError('seminar.trainer_unknown', { trainerId: unknown });
  }

  /** Needs the transaction that stores the days: until its end nobody else plans for these trainers. */
  async requireFree(trainerIds: readonly string[], slots: readonly Slot[]): Promise<void> {
    await this.lock(trainerIds);
    const clash = (await this.clashes(trainerIds, slots))[0];
    if (!clash) return;
    throw new AppError('seminar.trainer_busy', {
      trainerId: clash.trainerId,
      dayId: clash.id,
      startsAt: clash.startsAt.toISOString(),
      endsAt: clash.endsAt.toISOString(),
    });
  }

  /** Those of them who teach nowhere else then. */
  async freeOf(trainerIds: readonly string[], slots: readonly Slot[]): Promise<string[]> {
    await this.lock(trainerIds);
    const busy = new Set((await this.clashes(trainerIds, slots)).map(({ trainerId }) => trainerId));
    return trainerIds.filter((id) => !busy.has(id));
  }

  async assign(dayIds: readonly string[], trainerIds: readonly string[]): Promise<void> {
    await this.db.of(SeminarDayTrainer).delete({ dayId: In([...dayIds]) });
    const rows = dayIds.flatMap((dayId) => trainerIds.map((personId) => ({ dayId, personId })));
    if (rows.length > 0) await this.db.of(SeminarDayTrainer).insert(rows);
  }

  /** In the order of ids, so that two plans for the same trainers never wait for each other. On SQLite writers queue. */
  private async lock(trainerIds: readonly string[]): Promise<void> {
    if (!this.db.isPostgres || trainerIds.length === 0) return;
    await this.db.rows(
      `SELECT "id" FROM "person" WHERE "id" IN (${marks(trainerIds)}) ORDER BY "id" FOR NO KEY UPDATE`,
      trainerIds,
    );
  }

  private async clashes(trainerIds: readonly string[], slots: readonly Slot[]): Promise<Taught[]> {
    const inSeries = slots.filter((one, index) => slots.slice(0, index).some((other) => overlap(one, other)));
    const own = inSeries.flatMap((slot) => trainerIds.map((trainerId) => ({ ...slot, trainerId })));
    const elsewhere = await this.taughtMeanwhile(trainerIds, slots);
    return [...elsewhere.filter((taught) => slots.some((slot) => overlap(slot, taught))), ...own];
  }

  /** Planned days of these trainers between the first start and the last end, without the days in question. */
  private async taughtMeanwhile(trainerIds: readonly string[], slots: readonly Slot[]): Promise<Taught[]> {
    if (trainerIds.length === 0 || slots.length === 0) return [];
    const from = new Date(Math.min(...slots.map(({ startsAt }) => startsAt.getTime())));
    const until = new Date(Math.max(...slots.map(({ endsAt }) => endsAt.getTime())));
    const rows = await this.db.rows<{ id: string; trainerId: string; startsAt: Date | string; endsAt: Date | string }>(
      `SELECT d."id", t."personId" AS "trainerId", d."startsAt", d."endsAt"
       FROM "seminar_day_trainer" t JOIN "seminar_day" d ON d."id" = t."dayId"
       WHERE t."personId" IN (${marks(trainerIds)}) AND d."state" = 'planned' AND d."startsAt" < ? AND d."endsAt" > ?
         AND d."id" NOT IN (${marks(slots)})
       ORDER BY d."startsAt", d."id"`,
      [...trainerIds, toStored(until), toStored(from), ...slots.map(({ id }) => id)],
    );
    return rows.map((row) => ({ ...row, startsAt: fromStored(row.startsAt), endsAt: fromStored(row.endsAt) }));
  }
}

function overlap(one: Omit<Slot, 'id'>, other: Omit<Slot, 'id'>): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
