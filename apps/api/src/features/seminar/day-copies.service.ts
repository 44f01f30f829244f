import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CohortAccess, CohortChanges, dayIn, isWeekend, shiftInstant, type CohortCopy } from '../cohort/index.js';
import { SeminarChanges } from './seminar-changes.js';
import { SeminarDay } from './seminar-day.entity.js';
import { TrainerAgenda } from './trainer-agenda.service.js';

/** Copies the planned days with their cohort: the same time on the wall so many days later, and nobody booked. */
@Injectable()
export class DayCopies implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly cohorts: CohortChanges,
    private readonly access: CohortAccess,
    private readonly agenda: TrainerAgenda,
    private readonly changes: SeminarChanges,
  ) {}

  onModuleInit(): void {
    this.cohorts.onCopied((copy) => this.copy(copy));
  }

  private async copy({ fromId, toId, shiftDays, flagWeekend }: CohortCopy): Promise<void> {
    const originals = await this.db
      .of(SeminarDay)
      .find({ where: { cohortId: fromId, state: 'planned' }, order: { startsAt: 'ASC', id: 'ASC' } });
    const possible = new Set(await this.access.trainerIds(toId));
    for (const original of originals) {
      const day = this.shifted(original, toId, shiftDays);
      await this.db.of(SeminarDay).insert(day);
      // A trainer who already teaches elsewhere then is left out instead of stopping the copy.
      const team = (await this.agenda.trainersOf(original.id)).filter((id) => possible.has(id));
      await this.agenda.assign([day.id], await this.agenda.freeOf(team, [day]));
      await this.changes.tell({ kind: 'planned', dayId: day.id });

      const date = dayIn(day.zone, day.startsAt);
      if (isWeekend(date) && !isWeekend(dayIn(original.zone, original.startsAt))) flagWeekend(date);
    }
  }

  private shifted(original: SeminarDay, cohortId: string, days: number): SeminarDay {
    const { title, zone, form, venue, onlineUrl, capacity, materials, isRequired } = original;
    const shift = (at: Date) => shiftInstant(at, zone, days);
    const shiftText = (at: string) => shift(new Date(at)).toISOString();
    const halfDays = original.halfDays.map(({ startsAt, endsAt, hours }) => ({
      startsAt: shiftText(startsAt),
      endsAt: shiftText(endsAt),
      hours,
    }));
    return SeminarDay.plan({
      ...{ cohortId, title, zone, form, venue, onlineUrl, halfDays, capacity, materials, isRequired },
      startsAt: shift(original.startsAt),
      endsAt: shift(original.endsAt),
      createdAt: this.clock.now(),
    });
  }
}
