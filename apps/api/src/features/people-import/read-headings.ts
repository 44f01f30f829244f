import type { ImportFault, ImportField } from '@app/contracts';
import { fieldOf } from './column-names.js';

const needed: readonly ImportField[] = ['givenName', 'familyName', 'email'];

/** What is wrong with a file as a whole. */
export class FileFault extends Error {
  constructor(
    readonly code: ImportFault,
    readonly values: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = 'FileFault';
  }
}

/** What each column is to us, or a fault when a needed one is missing or two say the same. */
export function readHeadings(headings: readonly string[]): (ImportField | null)[] {
  const columns = headings.map(fieldOf);
  const missing = needed.filter((field) => !columns.includes(field));
  if (missing.length > 0) throw new FileFault('columns_missing', { fields: missing.join(' ') });
  const repeated = columns.findIndex((field, at) => field !== null && columns.indexOf(field) < at);
  if (repeated >= 0) {
    throw new FileFault('column_repeated', { heading: headings[repeated] ?? '' });
  }
  return columns;
}
