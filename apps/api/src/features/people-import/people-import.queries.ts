import { Injectable } from '@nestjs/common';
import type { ImportField, ImportOutcome, ImportRowView, ImportView } from '@app/contracts';
import { Equal, IsNull, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { emailHint, printedName } from '../person/index.js';
import { PeopleImport } from './people-import.entity.js';
import { PeopleImportRow } from './people-import-row.entity.js';
import { placeName } from './known-people.js';

/** A reader that says nothing for so long has ended with its process. */
const LONGEST_READ_MS = 300_000;

interface CandidateRow {
  id: string;
  titlesBefore: string;
  givenName: string;
  familyName: string;
  titlesAfter: string;
  email: string | null;
  place: string | null;
  district: string | null;
  office: string | null;
}

/** Imports as the contract shows them. */
@Injectable()
export class PeopleImportQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async toView(own: PeopleImport, { isOutdated = false } = {}): Promise<ImportView> {
    const { id, fileName, cohortId, createdAt, appliedAt, percent, counts, joined, invited } = own;
    const isLost = own.state === 'reading' && this.clock.now().getTime() - createdAt.getTime() > LONGEST_READ_MS;
    return {
      id,
      state: isLost ? 'failed' : own.state,
      fault: isLost ? { code: 'interrupted', values: {} } : own.fault,
      fileName,
      cohortId,
      createdAt: createdAt.toISOString(),
      appliedAt: appliedAt?.toISOString() ?? null,
      appliedBefore: await this.appliedBefore(own),
      isOutdated,
      percent,
      ignoredHeadings: own.headings.filter((heading, at) => heading !== '' && !own.columns[at]),
      counts,
      joined,
      invited,
    };
  }

  async listRows(
    own: PeopleImport,
    { outcome, after, limit }: { outcome?: ImportOutcome | undefined; after: number; limit: number },
  ): Promise<{ items: ImportRowView[]; next: number | null }> {
    const rows = await this.db.of(PeopleImportRow).find({
      where: { importId: own.id, number: MoreThan(after), ...(outcome ? { outcome } : {}) },
      order: { number: 'ASC' },
      take: limit + 1,
    });
    const items = await this.toRowViews(own, rows.slice(0, limit));
    return { items, next: rows.length > limit ? (items.at(-1)?.number ?? null) : null };
  }

  async toRowViews({ headings, columns }: PeopleImport, rows: readonly PeopleImportRow[]): Promise<ImportRowView[]> {
    const headingOf = (field: ImportField) => headings[columns.indexOf(field)] ?? '';
    const candidates = await this.findCandidates(rows.flatMap(candidateIdsOf));
    return rows.map(({ number, outcome, plan, decision, decidedPersonId, ...row }) => ({
      number,
      outcome,
      name: plan.name,
      email: plan.email,
      municipality: plan.municipality,
      problems: plan.problems.map((problem) => ({ ...problem, heading: headingOf(problem.field) })),
      changes: plan.changes,
      candidates: candidateIdsOf({ ...row, plan, decidedPersonId }).flatMap((id) => candidates.get(id) ?? []),
      decision,
      decidedPersonId,
    }));
  }

  /** The latest time that the same bytes were applied by the same person. */
  private async appliedBefore({ id, fileSha256, createdById }: PeopleImport): Promise<string | null> {
    const before = await this.db.of(PeopleImport).find({
      where: { fileSha256, state: 'applied', createdById: createdById === null ? IsNull() : Equal(createdById) },
      order: { appliedAt: 'DESC' },
      take: 2,
    });
    return before.find((one) => one.id !== id)?.appliedAt?.toISOString() ?? null;
  }

  /** With the latest office of each; the address only as a hint. */
  private async findCandidates(personIds: readonly string[]) {
    const ids = [...new Set(personIds)];
    const found = new Map<string, ImportRowView['candidates'][number]>();
    if (ids.length === 0) return found;
    const rows = await this.db.rows<CandidateRow>(
      `SELECT p."id", p."titlesBefore", p."givenName", p."familyName", p."titlesAfter", e."email", m."office",
         t."name" AS "place", d."name" AS "district"
       FROM "person" p LEFT JOIN "person_email" e ON e."personId" = p."id" AND e."isPrimary" = TRUE
       LEFT JOIN "mandate" m ON m."id" = (SELECT x."id" FROM "mandate" x WHERE x."personId" = p."id"
         ORDER BY x."from" DESC, x."id" DESC LIMIT 1)
       LEFT JOIN "municipality" t ON t."id" = m."municipalityId" LEFT JOIN "district" d ON d."id" = t."districtId"
       WHERE p."id" IN (${ids.map(() => '?').join(', ')})`,
      ids,
    );
    for (const { id, email, place, district, office, ...name } of rows) {
      found.set(id, {
        personId: id,
        name: printedName(name),
        emailHint: email ? emailHint(email) : '',
        municipality: place ? placeName({ name: place, district }) : '',
        office: office ?? '',
      });
    }
    return found;
  }

  /** All rows with a problem, for the file that goes back to whoever made the list. */
  listBad(own: PeopleImport): Promise<PeopleImportRow[]> {
    return this.db
      .of(PeopleImportRow)
      .find({ where: { importId: own.id, outcome: 'problem' }, order: { number: 'ASC' } });
  }
}

function candidateIdsOf({ plan, decidedPersonId }: Pick<PeopleImportRow, 'plan' | 'decidedPersonId'>): string[] {
  return [...new Set([...plan.candidateIds, ...(decidedPersonId ? [decidedPersonId] : [])])];
}
