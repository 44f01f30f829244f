import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { types } from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema, type MixedList } from 'typeorm';

type Schema = { entities: MixedList<(new () => object) | EntitySchema>; migrations: MixedList<new () => object> };
type Pragmas = { pragma(text: string): unknown };

/** Any number, the same in every process. */
const MIGRATION_LOCK = 7_270_127;
const BIGINT = 20;
types.setTypeParser(BIGINT, Number);

/** Options of the writing connection for `sqlite:<path>` or `postgres://…`. */
export function writerOptions(url: string, schema: Schema): DataSourceOptions {
  const common = { ...schema, synchronize: false, logging: false as const, migrationsRun: false };
  if (url.startsWith('postgres')) return { type: 'postgres', url, poolSize: 10, ...common };

  return {
    type: 'better-sqlite3',
    database: sqlitePath(url),
    enableWAL: true,
    statementCacheSize: 400,
    prepareDatabase: (db: Pragmas) => {
      db.pragma('busy_timeout = 5000');
      // An acknowledged write survives a power cut; group commit pays for it once per group.
      db.pragma('synchronous = FULL');
      inMemory(db);
    },
    ...common,
  };
}

/** Reads on SQLite have a connection of their own, so that nobody sees rows of a transaction that may roll back. */
export async function openReader(writer: DataSource): Promise<DataSource> {
  if (writer.options.type !== 'better-sqlite3') return writer;
  const reader = new DataSource({
    ...writer.options,
    migrations: [],
    enableWAL: false,
    readonly: true,
    fileMustExist: true,
    prepareDatabase: (db: Pragmas) => {
      db.pragma('busy_timeout = 5000');
      db.pragma('query_only = ON');
      inMemory(db);
    },
  });
  return reader.initialize();
}

/** Opens the writing connection and brings the schema up to date. */
export async function openWriter(url: string, schema: Schema): Promise<DataSource> {
  const source = await new DataSource(writerOptions(url, schema)).initialize();
  await oneAtATime(source, () => source.runMigrations({ transaction: 'each' }));
  return source;
}

/** Several processes may start together on PostgreSQL: the first one migrates, the others wait and find it done. */
async function oneAtATime(source: DataSource, work: () => Promise<unknown>): Promise<void> {
  if (source.options.type !== 'postgres') return void (await work());
  const runner = source.createQueryRunner();
  await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await work();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  }
}

/** Journals of savepoints and the pages read most stay in memory: fewer calls of the system for each request. */
function inMemory(db: Pragmas): void {
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -16000');
}

function sqlitePath(url: string): string {
  const path = resolve(url.replace(/^sqlite:/, ''));
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  return path;
}
