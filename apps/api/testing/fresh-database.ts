import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { newId } from '../src/platform/id.js';

export interface FreshDatabase {
  url: string;
  /** A folder of the test's own, for media and mail. */
  folder: string;
  drop: () => Promise<void>;
}

/** Address of a PostgreSQL server, given by the test command when the suite runs on it. */
export const postgresServer = process.env['TEST_POSTGRES_URL'];

/** An empty database: a SQLite file, or a database on the test's PostgreSQL server. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'roundtable-test-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  if (!postgresServer) return { url: `sqlite:${join(folder, 'test.db')}`, folder, drop: removeFolder };

  const name = `test_${newId().replaceAll('-', '')}`;
  await onServer(postgresServer, `CREATE DATABASE "${name}"`);
  const url = new URL(postgresServer);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    folder,
    // The server is thrown away as a whole after the run; dropping each database can wait for minutes for the others.
    drop: removeFolder,
  };
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
