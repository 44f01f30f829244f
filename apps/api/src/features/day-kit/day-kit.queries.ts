import { Injectable } from '@nestjs/common';
import type { Attendee, HeldSeats } from '@app/day-kit';
import { Database } from '../../platform/database.js';

const ATTENDEES = `SELECT b."id" AS "subjectId", p."titlesBefore", p."givenName", p."familyName", p."titlesAfter",
    COALESCE(m."name", '') AS "municipality"
  FROM "booking" b JOIN "person" p ON p."id" = b."personId" LEFT JOIN "municipality" m ON m."id" = b."municipalityId"
  WHERE b."dayId" = ? AND b."state" = 'confirmed' ORDER BY b."place"`;

/** A seat of a block that is offered to somebody has a name already. */
const HELD = `SELECT m."name" AS "municipality", SUM(s."seats" - (SELECT COUNT(*) FROM "booking" b
      WHERE b."blockId" = s."id" AND b."activeKey" IS NOT NULL)) AS "seats"
  FROM "seat_block" s JOIN "municipality" m ON m."id" = s."municipalityId"
  WHERE s."dayId" = ? AND s."state" = 'held' GROUP BY m."id", m."name"`;

const TRAINERS = `SELECT p."titlesBefore", p."givenName", p."familyName", p."titlesAfter",
    COALESCE((SELECT MIN(e."email") FROM "person_email" e
      WHERE e."personId" = p."id" AND e."isPrimary" = ? AND e."confirmedAt" IS NOT NULL), '') AS "email"
  FROM "seminar_day_trainer" t JOIN "person" p ON p."id" = t."personId"
  WHERE t."dayId" = ? ORDER BY p."sortName", p."id"`;

export interface KitTrainer {
  titlesBefore: string;
  givenName: string;
  familyName: string;
  titlesAfter: string;
  /** Empty while no address is proven. */
  email: string;
}

/** Who comes to a day and who runs it. */
@Injectable()
export class DayKitQueries {
  constructor(private readonly db: Database) {}

  /** People with a confirmed seat. */
  listAttendees(dayId: string): Promise<Attendee[]> {
    return this.db.rows<Attendee>(ATTENDEES, [dayId]);
  }

  /** Seats that municipalities hold and have not given to anybody. */
  async listHeld(dayId: string): Promise<HeldSeats[]> {
    const rows = await this.db.rows<{ municipality: string; seats: number | string }>(HELD, [dayId]);
    const held = rows.map(({ municipality, seats }) => ({ municipality, seats: Number(seats) }));
    return held.filter(({ seats }) => seats > 0);
  }

  listTrainers(dayId: string): Promise<KitTrainer[]> {
    return this.db.rows<KitTrainer>(TRAINERS, [this.db.isPostgres ? true : 1, dayId]);
  }
}
