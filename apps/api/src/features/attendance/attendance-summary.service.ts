import { Injectable } from '@nestjs/common';
import type { AttendedView } from '@app/contracts';
import { In } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { CohortAccess, dayIn } from '../cohort/index.js';
import { SeminarDay } from '../seminar/index.js';
import { Attendance } from './attendance.entity.js';
import { foldAttended, type Attended, type HeldDay } from './fold-attended.js';

/** Adds up who attended what; a cancelled day did not take place. */
@Injectable()
export class AttendanceSummary {
  constructor(
    private readonly db: Database,
    private readonly cohorts: CohortAccess,
  ) {}

  /** By person; whoever has no mark is not in it. */
  async ofCohort(cohortId: string): Promise<ReadonlyMap<string, Attended>> {
    const days = await this.findDays([cohortId]);
    const marks = await this.db.of(Attendance).findBy({ dayId: In(days.map(({ id }) => id)) });
    const byPerson = new Map<string, Attendance[]>();
    for (const mark of marks) {
      const own = byPerson.get(mark.personId);
      if (own) own.push(mark);
      else byPerson.set(mark.personId, [mark]);
    }
    return new Map([...byPerson].map(([personId, own]) => [personId, foldAttended(days, own)]));
  }

  /** On how many days one person attended, by cohort. */
  async daysOf(personId: string, cohortIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const days = await this.findDays(cohortIds);
    const marks = await this.db.of(Attendance).findBy({ personId, dayId: In(days.map(({ id }) => id)) });
    return new Map(
      cohortIds.map((cohortId) => {
        const own = days.filter((day) => day.cohortId === cohortId);
        return [cohortId, foldAttended(own, marks).days];
      }),
    );
  }

  /** The days of a cohort on which somebody's attendance is recorded. */
  async recordedDays(cohortId: string): Promise<ReadonlySet<string>> {
    const rows = await this.db.rows<{ dayId: string }>(
      `SELECT DISTINCT a."dayId" FROM "attendance" a JOIN "seminar_day" d ON d."id" = a."dayId" WHERE d."cohortId" = ?`,
      [cohortId],
    );
    return new Set(rows.map(({ dayId }) => dayId));
  }

  /** For those who run the cohort. */
  async read(actor: Actor, cohortId: string): Promise<AttendedView[]> {
    await this.cohorts.getManaged(actor, cohortId);
    const attended = await this.ofCohort(cohortId);
    return [...attended].map(([personId, one]) => ({ personId, ...one }));
  }

  private async findDays(cohortIds: readonly string[]): Promise<(HeldDay & { cohortId: string })[]> {
    const days = await this.db.of(SeminarDay).findBy({ cohortId: In([...cohortIds]), state: 'planned' });
    return days.map(({ id, cohortId, startsAt, zone, halfDays, isRequired }) => {
      return { id, cohortId, date: dayIn(zone, startsAt), halfDays, isRequired };
    });
  }
}
