import { Injectable } from '@nestjs/common';
import type { Country, Language, NewlyElected } from '@app/contracts';
import { authorize, type Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { printedName } from '../person/index.js';
import { CohortAccess } from './cohort-access.service.js';
import { readCursor, SORTED_LENGTH, writeCursor } from './cohort-cursor.js';
import { CohortInvitations } from './cohort-invitations.service.js';
import { withDistrict } from './cohort-matrix.view.js';
import { CohortMembers } from './cohort-members.service.js';
import { mayFindEverybody } from './cohort.policy.js';

interface Wanted {
  /** First day of the mandate, or later. */
  since: string;
  courseId: string;
  cohortId?: string | undefined;
  municipalityId?: string | undefined;
  country?: Country | undefined;
}

interface PageOfElected extends Wanted {
  cursor?: string | undefined;
  limit: number;
}

interface ElectedRow {
  personId: string;
  titlesBefore: string;
  givenName: string;
  familyName: string;
  titlesAfter: string;
  email: string | null;
  language: Language;
  municipality: string;
  district: string | null;
  office: string;
  since: string;
  sorted: string;
}

const MOST_AT_ONCE = 1000;

/** Finds politicians at the beginning of their mandate who have not learnt yet, and brings them into a cohort. */
@Injectable()
export class NewlyElectedService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: CohortAccess,
    private readonly members: CohortMembers,
    private readonly invitations: CohortInvitations,
  ) {}

  async list(
    actor: Actor,
    { cursor, limit, ...wanted }: PageOfElected,
  ): Promise<{ items: NewlyElected[]; next: string | null; total: number }> {
    authorize(mayFindEverybody(actor));
    const total = await this.count(wanted);
    const found = await this.find(wanted, limit + 1, cursor);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(toView),
      next: last && found.length > limit ? writeCursor({ id: last.personId, sorted: last.sorted }) : null,
      total,
    };
  }

  /** All of them at once: as members right away, or by a mail that asks. */
  async bring(
    actor: Actor,
    cohortId: string,
    { how, ...wanted }: Omit<Wanted, 'courseId' | 'cohortId'> & { how: 'add' | 'invite' },
  ): Promise<{ done: number; passedOver: number }> {
    authorize(mayFindEverybody(actor));
    const cohort = await this.access.getManaged(actor, cohortId);
    cohort.requireNotClosed();
    const people = await this.find({ ...wanted, courseId: cohort.courseId, cohortId }, MOST_AT_ONCE);
    if (how === 'add') {
      const personIds = people.map(({ personId }) => personId);
      const done = await this.members.addMany(actor, { cohortId, personIds, source: 'trainer' });
      return { done, passedOver: personIds.length - done };
    }
    const addresses = people.flatMap(({ email, language }) => (email ? [{ email, language }] : []));
    const done = await this.invitations.inviteAll(actor, cohort, addresses);
    return { done, passedOver: people.length - done };
  }

  private async count(wanted: Wanted): Promise<number> {
    const { sql, values } = this.wantedSql(wanted);
    const [row] = await this.db.rows<{ total: number | string }>(`SELECT COUNT(*) AS "total" ${sql}`, values);
    return Number(row?.total ?? 0);
  }

  private find(wanted: Wanted, limit: number, cursor?: string): Promise<ElectedRow[]> {
    const { sql, values } = this.wantedSql(wanted);
    const sorted = `SUBSTR(p."sortName", 1, ${SORTED_LENGTH})`;
    const after = cursor === undefined ? null : readCursor(cursor);
    return this.db.rows<ElectedRow>(
      `SELECT p."id" AS "personId", p."titlesBefore", p."givenName", p."familyName", p."titlesAfter", p."language",
         (SELECT a."email" FROM "person_email" a
          WHERE a."personId" = p."id" AND a."isPrimary" = TRUE AND a."confirmedAt" IS NOT NULL) AS "email",
         m."name" AS "municipality", d."name" AS "district", o."office", o."from" AS "since", ${sorted} AS "sorted"
       ${sql} ${after ? `AND (${sorted} > ? OR (${sorted} = ? AND p."id" > ?))` : ''}
       ORDER BY ${sorted}, p."id" LIMIT ?`,
      [...values, ...(after ? [after.sorted, after.sorted, after.id] : []), limit],
    );
  }

  /** A person counts once: by the latest of the mandates that began since then and are held today. */
  private wantedSql({ since, courseId, cohortId, municipalityId, country }: Wanted): {
    sql: string;
    values: unknown[];
  } {
    const today = this.clock.today();
    const conditions: string[] = [];
    const values: unknown[] = [since, today, today, courseId];
    const add = (condition: string, value: unknown) => {
      conditions.push(`AND ${condition}`);
      values.push(value);
    };
    if (municipalityId) add('o."municipalityId" = ?', municipalityId);
    if (country) add('m."country" = ?', country);
    if (cohortId) {
      add(`NOT EXISTS (SELECT 1 FROM "cohort_member" i WHERE i."personId" = p."id" AND i."cohortId" = ?)`, cohortId);
    }
    const sql = `FROM "person" p
      JOIN "mandate" o ON o."id" = (SELECT x."id" FROM "mandate" x WHERE x."personId" = p."id"
        AND x."audience" = 'politician' AND x."from" >= ? AND x."from" <= ? AND (x."until" IS NULL OR x."until" >= ?)
        ORDER BY x."from" DESC, x."id" DESC LIMIT 1)
      JOIN "municipality" m ON m."id" = o."municipalityId" LEFT JOIN "district" d ON d."id" = m."districtId"
      WHERE NOT EXISTS (SELECT 1 FROM "enrolment" e
        WHERE e."personId" = p."id" AND e."courseId" = ? AND e."state" = 'completed') ${conditions.join(' ')}`;
    return { sql, values };
  }
}

function toView(row: ElectedRow): NewlyElected {
  const { personId, office, since, municipality, district } = row;
  const name = printedName(row) || (row.email ?? '');
  return { personId, name, municipality: withDistrict(municipality, district) ?? municipality, office, since };
}
