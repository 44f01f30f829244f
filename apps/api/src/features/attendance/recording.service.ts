import { Injectable } from '@nestjs/common';
import type { AttendanceRefusal, attendanceApi, InputOf, ReplyOf, RosterPerson } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Audit } from '../../platform/audit.js';
import { Clock } from '../../platform/clock.js';
import { SeminarAccess } from '../seminar/index.js';
import { AttendanceLog, type Recorded } from './attendance-log.service.js';
import { markKey } from './fold-marks.js';
import { isEqual } from './presence-codes.js';
import { RosterQueries } from './roster.queries.js';
import { WalkInService, type Admission, type Refusal } from './walk-in.service.js';

type Body = InputOf<typeof attendanceApi.record>['body'];
type Entry = Body['events'][number];

const HOUR_MS = 3_600_000;
/** A presence that is recorded earlier belongs to another day: the wrong one was opened. */
const EARLY_HOURS = 12;
/** What is changed later than that after the day is remembered with who changed it. */
const LATE_HOURS = 24;

/** Takes what those who run a day have seen on it. */
@Injectable()
export class RecordingService {
  constructor(
    private readonly clock: Clock,
    private readonly access: SeminarAccess,
    private readonly log: AttendanceLog,
    private readonly walkIns: WalkInService,
    private readonly roster: RosterQueries,
    private readonly audit: Audit,
  ) {}

  /**
   * Needs a transaction. What cannot be recorded is refused one by one with its reason and does not hold up the rest: a
   * phone that was off line for a day must get rid of its queue.
   */
  async record(actor: Actor, dayId: string, body: Body): Promise<ReplyOf<typeof attendanceApi.record>> {
    // What one trainer saw is never recorded under the name of the next one who signs in on the same phone.
    if (body.by !== undefined && body.by !== actor.id) throw new AppError('auth.required');
    const { cohort } = await this.access.getManagedDay(actor, dayId);
    const day = await this.access.lockDay(dayId);
    const admission = { actor, day, cohort };
    const known = await this.log.findKnown(
      dayId,
      body.events.map(({ id }) => id),
    );
    const fresh = body.events.filter(({ id }) => !known.has(id));

    const closed = closedBecause(admission);
    if (closed) return this.refuseAll(dayId, { body, fresh, reason: closed });
    const refusedWalkIns = await this.walkIns.admit(admission, body.walkIns);
    const people = await this.walkIns.findPeople(dayId);
    const { entries, refused } = await this.judge(admission, { fresh, people });
    const recorded = await this.log.append(day, entries, actor.id);
    await this.remember(admission, recorded);
    return {
      recorded: recorded.added,
      refused: [...refusedWalkIns, ...refused],
      walkIns: namesOf(body.walkIns, people),
    };
  }

  /** What was changed long after the day is written down where a coordinator finds it. */
  async remember({ actor, day }: Pick<Admission, 'actor' | 'day'>, { changes }: Recorded): Promise<void> {
    const isLate = this.clock.now().getTime() > day.endsAt.getTime() + LATE_HOURS * HOUR_MS;
    if (!isLate || changes.length === 0) return;
    await this.audit.record({
      actor,
      action: 'attendance.changed',
      subject: { type: 'seminar_day', id: day.id },
      before: Object.fromEntries(changes.map(({ before, after }) => [markKey(after), before?.status ?? null])),
      after: Object.fromEntries(changes.map(({ after }) => [markKey(after), after.status])),
    });
  }

  private async judge(
    { day }: Admission,
    { fresh, people }: { fresh: readonly Entry[]; people: ReadonlyMap<string, string> },
  ) {
    const roster = new Map((await this.roster.people(day)).map((person) => [person.personId, person]));
    const isTooEarly = this.clock.now().getTime() < day.startsAt.getTime() - EARLY_HOURS * HOUR_MS;
    const refused: Refusal[] = [];
    const entries = fresh.flatMap(({ code, ...entry }) => {
      const personId = people.get(entry.personId) ?? entry.personId;
      const person = roster.get(personId);
      const isScanned = entry.method !== 'scan' || isCodeOf(person, code);
      const reason: AttendanceRefusal | null =
        (isTooEarly && entry.status === 'present' && 'too_early') ||
        (entry.half > day.halfDays.length && 'half_unknown') ||
        (!person && 'person_unknown') ||
        (!isScanned && 'code_invalid') ||
        null;
      if (reason) refused.push({ id: entry.id, reason });
      return reason ? [] : [{ ...entry, personId, at: new Date(entry.at) }];
    });
    return { entries, refused };
  }

  private async refuseAll(
    dayId: string,
    { body, fresh, reason }: { body: Body; fresh: readonly Entry[]; reason: AttendanceRefusal },
  ): Promise<ReplyOf<typeof attendanceApi.record>> {
    const people = await this.walkIns.findPeople(dayId);
    const strangers = body.walkIns.filter(({ id }) => !people.has(id));
    const refused = [...strangers, ...fresh].map(({ id }) => ({ id, reason }));
    return { recorded: 0, refused, walkIns: namesOf(body.walkIns, people) };
  }
}

function closedBecause({ day, cohort }: Admission): AttendanceRefusal | null {
  if (day.state === 'cancelled') return 'day_cancelled';
  return cohort.state === 'closing' || cohort.state === 'closed' ? 'cohort_closed' : null;
}

function isCodeOf(person: RosterPerson | undefined, code = ''): boolean {
  return person?.codes.some((one) => isEqual(one, code)) ?? false;
}

function namesOf(walkIns: Body['walkIns'], people: ReadonlyMap<string, string>): { id: string; personId: string }[] {
  return walkIns.flatMap(({ id }) => {
    const personId = people.get(id);
    return personId ? [{ id, personId }] : [];
  });
}
