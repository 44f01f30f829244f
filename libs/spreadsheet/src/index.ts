export { readTable, type TableKind } from './read-table.js';
export { SpreadsheetError, type SpreadsheetFault } from './spreadsheet-error.js';
export type { Limits, Table, TableRow } from './table.js';
export { writeCsv } from './write-csv.js';
export { writeXlsx } from './write-xlsx.js';
