// What the server does: each figure beside a reference measured in the same run.
import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONNECTIONS, requestsPerSecond } from './load.mjs';
import { freePort } from './product.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const COURSE = 'facilitating-meetings';

export async function lessonRead(product) {
  const [{ token }] = product.signedInPeople(1);
  await product.call('POST', `/courses/${COURSE}/enrolment`, { token, body: { audience: 'politician' } });
  const path = `/courses/${COURSE}/lessons/difficult-situations?language=cs`;
  const body = Buffer.from(JSON.stringify(await product.call('GET', path, { token })));
  const ours = await requestsPerSecond({
    url: `${product.url}/api${path}`,
    headers: { cookie: `rt_session=${token}` },
  });

  const file = join(product.dataDir, 'reply.json');
  writeFileSync(file, body);
  const port = await freePort();
  const bare = spawn(process.execPath, [join(here, 'bare-server.mjs'), file, String(port)], { stdio: 'ignore' });
  await pause(500);
  const reference = await requestsPerSecond({ url: `http://127.0.0.1:${port}/` });
  bare.kill();
  return {
    work: 'lesson read with progress, signed in',
    value: ours,
    reference,
    unit: 'requests/s',
    of: `bare node:http, ${body.length} bytes`,
    atLeast: 0.15,
  };
}

export async function progressEvent(product) {
  const people = product.signedInPeople(CONNECTIONS);
  const places = await Promise.all(
    people.map(async ({ token }) => ({
      token,
      ...(await product.call('POST', `/courses/${COURSE}/enrolment`, { token, body: { audience: 'politician' } })),
    })),
  );
  let turn = 0;
  const requests = places.map(({ id, token }) => ({
    method: 'POST',
    path: `/api/enrolments/${id}/events`,
    headers: { cookie: `rt_session=${token}`, origin: product.url, 'content-type': 'application/json' },
    setupRequest(request) {
      turn += 1;
      const event = {
        id: randomUUID(),
        at: new Date().toISOString(),
        kind: 'lesson.position',
        lesson: 'who-is-who',
        block: 1 + (turn % 9),
        reached: 10,
        activeSeconds: 1,
      };
      return { ...request, body: JSON.stringify({ events: [event] }) };
    },
  }));
  const ours = await requestsPerSecond({ url: product.url, requests });
  return {
    work: 'progress event recorded durably',
    value: ours,
    reference: rawTransactions(product.dataDir),
    unit: 'events/s',
    of: 'raw better-sqlite3, a transaction a row, synchronous=FULL',
    atLeast: 0.1,
  };
}

function rawTransactions(folder) {
  const db = new Database(join(folder, 'raw.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE event (id TEXT PRIMARY KEY, enrolment TEXT, kind TEXT, data TEXT, at TEXT)');
  const insert = db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?)');
  const add = db.transaction(() =>
    insert.run(
      randomUUID(),
      randomUUID(),
      'lesson.position',
      '{"block":3,"reached":10,"activeSeconds":1}',
      new Date().toISOString(),
    ),
  );
  const until = performance.now() + 4000;
  let count = 0;
  const startedAt = performance.now();
  while (performance.now() < until) {
    add();
    count += 1;
  }
  const perSecond = (count * 1000) / (performance.now() - startedAt);
  db.close();
  return perSecond;
}

export async function quizRound(product, rounds = 150) {
  const people = product.signedInPeople(rounds + 20);
  const take = async ({ token }, isMeasured) => {
    const { id } = await product.call('POST', `/courses/${COURSE}/enrolment`, {
      token,
      body: { audience: 'politician' },
    });
    const before = product.cpuMs();
    const attempt = await product.call('POST', `/enrolments/${id}/quizzes/final/attempts?language=cs`, {
      token,
      body: {},
    });
    for (const question of attempt.questions.slice(0, 10)) {
      await product.call('PUT', `/attempts/${attempt.id}/answers/${question.id}`, {
        token,
        body: { answer: anyAnswer(question), sequence: 1 },
      });
    }
    await product.call('POST', `/attempts/${attempt.id}/submission?language=cs`, { token, body: {} });
    return isMeasured ? product.cpuMs() - before : 0;
  };
  for (const person of people.slice(0, 20)) await take(person, false);
  let total = 0;
  for (const person of people.slice(20)) total += await take(person, true);
  return { work: 'quiz: start → 10 answers → result', value: total / rounds, unit: 'ms of processor', atMost: 8 };
}

function anyAnswer(question) {
  switch (question.type) {
    case 'single':
      return { type: 'single', optionId: question.options[0].id };
    case 'multiple':
      return { type: 'multiple', optionIds: [question.options[0].id] };
    case 'truefalse':
      return { type: 'truefalse', value: true };
    case 'matching':
      return {
        type: 'matching',
        pairs: Object.fromEntries(question.lefts.map(({ id }, index) => [id, question.rights[index].id])),
      };
    case 'ordering':
      return { type: 'ordering', itemIds: question.items.map(({ id }) => id) };
    case 'gap':
      return {
        type: 'gap',
        gaps: Object.fromEntries(
          question.segments
            .filter(({ kind }) => kind !== 'text')
            .map((gap) => [gap.gapId, gap.options?.[0]?.id ?? 'mandát']),
        ),
      };
    case 'numeric':
      return { type: 'numeric', value: '8' };
    case 'short':
      return { type: 'short', text: 'parkoviště' };
    case 'hotspot':
      return { type: 'hotspot', regionId: question.regions[0].id };
    case 'likert':
      return { type: 'likert', value: 3 };
    default:
      return { type: 'open', text: 'Děkuji, píšu si to a prosím dalšího.' };
  }
}

export async function signIn(product, rounds = 150) {
  const people = product.signedInPeople(rounds + 20);
  const folder = join(product.dataDir, 'mail');
  mkdirSync(folder, { recursive: true });
  const mailsBefore = () => new Set(readdirSync(folder));
  const enter = async ({ email }, index) => {
    const known = index === 0 ? new Set() : mailsBefore();
    const address = `10.9.${index >> 8}.${index & 255}`;
    await product.call('POST', '/sign-in', { body: { email, language: 'cs' }, address });
    const name = await newMail(folder, known);
    const [, token] =
      /sign-in\/link\/([A-Za-z0-9_=\s-]+?)(?:\r?\n\r?\n|"|<)/.exec(plain(readFileSync(join(folder, name), 'utf8'))) ??
      [];
    await product.call('POST', `/sign-in/links/${token}/redemption`, { body: {}, address });
  };
  for (const [index, person] of people.slice(0, 20).entries()) await enter(person, index + 1);
  const before = product.cpuMs();
  for (const [index, person] of people.slice(20).entries()) await enter(person, index + 30);
  return {
    work: 'sign-in: request → mail → redeem',
    value: (product.cpuMs() - before) / rounds,
    unit: 'ms of processor',
    atMost: 8,
  };
}

const plain = (text) => text.replace(/=\r?\n/g, '').replace(/=3D/g, '=');

async function newMail(folder, known) {
  for (let tries = 0; tries < 500; tries += 1) {
    const found = readdirSync(folder).find((name) => name.endsWith('.eml') && !known.has(name));
    if (found) return found;
    await pause(2);
  }
  throw new Error('The mail did not come.');
}

export async function startAndMemory(product) {
  await product.stop();
  const first = await product.run();
  await product.stop();
  const startMs = Math.min(first, await product.run());
  const [{ token }] = product.signedInPeople(1);
  await product.call('POST', `/courses/${COURSE}/enrolment`, { token, body: { audience: 'politician' } });
  const paths = [
    `/courses/${COURSE}/lessons/who-is-who?language=cs`,
    `/courses/${COURSE}?language=en`,
    '/home?language=nb',
    '/session',
  ];
  for (let done = 0; done < 10_000; done += CONNECTIONS) {
    await Promise.all(
      Array.from({ length: CONNECTIONS }, (_, index) =>
        product.call('GET', paths[(done + index) % paths.length], { token }),
      ),
    );
  }
  return [
    { work: 'start (built) → first answer', value: startMs, unit: 'ms', atMost: 2000 },
    { work: 'memory after 10,000 requests', value: product.rssMegabytes(), unit: 'MB resident', atMost: 200 },
  ];
}
