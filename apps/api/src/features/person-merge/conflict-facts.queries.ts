import { Injectable } from '@nestjs/common';
import type { Language, MergePreview } from '@app/contracts';
import { Database } from '../../platform/database.js';
import { fromStored } from '../../platform/stored-instant.js';
import { CourseService, textIn } from '../course/index.js';
import type { Conflict, Side } from './merge-planner.js';

type ConflictView = MergePreview['conflicts'][number];

interface FactRow {
  id: string;
  label: string;
  state: string;
  at: Date | string;
  steps: number | string;
}

const RANK: Readonly<Record<string, number>> = { completed: 3, active: 2, withdrawn: 1 };

/** What a person needs to know to decide which of two rows counts. */
@Injectable()
export class ConflictFactsQueries {
  constructor(
    private readonly db: Database,
    private readonly courses: CourseService,
  ) {}

  async describe(conflicts: readonly Conflict[], language: Language): Promise<ConflictView[]> {
    const ids = conflicts.flatMap(({ kept, gone }) => [String(kept['id']), String(gone['id'])]);
    if (ids.length === 0) return [];
    const marks = ids.map(() => '?').join(', ');
    const rows = await this.db.rows<FactRow>(
      `SELECT e."id", e."courseId" AS "label", e."state", e."enrolledAt" AS "at",
         (SELECT COUNT(*) FROM "lesson_progress" l WHERE l."enrolmentId" = e."id") AS "steps"
       FROM "enrolment" e WHERE e."id" IN (${marks})
       UNION ALL SELECT m."id", c."name", m."state", m."joinedAt", 0
       FROM "cohort_member" m JOIN "cohort" c ON c."id" = m."cohortId" WHERE m."id" IN (${marks})`,
      [...ids, ...ids],
    );
    const titles = await this.titlesOf(conflicts, language);
    const facts = new Map(rows.map((row) => [row.id, row]));
    return conflicts.map(({ id, spec, kept, gone }) => {
      const [ours, theirs] = [factOf(facts, kept['id']), factOf(facts, gone['id'])];
      const label = titles.get(ours.label) ?? ours.label;
      const suggested = furtherOf(ours, theirs);
      return { id, thing: spec.thing, label, kept: toView(ours), gone: toView(theirs), suggested };
    });
  }

  private async titlesOf(conflicts: readonly Conflict[], language: Language): Promise<Map<string, string>> {
    if (!conflicts.some(({ spec }) => spec.table === 'enrolment')) return new Map();
    const offered = await this.courses.listOffered();
    return new Map(offered.map(({ id, revision }) => [id, textIn(revision.content.title, language)]));
  }
}

function factOf(facts: ReadonlyMap<string, FactRow>, id: string | number | null | undefined): FactRow {
  const fact = facts.get(String(id));
  if (!fact) throw new Error('A row of a conflict is gone.');
  return fact;
}

function toView({ state, at, steps }: FactRow): ConflictView['kept'] {
  return { state, at: fromStored(at).toISOString(), steps: Number(steps) };
}

/** Completed before begun, then who has done more; the kept record's own when both are as far. */
function furtherOf(kept: FactRow, gone: FactRow): Side {
  const rank = (RANK[gone.state] ?? 0) - (RANK[kept.state] ?? 0);
  return rank > 0 || (rank === 0 && Number(gone.steps) > Number(kept.steps)) ? 'gone' : 'kept';
}
