/** Why a file cannot be read as a table; the caller has the words for it. */
export type SpreadsheetFault =
  'broken' | 'quote_not_closed' | 'too_many_rows' | 'too_many_columns' | 'cell_too_long' | 'too_large_unpacked';

export class SpreadsheetError extends Error {
  constructor(
    readonly fault: SpreadsheetFault,
    /** Row and limit, as numbers. */
    readonly values: Readonly<Record<string, number>> = {},
    options?: ErrorOptions,
  ) {
    super(fault, options);
    this.name = 'SpreadsheetError';
  }
}
