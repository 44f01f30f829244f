import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { CohortAccess } from './cohort-access.service.js';
import { CohortChanges } from './cohort-changes.js';
import { CohortTrainerService } from './cohort-trainer.service.js';
import { Cohort } from './cohort.entity.js';
import { CohortService } from './cohort.service.js';
import { nameInYear } from './default-name.js';
import { daysBetween, isWeekend, shiftDay } from './shift-dates.js';

interface CopyWishes {
  /** `YYYY-MM-DD`; everything else is shifted by as many days as this start. */
  startsOn: string;
  name?: string | undefined;
}

interface Copy {
  cohort: Cohort;
  shiftDays: number;
  /** Days of the copy that are on a weekend although those of the original were not. */
  weekends: string[];
}

/** Plans the same again: last year's cohort with its plan, trainers, days and messages, and without its people. */
@Injectable()
export class CohortCopyService {
  constructor(
    private readonly clock: Clock,
    private readonly access: CohortAccess,
    private readonly cohorts: CohortService,
    private readonly trainers: CohortTrainerService,
    private readonly changes: CohortChanges,
  ) {}

  async copy(actor: Actor, cohortId: string, { startsOn, name }: CopyWishes): Promise<Copy> {
    const original = await this.access.getManaged(actor, cohortId);
    const shiftDays = daysBetween(original.startsOn, startsOn);
    const { endsOn, selfStudyUntil } = original;
    const cohort = Cohort.plan({
      ...original.plan,
      name: name ?? nameInYear(original.name, original.startsOn, startsOn),
      startsOn,
      endsOn: shiftDay(endsOn, shiftDays),
      selfStudyUntil: selfStudyUntil && shiftDay(selfStudyUntil, shiftDays),
      courseId: original.courseId,
      // A council asked for that one; for the next one it asks again.
      municipalityId: null,
      copiedFromId: original.id,
      createdById: actor.id,
      createdAt: this.clock.now(),
    });
    // Who is no trainer any more is left behind; somebody has to run it.
    const trainerIds = await this.trainers.keepPossible(await this.access.trainerIds(original.id));
    await this.cohorts.insert(cohort, trainerIds.length > 0 ? trainerIds : [actor.id]);

    const weekends = new Set(movedToWeekend(original, cohort));
    const flagWeekend = (day: string) => void weekends.add(day);
    await this.changes.tell({ kind: 'copied', fromId: original.id, toId: cohort.id, shiftDays, flagWeekend });
    return { cohort, shiftDays, weekends: [...weekends].sort() };
  }
}

function movedToWeekend(original: Cohort, copy: Cohort): string[] {
  const days = (['startsOn', 'selfStudyUntil', 'endsOn'] as const).map((field) => [original[field], copy[field]]);
  return days.flatMap(([before, after]) => (before && after && !isWeekend(before) && isWeekend(after) ? [after] : []));
}
