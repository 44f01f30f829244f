import { Injectable } from '@nestjs/common';
import type { BookingState, Language, OwnDayView } from '@app/contracts';
import { In } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { fromStored, toStored } from '../../platform/stored-instant.js';
import { CourseService } from '../course/index.js';
import { SeminarDay, SeminarQueries } from '../seminar/index.js';
import { toOwnDayView, type OwnDay, type OwnSeat } from './own-day.view.js';
import { SeatCountQueries } from './seat-count.queries.js';

/** How many days are read at most: more than anybody books, and a page has no second one. */
const MOST_DAYS = 200;

interface FoundDay {
  id: string;
  cohortId: string;
  name: string;
  state: string;
  entry: string;
  slug: string;
  revisionId: string;
  memberId: string | null;
  memberOf: string | null;
}

interface FoundSeat {
  id: string;
  dayId: string;
  state: BookingState;
  ahead: number | string;
  offerExpiresAt: Date | string | null;
  requestedAt: Date | string;
}

/** Days as those see them who may sit there: members of the cohort, and everybody where a cohort is open. */
@Injectable()
export class OwnDayQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: CourseService,
    private readonly seminars: SeminarQueries,
    private readonly counts: SeatCountQueries,
  ) {}

  async list(personId: string, when: 'upcoming' | 'past', language: Language): Promise<OwnDayView[]> {
    const condition = when === 'upcoming' ? 'd."endsAt" > ?' : `d."endsAt" <= ? AND ${BOOKED}`;
    const now = toStored(this.clock.now());
    const found = await this.find(personId, condition, when === 'upcoming' ? [now] : [now, personId]);
    const views = await this.toViews(personId, await this.complete(found), language);
    return when === 'upcoming' ? views : views.reverse();
  }

  /** What the person may not know exists is not found. */
  async get(personId: string, dayId: string): Promise<OwnDay> {
    const [own] = await this.complete(await this.find(personId, 'd."id" = ?', [dayId]));
    if (!own) throw new AppError('seminar.not_found', { dayId });
    return own;
  }

  async toViews(personId: string, days: readonly OwnDay[], language: Language): Promise<OwnDayView[]> {
    const now = this.clock.now();
    const ids = days.map(({ day }) => day.id);
    const counts = await this.counts.count(days.map(({ day }) => day));
    const seats = await this.findSeats(personId, ids);
    return days.flatMap((own) => {
      const count = counts.get(own.day.id);
      return count ? [toOwnDayView(own, { language, now, seats: count, seat: seats.get(own.day.id) ?? null })] : [];
    });
  }

  async toView(personId: string, own: OwnDay, language: Language): Promise<OwnDayView> {
    const [view] = await this.toViews(personId, [own], language);
    if (!view) throw new Error('A list of one day has no view of it.');
    return view;
  }

  private find(personId: string, condition: string, values: readonly unknown[]): Promise<FoundDay[]> {
    return this.db.rows<FoundDay>(
      `SELECT d."id", c."id" AS "cohortId", c."name", c."state", c."entry", o."slug", o."currentRevisionId" AS "revisionId",
         m."id" AS "memberId", m."municipalityId" AS "memberOf"
       FROM "seminar_day" d JOIN "cohort" c ON c."id" = d."cohortId" JOIN "course" o ON o."id" = c."courseId"
         LEFT JOIN "cohort_member" m ON m."cohortId" = c."id" AND m."personId" = ? AND m."state" = 'active'
       WHERE c."state" <> 'draft' AND ${condition}
         AND (m."id" IS NOT NULL OR (c."entry" = 'open' AND c."state" = 'open') OR ${BOOKED})
       ORDER BY d."startsAt", d."id" LIMIT ${MOST_DAYS}`,
      [personId, ...values, personId],
    );
  }

  /** In the order in which they were found. */
  private async complete(found: readonly FoundDay[]): Promise<OwnDay[]> {
    const ids = found.map(({ id }) => id);
    if (ids.length === 0) return [];
    const days = new Map((await this.db.of(SeminarDay).findBy({ id: In(ids) })).map((day) => [day.id, day]));
    const trainers = await this.seminars.trainersOf(ids);
    const own: OwnDay[] = [];
    for (const { id, cohortId, name, state, entry, slug, revisionId, memberId, memberOf } of found) {
      const day = days.get(id);
      if (!day) continue;
      const course = { slug, revision: await this.courses.getRevision(revisionId) };
      const cohort = { id: cohortId, name, state, isOpen: entry === 'open', isMember: memberId !== null };
      own.push({
        day,
        cohort,
        course,
        municipalityId: memberOf,
        trainers: (trainers.get(id) ?? []).map((trainer) => trainer.name),
      });
    }
    return own;
  }

  /** By day: the booking that is alive, or else the last one. */
  private async findSeats(personId: string, dayIds: readonly string[]): Promise<ReadonlyMap<string, OwnSeat>> {
    if (dayIds.length === 0) return new Map();
    const rows = await this.db.rows<FoundSeat>(
      `SELECT b."id", b."dayId", b."state", b."offerExpiresAt", b."requestedAt",
         (SELECT COUNT(*) FROM "booking" w
          WHERE w."dayId" = b."dayId" AND w."state" = 'waitlisted' AND w."place" < b."place") AS "ahead"
       FROM "booking" b WHERE b."personId" = ? AND b."dayId" IN (${dayIds.map(() => '?').join(', ')})
       ORDER BY b."place"`,
      [personId, ...dayIds],
    );
    // A new one is only made when none is alive, so the last one is the one that counts.
    return new Map(
      rows.map(({ dayId, ...row }) => [
        dayId,
        {
          ...row,
          ahead: Number(row.ahead),
          offerExpiresAt: row.offerExpiresAt === null ? null : fromStored(row.offerExpiresAt),
          requestedAt: fromStored(row.requestedAt),
        },
      ]),
    );
  }
}

const BOOKED = `EXISTS (SELECT 1 FROM "booking" b WHERE b."dayId" = d."id" AND b."personId" = ?)`;
