import { Injectable } from '@nestjs/common';
import type { InputOf, SeminarDayBody, SeminarRepeat, seminarApi } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CohortAccess } from '../cohort/index.js';
import { repeated, toDayPlan, toPlanChange } from './day-plan.js';
import { SeminarAccess } from './seminar-access.service.js';
import { SeminarChanges } from './seminar-changes.js';
import { isMove, SeminarDay, type DayField } from './seminar-day.entity.js';
import { TrainerAgenda } from './trainer-agenda.service.js';

type Change = InputOf<typeof seminarApi.change>['body'];

interface NewDays {
  day: SeminarDayBody;
  repeat: SeminarRepeat | null;
}

/** Plans, changes and cancels the days of a cohort. */
@Injectable()
export class SeminarService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly cohorts: CohortAccess,
    private readonly access: SeminarAccess,
    private readonly agenda: TrainerAgenda,
    private readonly changes: SeminarChanges,
  ) {}

  /** One day, or a series of separate ones. */
  async plan(actor: Actor, cohortId: string, { day, repeat }: NewDays): Promise<SeminarDay[]> {
    const cohort = await this.cohorts.getManaged(actor, cohortId);
    cohort.requireNotClosed();
    const trainerIds = [...new Set(day.trainerIds)].sort();
    await this.agenda.requireOfCohort(cohortId, trainerIds);

    const createdAt = this.clock.now();
    const days = repeated(day.times, repeat).map((times) =>
      SeminarDay.plan({ cohortId, createdAt, ...toDayPlan({ ...day, times }) }),
    );
    await this.agenda.requireFree(trainerIds, days);
    await this.db.of(SeminarDay).insert(days);
    await this.agenda.assign(
      days.map(({ id }) => id),
      trainerIds,
    );
    for (const { id } of days) await this.changes.tell({ kind: 'planned', dayId: id, actorId: actor.id });
    return days;
  }

  /** Refused when it is based on an older version, with what it missed. */
  async change(actor: Actor, dayId: string, { version, trainerIds, ...more }: Change): Promise<SeminarDay> {
    const { cohort } = await this.access.getManagedDay(actor, dayId);
    cohort.requireNotClosed();
    const day = await this.access.lockDay(dayId);
    day.requirePlanned();
    const present = await this.agenda.trainersOf(dayId);
    if (version !== day.version) throw missed(day, version, present);

    const trainers = trainerIds ? [...new Set(trainerIds)].sort() : present;
    const before = planOf(day);
    const isOtherTeam = trainers.join() !== present.join();
    const changed = day.change(toPlanChange(more), isOtherTeam ? ['trainerIds'] : []);
    if (changed.length === 0) return day;

    if (isOtherTeam) await this.agenda.requireOfCohort(day.cohortId, trainers, present);
    if (isOtherTeam || changed.includes('startsAt') || changed.includes('endsAt'))
      await this.agenda.requireFree(trainers, [day]);
    await this.db.of(SeminarDay).save(day);
    if (isOtherTeam) await this.agenda.assign([dayId], trainers);
    const kind = changed.some((field) => isMove.has(field)) ? 'moved' : 'edited';
    await this.changes.tell({ kind, dayId, before, actorId: actor.id });
    return day;
  }

  async cancel(actor: Actor, dayId: string, reason: string): Promise<SeminarDay> {
    const { cohort } = await this.access.getManagedDay(actor, dayId);
    cohort.requireNotClosed();
    const day = await this.access.lockDay(dayId);
    day.cancel(reason);
    await this.db.of(SeminarDay).save(day);
    await this.changes.tell({ kind: 'cancelled', dayId, reason, actorId: actor.id });
    return day;
  }
}

function missed(day: SeminarDay, version: number, trainerIds: readonly string[]): AppError {
  const present = { ...planOf(day), trainerIds };
  const valueOf = (field: DayField) => {
    const value: unknown = present[field];
    return value instanceof Date ? value.toISOString() : value;
  };
  const fields = Object.fromEntries(day.changedSince(version).map((field) => [field, valueOf(field)]));
  return new AppError('seminar.changed_meanwhile', { version: day.version, fields });
}

function planOf(day: SeminarDay) {
  const { title, startsAt, endsAt, zone, form, venue, onlineUrl, halfDays, capacity, materials, isRequired } = day;
  return { title, startsAt, endsAt, zone, form, venue, onlineUrl, halfDays, capacity, materials, isRequired };
}
