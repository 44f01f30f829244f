/** An instant as both databases take it in a query of our own: they store UTC without a zone. */
export function toStored(at: Date): string {
  return at.toISOString().replace('T', ' ').replace('Z', '');
}

/** An instant as a query of our own answers it: PostgreSQL with a date, SQLite with its text. */
export function fromStored(value: Date | string): Date {
  return value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`);
}
