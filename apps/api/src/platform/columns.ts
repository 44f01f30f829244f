import type { QueryRunner, TableColumnOptions } from 'typeorm';

type More = Partial<TableColumnOptions>;

/** Column types for migrations that must run on SQLite and PostgreSQL alike. */
export function columns(runner: QueryRunner) {
  const { driver } = runner.dataSource;
  const instant = driver.normalizeType({ type: Date });
  return {
    id: (name: string, more: More = {}) => ({ name, type: 'varchar', length: '36', ...more }),
    text: (name: string, length: number, more: More = {}) => ({
      name,
      type: 'varchar',
      length: String(length),
      ...more,
    }),
    /** Unlimited text; JSON of `simple-json` columns too. */
    long: (name: string, more: More = {}) => ({ name, type: 'text', ...more }),
    instant: (name: string, more: More = {}) => ({ name, type: instant, ...more }),
    whole: (name: string, more: More = {}) => ({ name, type: 'integer', ...more }),
    /** Milliseconds since 1970 and other numbers beyond 2³¹. */
    big: (name: string, more: More = {}) => ({ name, type: 'bigint', ...more }),
    real: (name: string, more: More = {}) => ({
      name,
      type: driver.options.type === 'postgres' ? 'double precision' : 'real',
      ...more,
    }),
    flag: (name: string, more: More = {}) => ({ name, type: 'boolean', ...more }),
  };
}

/** A foreign key by our naming, from a column to the id of another table. */
export function references(
  [table, column]: readonly [table: string, column: string],
  parent: string,
  onDelete: 'RESTRICT' | 'CASCADE' = 'RESTRICT',
) {
  return {
    name: `${table}_${column}_fkey`,
    columnNames: [column],
    referencedTableName: parent,
    referencedColumnNames: ['id'],
    onDelete,
  };
}
