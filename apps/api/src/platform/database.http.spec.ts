import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { freshDatabase, type FreshDatabase } from '../../testing/fresh-database.js';
import { entities, migrations } from '../app/schema.js';
import { AppError } from './app-error.js';
import { openReader, openWriter } from './data-sources.js';
import { Database } from './database.js';
import { IdempotencyRecord } from './idempotency-record.entity.js';

const at = new Date('2026-11-23T18:00:00.000Z');
const aRecord = (id: string) => IdempotencyRecord.of({ id, fingerprint: 'f', reply: '{}', createdAt: at });

describe('overlapping transactions', () => {
  let files: FreshDatabase;
  let writer: DataSource;
  let reader: DataSource;
  let db: Database;

  beforeEach(async () => {
    files = await freshDatabase();
    writer = await openWriter(files.url, { entities, migrations });
    reader = await openReader(writer);
    db = new Database(writer, reader);
  });
  afterEach(async () => {
    await writer.destroy();
    if (reader.isInitialized) await reader.destroy();
    await files.drop();
  });

  /** Leaves the transaction open over a real pause, in which others try to get in. */
  const addSlowly = (id: string, outcome: 'commit' | 'fail') =>
    db.transaction(async () => {
      await db.of(IdempotencyRecord).insert(aRecord(id));
      await pause(20);
      if (outcome === 'fail') throw new Error('rolled back');
    });
  const stored = async () => (await db.of(IdempotencyRecord).find({ order: { id: 'ASC' } })).map(({ id }) => id);

  it('keeps every one that commits and no row of one that fails', async () => {
    await Promise.allSettled([addSlowly('a', 'commit'), addSlowly('b', 'fail'), addSlowly('c', 'commit')]);

    expect(await stored()).toEqual(['a', 'c']);
  });

  it('loses no write among many', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => String(index).padStart(2, '0'));

    await Promise.all(ids.map((id) => db.transaction(() => db.of(IdempotencyRecord).insert(aRecord(id)))));

    expect(await stored()).toEqual(ids);
  });

  it('pays for one flush of the disk where many wait together', async () => {
    const query = jest.spyOn(writer.createQueryRunner(), 'query');
    const ids = Array.from({ length: 40 }, (_, index) => `g${index}`);

    await Promise.all(ids.map((id) => db.transaction(() => db.of(IdempotencyRecord).insert(aRecord(id)))));

    // PostgreSQL has a group commit of its own, over several connections.
    const flushes = query.mock.calls.filter(([sql]) => sql === 'COMMIT').length;
    expect(flushes).toBeLessThan(10);
    if (!db.isPostgres) expect(flushes).toBeGreaterThan(0);
    expect((await stored()).length).toBe(40);
  });

  it('fails every unit of a group whose commit fails, and stores none of them', async () => {
    if (db.isPostgres) return expect(reader).toBe(writer);
    const runner = writer.createQueryRunner();
    const commit = runner.commitTransaction.bind(runner);
    let calls = 0;
    jest.spyOn(runner, 'commitTransaction').mockImplementation(() => {
      calls += 1;
      return calls === 2 ? Promise.reject(new Error('disk full')) : commit();
    });

    const outcomes = await Promise.allSettled(
      ['a', 'b'].map((id) => db.transaction(() => db.of(IdempotencyRecord).insert(aRecord(id)))),
    );

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await stored()).toEqual([]);
    await addSlowly('c', 'commit');
    expect(await stored()).toEqual(['c']);
  });

  it('shows nobody a row before it is committed', async () => {
    const open = addSlowly('a', 'fail').catch(() => undefined);
    await pause(8);

    const seen = await stored();
    await open;

    expect(seen).toEqual([]);
  });

  it('shows the transaction itself what it wrote', async () => {
    const seen = await db.transaction(async () => {
      await db.of(IdempotencyRecord).insert(aRecord('a'));
      return stored();
    });

    expect(seen).toEqual(['a']);
  });

  it('joins the outer one when nested', async () => {
    const outer = db.transaction(async () => {
      await addSlowly('inner', 'commit');
      throw new Error('rolled back');
    });

    await expect(outer).rejects.toThrow('rolled back');
    expect(await stored()).toEqual([]);
  });

  it('tells others only what was committed, and only then', async () => {
    const told: string[] = [];
    const tellAndEnd = (id: string, outcome: 'commit' | 'fail') =>
      db.transaction(async () => {
        db.afterCommit(() => told.push(id));
        await db.of(IdempotencyRecord).insert(aRecord(id));
        await pause(10);
        expect(told).not.toContain(id);
        if (outcome === 'fail') throw new Error('rolled back');
      });

    await Promise.allSettled([tellAndEnd('a', 'fail'), tellAndEnd('b', 'commit')]);

    expect(told).toEqual(['b']);
  });

  it('lets what is told write in a transaction of its own', async () => {
    const done = new Promise<void>((resolve, reject) => {
      db.transaction(async () => {
        db.afterCommit(() => {
          db.transaction(() => db.of(IdempotencyRecord).insert(aRecord('later'))).then(() => resolve(), reject);
        });
        await db.of(IdempotencyRecord).insert(aRecord('first'));
      }).catch(reject);
    });
    await done;

    expect(await stored()).toEqual(['first', 'later']);
  });

  it('answers a taken key with the error it was given, and goes on', async () => {
    const taken = new AppError('person.email_taken');

    await db.transaction(async () => {
      await db.add(aRecord('a'), taken);
      await expect(db.add(aRecord('a'), taken)).rejects.toBe(taken);
      await db.add(aRecord('b'), taken);
    });

    expect(await stored()).toEqual(['a', 'b']);
  });

  it('refuses a write outside a transaction on SQLite, where it would land in somebody else’s', async () => {
    if (db.isPostgres) return expect(reader).toBe(writer);
    await expect(db.of(IdempotencyRecord).insert(aRecord('a'))).rejects.toThrow(/readonly/);
  });

  it('keeps the durable settings of SQLite', async () => {
    if (db.isPostgres) return expect(await db.rows('SHOW synchronous_commit')).toHaveLength(1);
    const [synchronous] = await writer.query<{ synchronous: number }[]>('PRAGMA synchronous');
    const [journal] = await writer.query<{ journal_mode: string }[]>('PRAGMA journal_mode');
    const [foreignKeys] = await writer.query<{ foreign_keys: number }[]>('PRAGMA foreign_keys');
    expect([synchronous, journal, foreignKeys]).toEqual([
      { synchronous: 2 },
      { journal_mode: 'wal' },
      { foreign_keys: 1 },
    ]);
  });

  it('lets nobody change or delete an audit entry', async () => {
    const sql = `INSERT INTO "audit_entry" ("id", "at", "action", "subjectType", "subjectId") VALUES ('1', '2026-11-23 18:00:00', 'person.changed', 'person', '2')`;
    await writer.query(sql);

    await expect(writer.query(`UPDATE "audit_entry" SET "action" = 'nothing.happened'`)).rejects.toThrow(/append-only/);
    await expect(writer.query('DELETE FROM "audit_entry"')).rejects.toThrow(/append-only/);
  });
});
