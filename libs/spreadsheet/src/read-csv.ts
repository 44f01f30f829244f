import { decodeText } from './decode-text.js';
import { findDelimiter, type Delimiter } from './find-delimiter.js';
import { breathe, RowCollector } from './row-collector.js';
import { SpreadsheetError } from './spreadsheet-error.js';
import type { Limits, Table } from './table.js';

const ROWS_BETWEEN_BREATHS = 500;

/** Reads CSV of any common delimiter and encoding; row numbers are those that Excel shows for the file. */
export async function readCsv(bytes: Buffer, limits: Limits): Promise<Table> {
  const { text, delimiter } = takeSeparatorLine(decodeText(bytes));
  const { CsvError, parse } = await import('csv-parse');
  const parser = parse({
    delimiter: delimiter ?? findDelimiter(text),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.columns * limits.cellLength,
  });
  parser.end(text);

  const collector = new RowCollector(limits);
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1;
      collector.add(number, cells);
      if (number % ROWS_BETWEEN_BREATHS === 0) await breathe();
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw toFault(error.code, { row: Number(error['records'] ?? number) + 1, limit: limits.cellLength });
  }
  return { rows: collector.rows };
}

/** Excel's own first line `sep=;` is no row; it says the delimiter. */
function takeSeparatorLine(text: string): { text: string; delimiter?: Delimiter } {
  const [line, sign] = /^sep=([;,\t])\r?\n/i.exec(text) ?? [];
  return line === undefined ? { text } : { text: text.slice(line.length), delimiter: sign as Delimiter };
}

function toFault(code: string, { row, limit }: { row: number; limit: number }): SpreadsheetError {
  if (code === 'CSV_MAX_RECORD_SIZE') return new SpreadsheetError('cell_too_long', { row, limit });
  return new SpreadsheetError(code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote_not_closed' : 'broken', { row });
}
