/** One row that is not empty, with the number that a spreadsheet program shows beside it (from 1). */
export interface TableRow {
  readonly number: number;
  /** As text: days as `YYYY-MM-DD`, numbers as they are written with their leading zeros. Missing cells are empty. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly rows: readonly TableRow[];
}

/** What is larger is refused before it costs memory. */
export interface Limits {
  /** Rows that are not empty, the heading among them. */
  rows: number;
  columns: number;
  /** Characters. */
  cellLength: number;
  /** Bytes of all the parts of a workbook that are read, unpacked. */
  unpackedBytes: number;
}
