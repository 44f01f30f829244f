import { Injectable } from '@nestjs/common';
import type { ClosingReport } from '@app/contracts';
import { In, IsNull } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { AttendanceSummary } from '../attendance/index.js';
import { Cohort, CohortMember } from '../cohort/index.js';
import { FeedbackResults } from '../feedback/index.js';
import { Enrolment } from '../learning/index.js';
import { SeminarDay } from '../seminar/index.js';
import { CohortClosing } from './cohort-closing.entity.js';
import { ReportMail } from './report-mail.service.js';

/** Writes once what a cohort came to, and sends it to the coordinators. */
@Injectable()
export class ReportService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly attendance: AttendanceSummary,
    private readonly feedback: FeedbackResults,
    private readonly mail: ReportMail,
  ) {}

  async write(cohortId: string): Promise<void> {
    const cohort = await this.db.of(Cohort).findOneByOrFail({ id: cohortId });
    const report = await this.count(cohort);
    await this.db.transaction(async () => {
      const finishedAt = this.clock.now();
      const { affected } = await this.db
        .of(CohortClosing)
        .update({ cohortId, finishedAt: IsNull() }, { report, finishedAt });
      if (affected === 1) await this.mail.send(cohort, report);
    });
  }

  private async count({ id: cohortId, courseId }: Cohort): Promise<ClosingReport> {
    const members = await this.db.of(CohortMember).findBy({ cohortId, state: 'active' });
    const personId = In(members.map((member) => member.personId));
    const enrolments = await this.db.of(Enrolment).findBy({ courseId, personId });
    const attended = await this.attendance.ofCohort(cohortId);
    const present = members.flatMap((member) => {
      const record = attended.get(member.personId);
      return record && record.halves > 0 ? [record] : [];
    });
    const completed = enrolments.filter(({ state }) => state === 'completed');
    const { satisfaction, selfAssessment } = await this.feedback.ofCohort(cohortId);
    return {
      members: members.length,
      enrolled: enrolments.length,
      attended: present.length,
      completed: {
        politicians: completed.filter(({ audience }) => audience === 'politician').length,
        officers: completed.filter(({ audience }) => audience === 'officer').length,
        madeUp: completed.filter((enrolment) => attended.get(enrolment.personId)?.isMadeUp).length,
      },
      municipalities: countPlaces(completed, members),
      hours: present.reduce((sum, { hours }) => sum + hours, 0),
      days: await this.db.of(SeminarDay).countBy({ cohortId, state: 'planned' }),
      satisfaction,
      selfAssessment,
    };
  }
}

/** Where the mandate was on enrolment; where it was on joining for who enrolled without one. */
function countPlaces(completed: readonly Enrolment[], members: readonly CohortMember[]): number {
  const joined = new Map(members.map(({ personId, municipalityId }) => [personId, municipalityId]));
  const places = completed.map(({ personId, municipalityId }) => municipalityId ?? joined.get(personId) ?? null);
  return new Set(places.filter((place) => place !== null)).size;
}
