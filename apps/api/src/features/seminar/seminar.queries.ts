import { Injectable } from '@nestjs/common';
import type { SeminarDayView } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { CohortAccess, type Cohort } from '../cohort/index.js';
import { printedName, type Person } from '../person/index.js';
import { SeatCounter } from './seat-counter.js';
import { SeminarAccess } from './seminar-access.service.js';
import { SeminarDay } from './seminar-day.entity.js';
import { toSeminarDayView, type Trainer } from './seminar.view.js';

type Naming = Pick<Person, 'titlesBefore' | 'givenName' | 'familyName' | 'titlesAfter'>;

/** Reads days as those see them who run the cohort. */
@Injectable()
export class SeminarQueries {
  constructor(
    private readonly db: Database,
    private readonly cohorts: CohortAccess,
    private readonly access: SeminarAccess,
    private readonly seats: SeatCounter,
  ) {}

  async list(actor: Actor, cohortId: string): Promise<SeminarDayView[]> {
    const cohort = await this.cohorts.getManaged(actor, cohortId);
    const days = await this.db.of(SeminarDay).find({ where: { cohortId }, order: { startsAt: 'ASC', id: 'ASC' } });
    return this.toViews(cohort, days);
  }

  async read(actor: Actor, dayId: string): Promise<SeminarDayView> {
    const { day, cohort } = await this.access.getManagedDay(actor, dayId);
    const [view] = await this.toViews(cohort, [day]);
    if (!view) throw new Error('A list of one day has no view of it.');
    return view;
  }

  /** Of days that the actor runs. */
  async toViews(cohort: Cohort, days: readonly SeminarDay[]): Promise<SeminarDayView[]> {
    const trainers = await this.trainersOf(days.map(({ id }) => id));
    const counts = await this.seats.count(days);
    return days.flatMap((day) => {
      const seats = counts.get(day.id);
      return seats ? [toSeminarDayView(day, { cohort, seats, trainers: trainers.get(day.id) ?? [] })] : [];
    });
  }

  /** Who teaches each day, by name. */
  async trainersOf(dayIds: readonly string[]): Promise<ReadonlyMap<string, Trainer[]>> {
    if (dayIds.length === 0) return new Map();
    const rows = await this.db.rows<Naming & { dayId: string; id: string }>(
      `SELECT t."dayId", p."id", p."titlesBefore", p."givenName", p."familyName", p."titlesAfter"
       FROM "seminar_day_trainer" t JOIN "person" p ON p."id" = t."personId"
       WHERE t."dayId" IN (${dayIds.map(() => '?').join(', ')})`,
      dayIds,
    );
    const byDay = new Map<string, Trainer[]>();
    for (const { dayId, id, ...naming } of rows) {
      byDay.set(dayId, [...(byDay.get(dayId) ?? []), { id, name: printedName(naming) }]);
    }
    for (const trainers of byDay.values()) trainers.sort((a, b) => a.name.localeCompare(b.name, 'cs'));
    return byDay;
  }
}
