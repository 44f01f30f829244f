import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import type { Limits, Table } from './table.js';

/** `text` is CSV of any common delimiter and encoding. */
export type TableKind = 'xlsx' | 'text';

/** The first visible sheet of a workbook, or a CSV file, as rows of text. Throws a `SpreadsheetError`. */
export function readTable(bytes: Buffer, kind: TableKind, limits: Limits): Promise<Table> {
  return kind === 'xlsx' ? readXlsx(bytes, limits) : readCsv(bytes, limits);
}
