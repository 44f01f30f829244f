// Two hundred people press at the same moment for twenty seats, on both databases.
import Database from 'better-sqlite3';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '/work/main/.tools/postgres.mjs';
import { freePort, Product } from '/work/main/.tools/bench/tmp-product.mjs';

const PEOPLE = 200;
const SEATS = 20;
/** The first rounds only warm the server up, as a working day does. */
const WARM_UP = 3;
const ROUNDS = 3;
const DAY_MS = 86_400_000;

export async function bookings() {
  const results = [await measure('SQLite', null)];
  const postgres = await startPostgres();
  try {
    results.push(await measure('PostgreSQL', postgres.url));
  } finally {
    await postgres.stop();
  }
  return results;
}

export async function measure(name, databaseUrl) {
  const product = new Product(await freePort(), mkdtempSync(join(tmpdir(), 'roundtable-bench-')));
  const before = process.env.DATABASE_URL;
  if (databaseUrl) process.env.DATABASE_URL = databaseUrl;
  try {
    await product.run();
    const store = databaseUrl ? await postgresStore(databaseUrl) : sqliteStore(product.dataDir);
    await store.run('BEGIN');
    const { tokens, dayIds } = await fill(store);
    await store.run('COMMIT');
    const p95s = [];
    for (const [round, dayId] of dayIds.entries()) {
      const c0=product.cpuMs(); const { times, states } = await press(product, dayId, tokens); console.log(round, 'p50',percentile(times,.5)|0,'p95',percentile(times,.95)|0,'cpu',product.cpuMs()-c0);
      const confirmed = states.filter((state) => state === 'confirmed').length;
      if (confirmed !== SEATS || states.length !== PEOPLE)
        throw new Error(`${confirmed} of ${states.length} have a seat`);
      if (round >= WARM_UP) p95s.push(percentile(times, 0.95));
    }
    await store.close();
    return {
      work: `${PEOPLE} people book ${SEATS} seats at once, ${name}: p95 (median of ${ROUNDS} rounds)`,
      value: percentile(p95s, 0.5),
      unit: 'ms',
      atMost: 500,
    };
  } finally {
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
    await product.remove();
  }
}

/** Everybody at once, and how long each waited. */
async function press(product, dayId, tokens) {
  const times = [];
  const states = await Promise.all(
    tokens.map(async (token) => {
      const startedAt = performance.now();
      const { booking } = await product.call('POST', `/me/seminar-days/${dayId}/booking`, { token, body: {} });
      times.push(performance.now() - startedAt);
      return booking.state;
    }),
  );
  return { times, states };
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}

/** Members of one cohort who are signed in, and a day for each round, written straight into the database. */
async function fill(store) {
  const now = new Date();
  const stored = (date) => date.toISOString().replace('T', ' ').replace('Z', '');
  const at = stored(now);
  const [{ id: courseId }] = await store.all(`SELECT "id" FROM "course" ORDER BY "slug" LIMIT 1`);
  const cohortId = randomUUID();
  await store.insert('cohort', {
    id: cohortId,
    courseId,
    name: 'Bench',
    searchName: 'bench',
    languages: '["cs"]',
    entry: 'invitation',
    state: 'open',
    startsOn: at.slice(0, 10),
    endsOn: '2099-12-31',
    welcome: '{}',
    requiredDays: 1,
    needsAssignment: false,
    showsScores: false,
    createdById: cohortId,
    createdAt: at,
    version: 1,
    fieldVersions: '{}',
  });
  const tokens = [];
  for (let n = 0; n < PEOPLE; n += 1) tokens.push(await member(store, { cohortId, now, stored }));
  const dayIds = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const startsAt = new Date(now.getTime() + (14 + round) * DAY_MS);
    const id = randomUUID();
    await store.insert('seminar_day', {
      id,
      cohortId,
      title: 'Bench',
      startsAt: stored(startsAt),
      endsAt: stored(new Date(startsAt.getTime() + DAY_MS / 4)),
      zone: 'Europe/Prague',
      form: 'online',
      halfDays: '[]',
      capacity: SEATS,
      materials: '[]',
      isRequired: true,
      state: 'planned',
      sequence: 0,
      version: 1,
      fieldVersions: '{}',
      createdAt: at,
    });
    dayIds.push(id);
  }
  return { tokens, dayIds };
}

async function member(store, { cohortId, now, stored }) {
  const id = randomUUID();
  const token = randomBytes(32).toString('base64url');
  const at = stored(now);
  await store.insert('person', {
    id,
    titlesBefore: '',
    givenName: 'Jana',
    familyName: 'Nováková',
    titlesAfter: '',
    salutation: 'none',
    language: 'cs',
    sortName: 'novakova jana',
    createdAt: at,
    version: 1,
  });
  await store.insert('person_email', {
    id,
    personId: id,
    email: `${id}@bench.example`,
    isPrimary: true,
    confirmedAt: at,
  });
  await store.insert('session', {
    id,
    personId: id,
    tokenHash: createHash('sha256').update(token).digest('hex'),
    device: 'bench',
    createdAt: at,
    lastSeenAt: at,
    expiresAt: stored(new Date(now.getTime() + 20 * DAY_MS)),
  });
  await store.insert('cohort_member', { id, cohortId, personId: id, source: 'trainer', state: 'active', joinedAt: at });
  return token;
}

function sqliteStore(dataDir) {
  const db = new Database(join(dataDir, 'roundtable.db'));
  db.pragma('busy_timeout = 5000');
  const plain = (value) => (typeof value === 'boolean' ? Number(value) : value);
  return {
    all: (sql) => Promise.resolve(db.prepare(sql).all()),
    insert: (table, row) => {
      const names = Object.keys(row);
      db.prepare(
        `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      ).run(...Object.values(row).map(plain));
      return Promise.resolve();
    },
    run: (sql) => Promise.resolve(db.exec(sql)),
    close: () => Promise.resolve(db.close()),
  };
}

async function postgresStore(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return {
    all: async (sql) => (await client.query(sql)).rows,
    insert: async (table, row) => {
      const names = Object.keys(row);
      const marks = names.map((_, index) => `$${index + 1}`).join(', ');
      await client.query(
        `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${marks})`,
        Object.values(row),
      );
    },
    run: (sql) => client.query(sql),
    close: () => client.end(),
  };
}
