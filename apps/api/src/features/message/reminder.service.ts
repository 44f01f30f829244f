import { Injectable } from '@nestjs/common';
import { Between, In, IsNull, Not } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Booking } from '../booking/index.js';
import { Cohort } from '../cohort/index.js';
import { CourseService } from '../course/index.js';
import { SeminarDay } from '../seminar/index.js';
import { MemberProgressQueries } from './member-progress.queries.js';
import { Notice } from './notice.entity.js';
import { Notices, type Telling } from './notices.service.js';
import {
  dueReminder,
  endOfDay,
  isDeadlineDue,
  isOfferWarningDue,
  OFFER_WARNING_MS,
  reminderTimes,
} from './reminder-schedule.js';
import { seatTelling } from './seat-notices.service.js';
import { reminderValues } from './seminar-values.js';

/** The earliest reminder, with a day to spare for zones. */
const LOOK_AHEAD_MS = 9 * 86_400_000;

interface DueDay {
  day: SeminarDay;
  kind: 'seminar.week_ahead' | 'seminar.day_ahead';
  key: string;
}

/** Reminds learners of seminar days, of offers that end and of the end of self-study. */
@Injectable()
export class ReminderService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly progress: MemberProgressQueries,
    private readonly courses: CourseService,
  ) {}

  async remindOfDays(): Promise<void> {
    const now = this.clock.now();
    const due = (await this.daysAhead()).flatMap((day): DueDay[] => {
      const kind = dueReminder(day, now);
      return kind ? [{ day, kind, key: `${kind} ${day.id} ${day.startsAt.toISOString()}` }] : [];
    });
    if (due.length === 0) return;
    const dayIds = due.map(({ day }) => day.id);
    const bookings = await this.db.of(Booking).findBy({ dayId: In(dayIds), state: 'confirmed' });
    const told = await this.alreadyTold(due.map(({ key }) => key));

    // Cohorts with somebody left to remind: a handful, and most of the time none.
    const byCohort = new Map<string, { due: DueDay; booking: Booking }[]>();
    for (const one of due) {
      for (const booking of bookings.filter(({ dayId }) => dayId === one.day.id)) {
        if (told.has(`${booking.personId} ${one.key}`) || !hadSeat(one, booking)) continue;
        const known = byCohort.get(one.day.cohortId) ?? [];
        byCohort.set(one.day.cohortId, [...known, { due: one, booking }]);
      }
    }
    for (const [cohortId, left] of byCohort) await this.remindCohort(cohortId, left);
  }

  async remindOfOffers(): Promise<void> {
    const now = this.clock.now();
    const soon = Between(now, new Date(now.getTime() + OFFER_WARNING_MS));
    const offered = await this.db
      .of(Booking)
      .find({ where: { state: 'offered', offerExpiresAt: soon }, relations: { day: true } });
    const due = offered.filter(({ changedAt, offerExpiresAt }) =>
      offerExpiresAt ? isOfferWarningDue({ offeredAt: changedAt, until: offerExpiresAt }, now) : false,
    );
    const tellings = due.flatMap((booking) =>
      booking.day ? [seatTelling('seat.offer_lapses', booking.day, booking)] : [],
    );
    const told = await this.alreadyTold(tellings.map(({ key }) => key));
    await this.notices.tellMany(tellings.filter(({ personId, key }) => !told.has(`${personId} ${key}`)));
  }

  async remindOfSelfStudy(): Promise<void> {
    const now = this.clock.now();
    const cohorts = await this.db.of(Cohort).findBy({ state: 'open', selfStudyUntil: Not(IsNull()) });
    for (const cohort of cohorts) {
      const lastDay = cohort.selfStudyUntil;
      if (lastDay && isDeadlineDue(lastDay, now)) await this.remindOfDeadline(cohort, lastDay);
    }
  }

  /** Planned days of open cohorts, the nearest first. */
  async daysAhead(): Promise<SeminarDay[]> {
    const now = this.clock.now();
    return this.db.of(SeminarDay).find({
      where: {
        state: 'planned',
        startsAt: Between(now, new Date(now.getTime() + LOOK_AHEAD_MS)),
        cohort: { state: In(['open', 'closing']) },
      },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  /** "person key" of what was told before. */
  async alreadyTold(keys: readonly string[]): Promise<ReadonlySet<string>> {
    if (keys.length === 0) return new Set();
    const told = await this.db
      .of(Notice)
      .find({ select: { personId: true, key: true }, where: { key: In([...keys]) } });
    return new Set(told.map(({ personId, key }) => `${personId} ${key}`));
  }

  private async remindCohort(cohortId: string, left: readonly { due: DueDay; booking: Booking }[]): Promise<void> {
    const cohort = await this.db.of(Cohort).findOneByOrFail({ id: cohortId });
    const missing = new Map((await this.progress.of(cohort)).map((member) => [member.personId, member.missing]));
    const tellings = left.map(({ due: { day, kind, key }, booking: { personId } }): Telling => {
      const values = reminderValues(day, missing.get(personId) ?? 0);
      return { personId, kind, key, values, link: '/seminars', cohortId, dayId: day.id, expiresAt: day.startsAt };
    });
    await this.notices.tellMany(tellings);
  }

  private async remindOfDeadline(cohort: Cohort, lastDay: string): Promise<void> {
    const key = `self_study.deadline ${cohort.id} ${lastDay}`;
    const told = await this.alreadyTold([key]);
    const late = (await this.progress.of(cohort)).filter(
      ({ missing, personId }) => missing > 0 && !told.has(`${personId} ${key}`),
    );
    if (late.length === 0) return;
    const link = `/courses/${await this.courses.getSlug(cohort.courseId)}`;
    const shared = {
      kind: 'self_study.deadline' as const,
      key,
      link,
      cohortId: cohort.id,
      expiresAt: endOfDay(lastDay),
    };
    await this.notices.tellMany(
      late.map(({ personId, missing }) => ({
        ...shared,
        personId,
        values: { cohort: cohort.name, lastDay, lessons: missing },
      })),
    );
  }
}

/** Who got a seat within the week has just been told all that; a day before, everybody is reminded. */
function hadSeat({ day, kind }: DueDay, { changedAt }: Booking): boolean {
  return kind === 'seminar.day_ahead' || changedAt <= reminderTimes(day).weekAhead;
}
