import { unguarded } from './formula-guard.js';
import { SpreadsheetError } from './spreadsheet-error.js';
import type { Limits, TableRow } from './table.js';

/** Gathers rows, leaves empty ones out and holds the rest to the limits. */
export class RowCollector {
  readonly rows: TableRow[] = [];

  constructor(private readonly limits: Limits) {}

  add(number: number, cells: readonly string[]): void {
    const used = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (used === 0) return;
    const { rows, columns, cellLength } = this.limits;
    if (this.rows.length >= rows) throw new SpreadsheetError('too_many_rows', { limit: rows });
    if (used > columns) throw new SpreadsheetError('too_many_columns', { row: number, limit: columns });
    if (cells.some((cell) => cell.length > cellLength)) {
      throw new SpreadsheetError('cell_too_long', { row: number, limit: cellLength });
    }
    this.rows.push({ number, cells: cells.slice(0, used).map(unguarded) });
  }
}

/** Lets other work run: reading a long file must not hold up everybody's requests. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
