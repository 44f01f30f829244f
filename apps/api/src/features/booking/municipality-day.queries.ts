import { Injectable } from '@nestjs/common';
import type { Language, MunicipalityDayView } from '@app/contracts';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { toStored } from '../../platform/stored-instant.js';
import { CourseService } from '../course/index.js';
import { printedName } from '../person/index.js';
import { SeminarDay } from '../seminar/index.js';
import { toMunicipalityDayView, type DayAround, type FoundPerson } from './municipality-day.view.js';
import { SeatBlockQueries } from './seat-block.queries.js';
import { SeatCountQueries } from './seat-count.queries.js';

const MOST_DAYS = 200;

interface FoundDay {
  id: string;
  cohortName: string;
  revisionId: string;
  /** SQLite answers 0 and 1. */
  isOffered: boolean | number;
}

/** Days as the contact of a municipality sees them: seats, and of people only the own ones. */
@Injectable()
export class MunicipalityDayQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: CourseService,
    private readonly counts: SeatCountQueries,
    private readonly blocks: SeatBlockQueries,
  ) {}

  /** Coming days of cohorts that are open to everybody or held for this council, and those with a block of it. */
  async list(municipalityId: string, language: Language): Promise<MunicipalityDayView[]> {
    const found = await this.find(municipalityId);
    const ids = found.map(({ id }) => id);
    const days = await this.db.of(SeminarDay).findBy({ id: In(ids) });
    const counts = await this.counts.count(days);
    const blocks = await this.blocks.listOfMunicipality(municipalityId, days);
    const people = await this.findPeople(municipalityId, ids);

    const views: MunicipalityDayView[] = [];
    for (const { id, cohortName, revisionId, isOffered } of found) {
      const day = days.find((one) => one.id === id);
      const seats = counts.get(id);
      if (!day || !seats) continue;
      const around: DayAround = {
        language,
        cohortName,
        seats,
        content: (await this.courses.getRevision(revisionId)).content,
        isOffered: Boolean(isOffered),
        blocks: blocks.filter(({ dayId }) => dayId === id),
        people: people.filter(({ dayId }) => dayId === id),
        now: this.clock.now(),
      };
      views.push(toMunicipalityDayView(day, around));
    }
    return views;
  }

  async people(municipalityId: string): Promise<{ id: string; name: string; office: string }[]> {
    const today = this.clock.today();
    const rows = await this.db.rows<FoundOfficer>(
      `SELECT p."id", p."titlesBefore", p."givenName", p."familyName", p."titlesAfter", m."office"
       FROM "mandate" m JOIN "person" p ON p."id" = m."personId"
       WHERE m."municipalityId" = ? AND m."from" <= ? AND (m."until" IS NULL OR m."until" >= ?)
         AND p."familyName" <> ''
       ORDER BY p."sortName", p."id", m."from" DESC`,
      [municipalityId, today, today],
    );
    // Who holds two offices is one person.
    const people = new Map<string, { id: string; name: string; office: string }>();
    for (const row of rows) {
      const { id, office } = row;
      if (!people.has(id)) people.set(id, { id, name: printedName(row), office });
    }
    return [...people.values()];
  }

  private find(municipalityId: string): Promise<FoundDay[]> {
    const offered = `c."state" = 'open' AND (c."entry" = 'open' OR c."municipalityId" = ?)`;
    return this.db.rows<FoundDay>(
      `SELECT d."id", c."name" AS "cohortName", o."currentRevisionId" AS "revisionId", (${offered}) AS "isOffered"
       FROM "seminar_day" d JOIN "cohort" c ON c."id" = d."cohortId" JOIN "course" o ON o."id" = c."courseId"
       WHERE d."endsAt" > ? AND ((${offered} AND d."state" = 'planned')
         OR EXISTS (SELECT 1 FROM "seat_block" b WHERE b."dayId" = d."id" AND b."municipalityId" = ?))
       ORDER BY d."startsAt", d."id" LIMIT ${MOST_DAYS}`,
      [municipalityId, toStored(this.clock.now()), municipalityId, municipalityId],
    );
  }

  /** Who has an office there today, and who was named in a block of it and never had one; who has left is left out. */
  private async findPeople(municipalityId: string, dayIds: readonly string[]): Promise<FoundPerson[]> {
    if (dayIds.length === 0) return [];
    const today = this.clock.today();
    const office = `SELECT 1 FROM "mandate" m WHERE m."personId" = b."personId" AND m."municipalityId" = ?`;
    const current = `EXISTS (${office} AND m."from" <= ? AND (m."until" IS NULL OR m."until" >= ?))`;
    const named = `EXISTS (SELECT 1 FROM "seat_block" s WHERE s."id" = b."blockId" AND s."municipalityId" = ?)`;
    return this.db.rows<FoundPerson>(
      `SELECT b."id", b."dayId", b."state", b."blockId", p."titlesBefore", p."givenName", p."familyName",
         p."titlesAfter", e."email", (${current}) AS "isOwn"
       FROM "booking" b JOIN "person" p ON p."id" = b."personId"
         LEFT JOIN "person_email" e ON e."personId" = p."id" AND e."isPrimary" = TRUE
       WHERE b."dayId" IN (${dayIds.map(() => '?').join(', ')})
         AND (${current} OR (${named} AND NOT EXISTS (${office})))
         AND NOT EXISTS (SELECT 1 FROM "booking" l
           WHERE l."dayId" = b."dayId" AND l."personId" = b."personId" AND l."place" > b."place")
       ORDER BY p."sortName", b."id"`,
      [...[municipalityId, today, today, ...dayIds], ...[municipalityId, today, today, municipalityId, municipalityId]],
    );
  }
}

interface FoundOfficer {
  id: string;
  titlesBefore: string;
  givenName: string;
  familyName: string;
  titlesAfter: string;
  office: string;
}
