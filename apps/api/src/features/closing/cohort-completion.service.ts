import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database.js';
import { AssignmentResults } from '../assignment/index.js';
import { AttendanceSummary } from '../attendance/index.js';
import { Cohort, CohortMember } from '../cohort/index.js';
import { CompletionService, type Enrolment } from '../learning/index.js';
import { conditionLacks } from './outcome.js';

/**
 * Keeps a place open while its cohort asks for more than the course does. Such a place is completed by the closing of
 * the cohort, or afterwards when what lacked is made up.
 */
@Injectable()
export class CohortCompletion implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly completion: CompletionService,
    private readonly attendance: AttendanceSummary,
    private readonly assignments: AssignmentResults,
  ) {}

  onModuleInit(): void {
    this.completion.addCondition((enrolment) => this.holds(enrolment));
  }

  /** Somebody who came back in a later cohort needs what one of them asks for, not all. */
  private async holds({ id, personId, courseId }: Enrolment): Promise<boolean> {
    const memberships = await this.db.of(CohortMember).findBy({ personId, state: 'active' });
    if (memberships.length === 0) return true;
    const ids = memberships.map(({ cohortId }) => cohortId);
    const cohorts = (await this.db.of(Cohort).findBy({ id: In(ids), courseId })).filter(asksForMore);
    if (cohorts.length === 0) return true;

    const closed = cohorts.filter(({ state }) => state === 'closed');
    if (closed.length === 0) return false;
    const days = await this.attendance.daysOf(
      personId,
      closed.map((cohort) => cohort.id),
    );
    const accepted = await this.assignments.findAccepted([id]);
    const known = { isAssignmentAccepted: accepted.has(id) };
    return closed.some((cohort) => conditionLacks({ days: days.get(cohort.id) ?? 0, ...known }, cohort).length === 0);
  }
}

export function asksForMore({ requiredDays, needsAssignment }: Cohort): boolean {
  return requiredDays > 0 || needsAssignment;
}
