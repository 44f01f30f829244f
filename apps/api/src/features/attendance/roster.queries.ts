import { Injectable } from '@nestjs/common';
import type { AttendanceRoster, BookingState, RosterPerson } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { plain } from '../../platform/plain-text.js';
import { Settings } from '../../platform/settings.js';
import { MunicipalityService } from '../municipality/index.js';
import { printedName } from '../person/index.js';
import { SeminarAccess, type SeminarDay } from '../seminar/index.js';
import { AttendanceEvent } from './attendance-event.entity.js';
import { Attendance } from './attendance.entity.js';
import { toMarkView } from './attendance.view.js';
import { codeKey, personCode, rowCode } from './presence-codes.js';

interface RosterRow {
  personId: string;
  titlesBefore: string;
  givenName: string;
  familyName: string;
  titlesAfter: string;
  sortName: string;
  memberId: string | null;
  bookingId: string | null;
  municipalityId: string | null;
  seat: BookingState | null;
  /** Null unless the person came without being on the roster. */
  walkInId: string | null;
}

/** Members, those with a seat, and those who came. */
const ROSTER = `SELECT p."id" AS "personId", p."titlesBefore", p."givenName", p."familyName", p."titlesAfter",
    p."sortName", m."id" AS "memberId", b."id" AS "bookingId", b."state" AS "seat",
    COALESCE(m."municipalityId", b."municipalityId") AS "municipalityId",
    (SELECT MIN(w."id") FROM "attendance_walk_in" w WHERE w."dayId" = ? AND w."personId" = p."id") AS "walkInId"
  FROM "person" p
  LEFT JOIN "cohort_member" m ON m."personId" = p."id" AND m."cohortId" = ? AND m."state" = 'active'
  LEFT JOIN "booking" b ON b."personId" = p."id" AND b."dayId" = ? AND b."activeKey" IS NOT NULL
  WHERE p."id" IN (
    SELECT "personId" FROM "cohort_member" WHERE "cohortId" = ? AND "state" = 'active'
    UNION SELECT "personId" FROM "booking" WHERE "dayId" = ? AND "state" IN ('confirmed', 'no_show')
    UNION SELECT "personId" FROM "attendance" WHERE "dayId" = ?)
  ORDER BY p."sortName", p."id"`;

/** Reads who is expected on a day and who is there. */
@Injectable()
export class RosterQueries {
  private readonly key: Buffer;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: SeminarAccess,
    private readonly municipalities: MunicipalityService,
    settings: Settings,
  ) {
    this.key = codeKey(settings.sessionSecret);
  }

  async read(actor: Actor, dayId: string): Promise<AttendanceRoster> {
    const { day, cohort } = await this.access.getManagedDay(actor, dayId);
    // Before the marks: what is recorded in between is told once more, and not missed.
    const position = (await this.db.of(AttendanceEvent).maximum('position', { dayId })) ?? 0;
    const people = await this.people(day);
    const marks = await this.db.of(Attendance).find({ where: { dayId }, order: { personId: 'ASC', half: 'ASC' } });
    return {
      day: { ...toDay(day), cohort: { id: cohort.id, name: cohort.name } },
      people,
      marks: marks.map(toMarkView),
      position,
      serverTime: this.clock.now().toISOString(),
    };
  }

  async people(day: Pick<SeminarDay, 'id' | 'cohortId'>): Promise<RosterPerson[]> {
    const { id, cohortId } = day;
    const rows = await this.db.rows<RosterRow>(ROSTER, [id, cohortId, id, cohortId, id, id]);
    const places = await this.municipalities.getMany(rows.flatMap(({ municipalityId }) => municipalityId ?? []));
    return rows.map((row) => {
      const place = row.municipalityId ? places.get(row.municipalityId) : undefined;
      return toRosterPerson(row, place ?? null, this.codes(id, row));
    });
  }

  /** Every text that a scanner may see for this person on this day. */
  private codes(dayId: string, { personId, memberId, bookingId }: RosterRow): string[] {
    const rows = [bookingId, memberId].flatMap((subjectId) => (subjectId ? [rowCode(dayId, subjectId)] : []));
    return [...rows, personCode(this.key, dayId, personId)];
  }
}

function toRosterPerson(row: RosterRow, place: { id: string; name: string } | null, codes: string[]): RosterPerson {
  return {
    personId: row.personId,
    name: printedName(row),
    searchName: plain(`${row.sortName} ${place?.name ?? ''}`),
    municipality: place && { id: place.id, name: place.name },
    isMember: row.memberId !== null,
    seat: row.seat,
    isWalkIn: row.walkInId !== null,
    codes,
  };
}

function toDay(day: SeminarDay): Omit<AttendanceRoster['day'], 'cohort'> {
  const { id, title, zone, startsAt, endsAt, state, capacity, halfDays } = day;
  return {
    id,
    title,
    zone,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    isCancelled: state === 'cancelled',
    capacity,
    halves: halfDays.map((half, index) => ({ half: index + 1, ...half })),
  };
}
