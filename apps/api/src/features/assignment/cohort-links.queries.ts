import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.js';

/** The run of a course that a learner is in. */
export interface CohortLink {
  id: string;
  name: string;
  /** Last day before work is late; null when there is none. */
  selfStudyUntil: string | null;
}

interface Author {
  personId: string;
  courseId: string;
}

/** Who is with whom in a run of a course. */
@Injectable()
export class CohortLinks {
  constructor(private readonly db: Database) {}

  /** Those of many authors in one query; of several runs the one that began last. */
  async find(authors: readonly Author[]): Promise<ReadonlyMap<string, CohortLink>> {
    if (authors.length === 0) return new Map();
    const people = [...new Set(authors.map(({ personId }) => personId))];
    const rows = await this.db.rows<CohortLink & Author>(
      `SELECT m."personId", c."courseId", c."id", c."name", c."selfStudyUntil"
       FROM "cohort_member" m JOIN "cohort" c ON c."id" = m."cohortId"
       WHERE m."state" = 'active' AND c."state" <> 'draft' AND m."personId" IN (${people.map(() => '?').join(', ')})
       ORDER BY c."startsOn", c."id"`,
      people,
    );
    return new Map(
      rows.map(({ id, name, selfStudyUntil, ...author }) => [authorKey(author), { id, name, selfStudyUntil }]),
    );
  }

  async findOne(author: Author): Promise<CohortLink | null> {
    return (await this.find([author])).get(authorKey(author)) ?? null;
  }

  /** Trainers of all runs of the course that the author is in. */
  async trainersOf({ personId, courseId }: Author): Promise<string[]> {
    const rows = await this.db.rows<{ personId: string }>(
      `SELECT DISTINCT t."personId" FROM "cohort_trainer" t
       JOIN "cohort" c ON c."id" = t."cohortId"
       JOIN "cohort_member" m ON m."cohortId" = c."id" AND m."state" = 'active'
       WHERE m."personId" = ? AND c."courseId" = ? ORDER BY t."personId"`,
      [personId, courseId],
    );
    return rows.map((row) => row.personId);
  }

  async areTogether(personId: string, author: Author): Promise<boolean> {
    const rows = await this.db.rows(
      `SELECT 1 FROM "cohort_member" a
       JOIN "cohort_member" b ON b."cohortId" = a."cohortId" AND b."state" = 'active'
       JOIN "cohort" c ON c."id" = a."cohortId" AND c."courseId" = ?
       WHERE a."personId" = ? AND a."state" = 'active' AND b."personId" = ? LIMIT 1`,
      [author.courseId, personId, author.personId],
    );
    return rows.length > 0;
  }

  /** The other members of the runs of the course that somebody is in. */
  async peersOf({ personId, courseId }: Author): Promise<string[]> {
    const rows = await this.db.rows<{ personId: string }>(
      `SELECT DISTINCT b."personId" FROM "cohort_member" a
       JOIN "cohort_member" b ON b."cohortId" = a."cohortId" AND b."state" = 'active'
       JOIN "cohort" c ON c."id" = a."cohortId" AND c."courseId" = ?
       WHERE a."personId" = ? AND a."state" = 'active' AND b."personId" <> ?`,
      [courseId, personId, personId],
    );
    return rows.map((row) => row.personId);
  }

  /** The cohorts whose work somebody reviews. */
  async listManaged(personId: string, all: boolean): Promise<{ id: string; name: string }[]> {
    const own = all
      ? ''
      : `AND EXISTS (SELECT 1 FROM "cohort_trainer" t WHERE t."cohortId" = c."id" AND t."personId" = ?)`;
    return this.db.rows(
      `SELECT c."id", c."name" FROM "cohort" c WHERE c."state" <> 'draft' ${own}
       ORDER BY c."startsOn" DESC, c."id" LIMIT 200`,
      all ? [] : [personId],
    );
  }
}

export function authorKey({ personId, courseId }: Author): string {
  return `${personId} ${courseId}`;
}
