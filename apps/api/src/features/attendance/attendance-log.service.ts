import { Injectable } from '@nestjs/common';
import type { AttendanceMethod, AttendanceStatus, MakeUp } from '@app/contracts';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { SeminarDay } from '../seminar/index.js';
import { AttendanceChanges } from './attendance-changes.js';
import { AttendanceEvent } from './attendance-event.entity.js';
import { AttendanceFeed } from './attendance-feed.service.js';
import { Attendance } from './attendance.entity.js';
import { foldMarks, markKey } from './fold-marks.js';

/** A device whose clock was never set says 1970; that is not when somebody was seen. */
const EARLIEST = Date.UTC(2020, 0, 1);

export interface Sighting {
  /** Of the event; known ones change nothing. */
  id: string;
  personId: string;
  half: number;
  status: AttendanceStatus;
  method: AttendanceMethod;
  makeUp?: MakeUp | null;
  /** By the clock of the device. */
  at: Date;
}

/** What became of some sightings. */
export interface Recorded {
  /** How many were new. */
  added: number;
  /** The marks that are others now, as they were and as they are. */
  changes: { before: Attendance | null; after: Attendance }[];
}

/** Writes down what was seen on a day, and keeps the attendance that follows from it. */
@Injectable()
export class AttendanceLog {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly changes: AttendanceChanges,
    private readonly feed: AttendanceFeed,
  ) {}

  /** Needs the day to be locked: positions have no gaps, and of two phones one is folded after the other. */
  async append(day: SeminarDay, sightings: readonly Sighting[], recordedById: string): Promise<Recorded> {
    const known = await this.findKnown(
      day.id,
      sightings.map(({ id }) => id),
    );
    // The first of two with the same id in one message.
    const fresh = [...new Map([...sightings].reverse().map((one) => [one.id, one])).values()]
      .reverse()
      .filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return { added: 0, changes: [] };

    const events = await this.store(day.id, fresh, recordedById);
    const changes = await this.fold(day.id, events);
    if (changes.length > 0) {
      const personIds = [...new Set(changes.map(({ after }) => after.personId))];
      await this.changes.tell({ dayId: day.id, cohortId: day.cohortId, personIds });
    }
    this.db.afterCommit(() => this.feed.wake(day.id));
    return { added: events.length, changes };
  }

  /** Which of these ids are recorded already. */
  async findKnown(dayId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const known = await this.db.of(AttendanceEvent).find({ where: { dayId, id: In([...ids]) }, select: { id: true } });
    return new Set(known.map(({ id }) => id));
  }

  private async store(dayId: string, sightings: readonly Sighting[], recordedById: string): Promise<AttendanceEvent[]> {
    const recordedAt = this.clock.now();
    const last = (await this.db.of(AttendanceEvent).maximum('position', { dayId })) ?? 0;
    const events = sightings.map((sighting, index) => {
      const deviceAt = new Date(Math.max(sighting.at.getTime(), EARLIEST));
      const at = new Date(Math.min(deviceAt.getTime(), recordedAt.getTime()));
      const order = { dayId, position: last + index + 1 };
      return Object.assign(new AttendanceEvent(), {
        makeUp: null,
        ...sighting,
        ...order,
        at,
        deviceAt,
        recordedAt,
        recordedById,
      });
    });
    await this.db.of(AttendanceEvent).insert(events);
    return events;
  }

  private async fold(dayId: string, events: readonly AttendanceEvent[]): Promise<Recorded['changes']> {
    const personId = In([...new Set(events.map((event) => event.personId))]);
    const held = await this.db.of(Attendance).findBy({ dayId, personId });
    const before = new Map(held.map((mark) => [markKey(mark), mark]));
    const changed = foldMarks(held, events.map(toMark));
    await this.db.of(Attendance).upsert(changed, ['dayId', 'personId', 'half']);
    return changed.map((after) => ({ before: before.get(markKey(after)) ?? null, after }));
  }
}

function toMark({ dayId, id, personId, half, status, method, makeUp, at }: AttendanceEvent): Attendance {
  return Object.assign(new Attendance(), { dayId, personId, half, status, method, makeUp, at, eventId: id });
}
