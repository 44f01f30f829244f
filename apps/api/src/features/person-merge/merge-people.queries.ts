import { Injectable } from '@nestjs/common';
import type { MergePerson, MergeView } from '@app/contracts';
import { LessThan } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { fromStored } from '../../platform/stored-instant.js';
import { PersonService, printedName } from '../person/index.js';
import { PersonMerge } from './person-merge.entity.js';

interface PersonRow {
  id: string;
  titlesBefore: string;
  givenName: string;
  familyName: string;
  titlesAfter: string;
  createdAt: Date | string;
  holdings: number | string;
}

/** People beside each other, those who may be the same, and those who were joined. */
@Injectable()
export class MergePeopleQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: PersonService,
  ) {}

  /** Groups of people with one name and an office in one municipality, by name. */
  async listDuplicates(limit: number): Promise<{ people: MergePerson[] }[]> {
    const groups = await this.db.rows<{ sortName: string; municipalityId: string }>(
      `SELECT p."sortName", m."municipalityId" FROM "person" p JOIN "mandate" m ON m."personId" = p."id"
       WHERE p."mergedIntoId" IS NULL AND p."sortName" <> '' GROUP BY p."sortName", m."municipalityId"
       HAVING COUNT(DISTINCT p."id") > 1 ORDER BY p."sortName", m."municipalityId" LIMIT ?`,
      [limit],
    );
    if (groups.length === 0) return [];
    const members = await this.db.rows<{ id: string; sortName: string; municipalityId: string }>(
      `SELECT DISTINCT p."id", p."sortName", m."municipalityId" FROM "person" p JOIN "mandate" m ON m."personId" = p."id"
       WHERE p."mergedIntoId" IS NULL
         AND (${groups.map(() => '(p."sortName" = ? AND m."municipalityId" = ?)').join(' OR ')})
       ORDER BY p."id"`,
      groups.flatMap(({ sortName, municipalityId }) => [sortName, municipalityId]),
    );
    const cards = await this.cardsOf(members.map(({ id }) => id));
    const byGroup = new Map<string, MergePerson[]>();
    for (const { id, sortName, municipalityId } of members) {
      const card = cards.get(id);
      const key = `${sortName} ${municipalityId}`;
      if (card) byGroup.set(key, [...(byGroup.get(key) ?? []), card]);
    }
    // Two people may share two municipalities: they are one question.
    const different = new Map([...byGroup.values()].map((people) => [people.map(({ id }) => id).join(' '), people]));
    return [...different.values()].map((people) => ({ people }));
  }

  async cardsOf(personIds: readonly string[]): Promise<Map<string, MergePerson>> {
    const ids = [...new Set(personIds)];
    const marks = ids.map(() => '?').join(', ');
    if (ids.length === 0) return new Map();
    const rows = await this.db.rows<PersonRow>(
      `SELECT p."id", p."titlesBefore", p."givenName", p."familyName", p."titlesAfter", p."createdAt",
         (SELECT COUNT(*) FROM "enrolment" e WHERE e."personId" = p."id")
         + (SELECT COUNT(*) FROM "certificate" c WHERE c."personId" = p."id")
         + (SELECT COUNT(*) FROM "cohort_member" m WHERE m."personId" = p."id") AS "holdings"
       FROM "person" p WHERE p."id" IN (${marks})`,
      ids,
    );
    const emails = await this.db.rows<{ personId: string; text: string }>(
      `SELECT "personId", "email" AS "text" FROM "person_email" WHERE "personId" IN (${marks})
       ORDER BY "isPrimary" DESC, "email"`,
      ids,
    );
    const offices = await this.db.rows<{ personId: string; text: string }>(
      `SELECT m."personId", m."office" || ', ' || t."name" || ', ' || m."from" || ' – ' || COALESCE(m."until", '') AS "text"
       FROM "mandate" m JOIN "municipality" t ON t."id" = m."municipalityId" WHERE m."personId" IN (${marks})
       ORDER BY m."from" DESC, m."id"`,
      ids,
    );
    const textsOf = (all: typeof emails, id: string) =>
      all.filter(({ personId }) => personId === id).map(({ text }) => text.trim());
    return new Map(
      rows.map(({ id, createdAt, holdings, ...name }) => [
        id,
        {
          id,
          name: printedName(name),
          emails: textsOf(emails, id),
          offices: textsOf(offices, id),
          createdAt: fromStored(createdAt).toISOString(),
          holdings: Number(holdings),
        },
      ]),
    );
  }

  async list({
    cursor,
    limit,
  }: {
    cursor?: string | undefined;
    limit: number;
  }): Promise<{ items: MergeView[]; next: string | null }> {
    const merges = await this.db.of(PersonMerge).find({
      where: cursor ? { id: LessThan(cursor) } : {},
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const page = merges.slice(0, limit);
    return { items: await this.toViews(page), next: merges.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  async toViews(merges: readonly PersonMerge[]): Promise<MergeView[]> {
    const ids = merges.flatMap(({ keptId, goneId, mergedById }) => [keptId, goneId, mergedById]);
    const names = await this.people.getNames(ids);
    const now = this.clock.now();
    return merges.map((merge) => ({
      id: merge.id,
      keptId: merge.keptId,
      keptName: names.get(merge.keptId) ?? '',
      goneName: names.get(merge.goneId) ?? '',
      mergedByName: names.get(merge.mergedById) ?? null,
      mergedAt: merge.mergedAt.toISOString(),
      undoneAt: merge.undoneAt?.toISOString() ?? null,
      undoUntil: merge.undoUntil.toISOString(),
      can: { undo: merge.canBeUndoneAt(now) },
    }));
  }
}
