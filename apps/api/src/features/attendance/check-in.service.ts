import { Injectable } from '@nestjs/common';
import type { attendanceApi, ReplyOf } from '@app/contracts';
import { IsNull, LessThanOrEqual, MoreThanOrEqual, Not } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { Settings } from '../../platform/settings.js';
import { Booking } from '../booking/index.js';
import { Cohort, CohortAccess } from '../cohort/index.js';
import { SeminarAccess, SeminarDay } from '../seminar/index.js';
import { AttendanceLog } from './attendance-log.service.js';
import { Attendance } from './attendance.entity.js';
import { mayCheckIn, type Standing } from './attendance.policy.js';
import { beginsBy, openHalves } from './half-windows.js';
import { codeKey, isRoomCode, personCode } from './presence-codes.js';

interface Room {
  day: SeminarDay;
  half: number;
}

/** The side of those who attend: they check themselves in. */
@Injectable()
export class CheckInService {
  private readonly key: Buffer;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: SeminarAccess,
    private readonly cohorts: CohortAccess,
    private readonly log: AttendanceLog,
    settings: Settings,
  ) {
    this.key = codeKey(settings.sessionSecret);
  }

  /** Needs a transaction. A wrong code, one of yesterday and one of a photo are the same: not valid. */
  async checkIn(actor: Actor, code: string): Promise<ReplyOf<typeof attendanceApi.checkIn>> {
    const { day, half } = await this.findRoom(code);
    await this.requireExpected(actor, day);
    const known = await this.db.of(Attendance).findOneBy({ dayId: day.id, personId: actor.id, half });
    const at = this.clock.now();
    const wasPresent = known?.status === 'present';
    if (!wasPresent) {
      const entry = { id: newId(), personId: actor.id, half, status: 'present', method: 'code', at } as const;
      await this.log.append(await this.access.lockDay(day.id), [entry], actor.id);
    }
    const { id, title, zone } = day;
    return { day: { id, title, zone }, half, at: (wasPresent ? known.at : at).toISOString(), wasPresent };
  }

  /** The text of one's own QR code for a day on which one is expected; for others there is no such day. */
  async ownCode(actor: Actor, dayId: string): Promise<string> {
    const day = await this.access.getDay(dayId);
    if (!mayCheckIn(actor, await this.standing(actor, day))) throw new AppError('seminar.not_found', { dayId });
    return personCode(this.key, dayId, actor.id);
  }

  /** The room whose screen shows this code. */
  private async findRoom(code: string): Promise<Room> {
    const now = this.clock.now();
    const running = await this.db.of(SeminarDay).find({
      where: { state: 'planned', startsAt: LessThanOrEqual(beginsBy(now)), endsAt: MoreThanOrEqual(now) },
    });
    const rooms = running.flatMap((day) => openHalves(day.halfDays, now).map((half): Room => ({ day, half })));
    const room = rooms.find(({ day, half }) => isRoomCode(this.key, { dayId: day.id, half }, { code, now }));
    if (!room) throw new AppError('attendance.code_invalid');
    return room;
  }

  private async requireExpected(actor: Actor, day: SeminarDay): Promise<void> {
    const cohort = await this.db.of(Cohort).findOneByOrFail({ id: day.cohortId });
    cohort.requireNotClosed();
    if (!mayCheckIn(actor, await this.standing(actor, day))) throw new AppError('attendance.not_expected');
  }

  private async standing(actor: Actor, day: SeminarDay): Promise<Standing> {
    const member = await this.cohorts.findMember(day.cohortId, actor.id);
    const booking = await this.db
      .of(Booking)
      .findOneBy({ dayId: day.id, personId: actor.id, activeKey: Not(IsNull()) });
    return { isMember: member !== null, seat: booking?.state ?? null };
  }
}
