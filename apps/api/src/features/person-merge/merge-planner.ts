import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MergedThing } from '@app/contracts';
import { Database } from '../../platform/database.js';
import { movedColumns, type MovedColumn } from './moved-columns.js';
import type { MovedRow } from './person-merge.entity.js';

export type Side = 'kept' | 'gone';

export interface Conflict {
  /** `table value value`: stable while nothing changes. */
  id: string;
  spec: MovedColumn;
  kept: StoredRow;
  gone: StoredRow;
}

export interface MergePlan {
  toKept: MovedRow[];
  toGone: MovedRow[];
  conflicts: Conflict[];
  /** Days on which both hold a seat. */
  blockedDayIds: string[];
  counts: Map<MergedThing, number>;
  fingerprint: string;
}

export type StoredRow = Record<string, string | number | null>;

/** Of these a person decides which one counts; of the others the kept record's own does. */
const decided: ReadonlySet<string> = new Set(['enrolment', 'cohort_member']);

interface People {
  keptId: string;
  goneId: string;
}

/** Finds out which rows of one record come to the other, and where both have what one person can have once. */
@Injectable()
export class MergePlanner {
  constructor(private readonly db: Database) {}

  /** `choose` says for a conflict whose row counts. */
  async plan({ keptId, goneId }: People, choose: (conflict: Conflict) => Side): Promise<MergePlan> {
    const plan: Omit<MergePlan, 'fingerprint'> = {
      toKept: [],
      toGone: [],
      conflicts: [],
      blockedDayIds: await this.findBlockedDays({ keptId, goneId }),
      counts: new Map(),
    };
    const seen: unknown[] = [];
    for (const spec of movedColumns) {
      const rows = { kept: await this.load(spec, keptId), gone: await this.load(spec, goneId) };
      seen.push(spec.table, rows);
      if (spec.follows) follow(plan, spec, rows);
      else sort(plan, spec, { ...rows, choose });
    }
    const fingerprint = createHash('sha256').update(JSON.stringify(seen)).digest('hex');
    return { ...plan, fingerprint };
  }

  private load({ table, column, row, once = [], follows }: MovedColumn, personId: string): Promise<StoredRow[]> {
    const names = [...new Set([...row, ...once, ...(follows ? [follows.column] : []), column])];
    const list = names.map((name) => `"${name}"`).join(', ');
    return this.db.rows<StoredRow>(`SELECT ${list} FROM "${table}" WHERE "${column}" = ? ORDER BY ${list}`, [personId]);
  }

  private async findBlockedDays({ keptId, goneId }: People): Promise<string[]> {
    const days = await this.db.rows<{ dayId: string }>(
      `SELECT k."dayId" FROM "booking" k JOIN "booking" g ON g."dayId" = k."dayId"
       WHERE k."personId" = ? AND g."personId" = ? AND k."activeKey" IS NOT NULL AND g."activeKey" IS NOT NULL`,
      [keptId, goneId],
    );
    return days.map(({ dayId }) => dayId);
  }
}

type Draft = Omit<MergePlan, 'fingerprint'>;
interface Rows {
  kept: StoredRow[];
  gone: StoredRow[];
}

function sort(
  plan: Draft,
  spec: MovedColumn,
  { kept, gone, choose }: Rows & { choose: (one: Conflict) => Side },
): void {
  const keyOf = (row: StoredRow) => [spec.table, ...(spec.once ?? []).map((name) => row[name])].join(' ');
  const own = spec.once ? new Map(kept.map((row) => [keyOf(row), row])) : new Map<string, StoredRow>();
  for (const row of gone) {
    const other = own.get(keyOf(row));
    if (!other) {
      plan.toKept.push(moved(spec, row));
      plan.counts.set(spec.thing, (plan.counts.get(spec.thing) ?? 0) + 1);
    } else if (decided.has(spec.table)) {
      const conflict = { id: keyOf(row), spec, kept: other, gone: row };
      plan.conflicts.push(conflict);
      if (choose(conflict) === 'kept') continue;
      plan.toKept.push(moved(spec, row));
      plan.toGone.push(moved(spec, other));
    }
  }
}

/** Parents were sorted before: their rows say where these go. */
function follow(plan: Draft, spec: MovedColumn, { kept, gone }: Rows): void {
  const went = (list: readonly MovedRow[], row: StoredRow) =>
    list.some((one) => one.table === spec.follows?.table && one.row['id'] === row[spec.follows.column]);
  for (const row of gone.filter((one) => went(plan.toKept, one))) {
    plan.toKept.push(moved(spec, row));
    plan.counts.set(spec.thing, (plan.counts.get(spec.thing) ?? 0) + 1);
  }
  for (const row of kept.filter((one) => went(plan.toGone, one))) plan.toGone.push(moved(spec, row));
}

function moved({ table, column, row }: MovedColumn, stored: StoredRow): MovedRow {
  return { table, column, row: Object.fromEntries(row.map((name) => [name, stored[name] ?? ''])) };
}
