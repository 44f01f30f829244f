import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database.js';
import { AssignmentChanges } from '../assignment/index.js';
import { AttendanceChanges, type AttendanceChange } from '../attendance/index.js';
import { Cohort } from '../cohort/index.js';
import { CompletionService, Enrolment } from '../learning/index.js';

/** After the closing: whoever makes up for what lacked completes at once, and the certificate comes by itself. */
@Injectable()
export class LateCompletion implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly completion: CompletionService,
    private readonly attendance: AttendanceChanges,
    private readonly assignments: AssignmentChanges,
  ) {}

  onModuleInit(): void {
    this.attendance.onChanged((change) => this.noteAttendance(change));
    this.assignments.onAccepted(async ({ enrolmentId }) => {
      await this.completion.completeIfDone({ id: enrolmentId });
    });
  }

  private async noteAttendance({ cohortId, personIds }: AttendanceChange): Promise<void> {
    const cohort = await this.db.of(Cohort).findOneBy({ id: cohortId, state: 'closed' });
    if (!cohort) return;
    const { courseId } = cohort;
    const open = await this.db.of(Enrolment).findBy({ courseId, personId: In([...personIds]), state: 'active' });
    for (const enrolment of open) await this.completion.completeIfDone(enrolment);
  }
}
