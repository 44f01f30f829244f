import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Person } from '../person/index.js';
import { movedColumns } from './moved-columns.js';
import type { MovedRow } from './person-merge.entity.js';

/** Rows of one statement. */
const PORTION = 100;

interface Exchange {
  keptId: string;
  goneId: string;
  toKept: readonly MovedRow[];
  toGone: readonly MovedRow[];
}

/** Gives rows of one person to another, and others back at once; taking it back is the same with the lists turned round. */
@Injectable()
export class RowMover {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws `person_merge.contradicted` when a row is no longer where it was, or its place is taken. */
  async exchange({ keptId, goneId, toKept, toGone }: Exchange): Promise<void> {
    // Unique keys are checked row by row: what goes the other way waits with a third person for a moment.
    const parked = Person.known({ language: 'cs', createdAt: this.clock.now() });
    if (toGone.length > 0) await this.db.of(Person).insert(parked);
    await this.give(toGone, keptId, parked.id);
    await this.give(toKept, goneId, keptId);
    await this.give(toGone, parked.id, goneId);
    if (toGone.length > 0) await this.db.of(Person).delete({ id: parked.id });
  }

  private async give(rows: readonly MovedRow[], fromId: string, toId: string): Promise<void> {
    for (const spec of movedColumns) {
      const own = rows.filter(({ table, column }) => table === spec.table && column === spec.column);
      for (let start = 0; start < own.length; start += PORTION) {
        const portion = own.slice(start, start + PORTION).map(({ row }) => row);
        const given = await this.db.rows<object>(...giveSql(spec, portion, { fromId, toId }));
        if (given.length !== portion.length) throw new AppError('person_merge.contradicted', { table: spec.table });
      }
    }
  }
}

type Row = MovedRow['row'];

function giveSql(
  { table, column, row: names, rewrites = [] }: (typeof movedColumns)[number],
  rows: readonly Row[],
  { fromId, toId }: { fromId: string; toId: string },
): [string, unknown[]] {
  const set = [`"${column}" = ?`, ...rewrites.map((name) => `"${name}" = REPLACE("${name}", ?, ?)`)];
  const one = names.map((name) => `"${name}" = ?`).join(' AND ');
  const which = names.length === 0 ? '' : `AND (${rows.map(() => `(${one})`).join(' OR ')})`;
  const sql = `UPDATE "${table}" SET ${set.join(', ')} WHERE "${column}" = ? ${which} RETURNING "${column}"`;
  const values = [toId, ...rewrites.flatMap(() => [fromId, toId]), fromId];
  return [sql, [...values, ...rows.flatMap((row) => names.map((name) => row[name]))]];
}
