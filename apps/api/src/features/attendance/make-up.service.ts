import { Injectable } from '@nestjs/common';
import type { attendanceApi, AttendanceMark, InputOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { SeminarAccess } from '../seminar/index.js';
import { AttendanceLog } from './attendance-log.service.js';
import { Attendance } from './attendance.entity.js';
import { toMarkView } from './attendance.view.js';
import { RecordingService } from './recording.service.js';
import { RosterQueries } from './roster.queries.js';

type Body = InputOf<typeof attendanceApi.makeUp>['body'];

/** Notes that a missed day was made up: in another cohort, or by a task that the trainer set. */
@Injectable()
export class MakeUpService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: SeminarAccess,
    private readonly roster: RosterQueries,
    private readonly log: AttendanceLog,
    private readonly recording: RecordingService,
  ) {}

  /** For the parts of the day that were missed; those that were attended stay. Also after the cohort is closed. */
  async makeUp(actor: Actor, dayId: string, { personId, way, note }: Body): Promise<AttendanceMark[]> {
    await this.access.getManagedDay(actor, dayId);
    const day = await this.access.lockDay(dayId);
    if (day.state === 'cancelled') throw new AppError('seminar.cancelled', { dayId });
    const people = await this.roster.people(day);
    if (!people.some((person) => person.personId === personId)) throw new AppError('person.not_found', { personId });

    const attended = await this.db.of(Attendance).findBy({ dayId, personId, status: 'present' });
    const missed = day.halfDays
      .map((_, index) => index + 1)
      .filter((half) => !attended.some((one) => one.half === half));
    const at = this.clock.now();
    const entry = { personId, status: 'made_up', method: 'list', makeUp: { way, note }, at } as const;
    const recorded = await this.log.append(
      day,
      missed.map((half) => ({ id: newId(), half, ...entry })),
      actor.id,
    );
    await this.recording.remember({ actor, day }, recorded);
    const marks = await this.db.of(Attendance).find({ where: { dayId, personId }, order: { half: 'ASC' } });
    return marks.map(toMarkView);
  }
}
