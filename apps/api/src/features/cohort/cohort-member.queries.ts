import { Injectable } from '@nestjs/common';
import type { Audience, CohortCandidate, CohortMemberRow } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { likeLiteral, plain } from '../../platform/plain-text.js';
import { fromStored } from '../../platform/stored-instant.js';
import { printedName } from '../person/index.js';
import { CohortAccess } from './cohort-access.service.js';
import { readCursor, SORTED_LENGTH, writeCursor } from './cohort-cursor.js';
import { mayFindEverybody } from './cohort.policy.js';

interface PageOfMembers {
  cursor?: string | undefined;
  limit: number;
  q?: string | undefined;
  state: CohortMemberRow['state'];
  audience?: Audience | undefined;
  sort: 'name' | 'municipality';
}

interface NameRow {
  personId: string;
  titlesBefore: string;
  givenName: string;
  familyName: string;
  titlesAfter: string;
  email: string | null;
  municipality: string | null;
  district: string | null;
  office: string | null;
}

interface MemberRow extends NameRow {
  source: CohortMemberRow['source'];
  state: CohortMemberRow['state'];
  joinedAt: Date | string;
  audience: Audience | null;
  sorted: string;
}

const MOST_CANDIDATES = 20;

const NAMES = `p."titlesBefore", p."givenName", p."familyName", p."titlesAfter",
  (SELECT e."email" FROM "person_email" e WHERE e."personId" = p."id" AND e."isPrimary" = TRUE) AS "email"`;

/** The latest of the offices that a person holds on a day. */
const OFFICE = `LEFT JOIN "mandate" o ON o."id" = (SELECT x."id" FROM "mandate" x WHERE x."personId" = p."id"
  AND x."from" <= ? AND (x."until" IS NULL OR x."until" >= ?) ORDER BY x."from" DESC, x."id" DESC LIMIT 1)`;

/** Reads who is in a cohort, and who could be. */
@Injectable()
export class CohortMemberQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: CohortAccess,
  ) {}

  async list(
    actor: Actor,
    cohortId: string,
    page: PageOfMembers,
  ): Promise<{ items: CohortMemberRow[]; next: string | null }> {
    await this.access.getManaged(actor, cohortId);
    const found = await this.db.rows<MemberRow>(...membersSql(cohortId, this.clock.today(), page));
    const items = found.slice(0, page.limit);
    const last = items.at(-1);
    return {
      items: items.map(toMemberRow),
      next: last && found.length > page.limit ? writeCursor({ id: last.personId, sorted: last.sorted }) : null,
    };
  }

  /** By name, those who are in already left out. */
  async findCandidates(actor: Actor, cohortId: string, q: string): Promise<CohortCandidate[]> {
    await this.access.getManaged(actor, cohortId);
    const today = this.clock.today();
    const { sql, values } = scopeOf(actor);
    const words = wordsSql(q);
    const found = await this.db.rows<NameRow>(
      `SELECT p."id" AS "personId", ${NAMES}, m."name" AS "municipality", d."name" AS "district", o."office"
       FROM "person" p ${OFFICE} LEFT JOIN "municipality" m ON m."id" = o."municipalityId"
       LEFT JOIN "district" d ON d."id" = m."districtId"
       WHERE p."mergedIntoId" IS NULL AND NOT EXISTS (SELECT 1 FROM "cohort_member" i
         WHERE i."cohortId" = ? AND i."personId" = p."id" AND i."state" = 'active') ${sql} ${words.sql}
       ORDER BY p."sortName", p."id" LIMIT ${MOST_CANDIDATES}`,
      [today, today, cohortId, ...values, ...words.values],
    );
    return found.map((row) => ({ ...nameOf(row), office: row.office }));
  }

  /** Those of them whom the actor may add: to a trainer strangers do not exist. */
  async keepKnown(actor: Actor, personIds: readonly string[]): Promise<string[]> {
    const { sql, values } = scopeOf(actor);
    const rows = await this.db.rows<{ id: string }>(
      `SELECT p."id" FROM "person" p WHERE p."id" IN (${personIds.map(() => '?').join(', ')}) ${sql}`,
      [...personIds, ...values],
    );
    return rows.map(({ id }) => id);
  }
}

/** A trainer knows who is or was in the own cohorts, and who accepted an own invitation. */
function scopeOf(actor: Actor): { sql: string; values: unknown[] } {
  if (mayFindEverybody(actor)) return { sql: '', values: [] };
  const sql = `AND (p."id" IN (SELECT km."personId" FROM "cohort_member" km
      JOIN "cohort_trainer" kt ON kt."cohortId" = km."cohortId" WHERE kt."personId" = ?)
    OR p."id" IN (SELECT ke."personId" FROM "invitation" ki JOIN "person_email" ke ON ke."email" = ki."email"
      WHERE ki."invitedById" = ? AND ki."acceptedAt" IS NOT NULL))`;
  return { sql, values: [actor.id, actor.id] };
}

/** Each word on its own, in names and addresses. */
function wordsSql(q: string | undefined): { sql: string; values: unknown[] } {
  const patterns = plain(q ?? '')
    .split(' ')
    .filter(Boolean)
    .map((word) => `%${likeLiteral(word)}%`);
  const one = `AND (p."sortName" LIKE ? ESCAPE '\\' OR EXISTS (
    SELECT 1 FROM "person_email" a WHERE a."personId" = p."id" AND a."email" LIKE ? ESCAPE '\\'))`;
  return { sql: patterns.map(() => one).join(' '), values: patterns.flatMap((pattern) => [pattern, pattern]) };
}

function membersSql(cohortId: string, today: string, page: PageOfMembers): [string, unknown[]] {
  const { cursor, limit, q, state, audience, sort } = page;
  const order = sort === 'name' ? `p."sortName"` : `COALESCE(m."searchName", '') || ' ' || p."sortName"`;
  const sorted = `SUBSTR(${order}, 1, ${SORTED_LENGTH})`;
  const currentAudience = `COALESCE(e."audience", o."audience")`;
  const words = wordsSql(q);
  const conditions = [`c."cohortId" = ? AND c."state" = ?`];
  const values: unknown[] = [today, today, cohortId, state];
  if (audience) {
    conditions.push(`AND ${currentAudience} = ?`);
    values.push(audience);
  }
  if (cursor !== undefined) {
    const after = readCursor(cursor);
    conditions.push(`AND (${sorted} > ? OR (${sorted} = ? AND p."id" > ?))`);
    values.push(after.sorted, after.sorted, after.id);
  }
  const sql = `SELECT p."id" AS "personId", ${NAMES}, m."name" AS "municipality", d."name" AS "district", o."office",
      ${currentAudience} AS "audience", c."source", c."state", c."joinedAt", ${sorted} AS "sorted"
    FROM "cohort_member" c JOIN "cohort" h ON h."id" = c."cohortId" JOIN "person" p ON p."id" = c."personId" ${OFFICE}
    LEFT JOIN "enrolment" e ON e."personId" = p."id" AND e."courseId" = h."courseId"
    LEFT JOIN "municipality" m ON m."id" = c."municipalityId" LEFT JOIN "district" d ON d."id" = m."districtId"
    WHERE ${conditions.join(' ')} ${words.sql} ORDER BY ${sorted}, p."id" LIMIT ?`;
  return [sql, [...values, ...words.values, limit + 1]];
}

function toMemberRow(row: MemberRow): CohortMemberRow {
  const { office, audience, source, state } = row;
  return { ...nameOf(row), office, audience, source, state, joinedAt: fromStored(row.joinedAt).toISOString() };
}

function nameOf(row: NameRow): { personId: string; name: string; municipality: string | null } {
  const { personId, email, municipality, district } = row;
  // Names of villages repeat; the district tells them apart.
  const place = municipality && district && district !== municipality ? `${municipality} (${district})` : municipality;
  return { personId, name: printedName(row) || (email ?? ''), municipality: place };
}
