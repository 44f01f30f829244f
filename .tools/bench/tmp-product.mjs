// The built product on data of its own, for measuring: started, signed in to, and watched from outside.
import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../build.mjs';

export class Product {
  constructor(port, dataDir) {
    this.port = port;
    this.dataDir = dataDir;
    this.url = `http://localhost:${port}`;
  }

  static async start() {
    const product = new Product(await freePort(), mkdtempSync(join(tmpdir(), 'roundtable-bench-')));
    await product.run();
    return product;
  }

  /** Starts (again) and answers the milliseconds until the first answer. */
  async run() {
    const startedAt = performance.now();
    this.child = spawn(process.execPath, [join('/tmp/seatbench/p', 'dist/apps/api/src/main.js')], {
      cwd: '/tmp/seatbench/p',
      stdio: 'ignore',
      env: {
        ...process.env,
        TZ: 'UTC',
        PORT: String(this.port),
        DATA_DIR: this.dataDir,
        LOG_LEVEL: 'warn',
        TRUST_PROXY: '1',
        NODE_ENV: '',
      },
    });
    for (;;) {
      if (this.child.exitCode !== null) throw new Error('The product did not start.');
      const isUp = await fetch(`${this.url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isUp) return performance.now() - startedAt;
      await pause(10);
    }
  }

  async stop() {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
  }

  async remove() {
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Milliseconds of processor time that the server has used (user and system). */
  cpuMs() {
    const fields = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const ticksPerSecond = 100;
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
  }

  rssMegabytes() {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'));
    return Number(kilobytes) / 1024;
  }

  /** People who are signed in, written straight into the database: signing in is measured on its own. */
  signedInPeople(count) {
    const db = new Database(join(this.dataDir, 'roundtable.db'));
    db.pragma('busy_timeout = 5000');
    const now = new Date();
    const at = (date) => date.toISOString().replace('T', ' ').replace('Z', '');
    const until = new Date(now.getTime() + 20 * 86_400_000);
    const person = db.prepare(
      `INSERT INTO person (id, "titlesBefore", "givenName", "familyName", "titlesAfter", salutation, language, "sortName", "createdAt", version) VALUES (?, '', 'Jana', 'Nováková', '', 'none', 'cs', 'novakova jana', ?, 1)`,
    );
    const email = db.prepare(
      `INSERT INTO person_email (id, "personId", email, "isPrimary", "confirmedAt") VALUES (?, ?, ?, 1, ?)`,
    );
    const session = db.prepare(
      `INSERT INTO session (id, "personId", "tokenHash", device, "createdAt", "lastSeenAt", "expiresAt") VALUES (?, ?, ?, 'bench', ?, ?, ?)`,
    );
    const people = Array.from({ length: count }, (_, index) => {
      const token = randomBytes(32).toString('base64url');
      return { id: randomUUID(), token, email: `bench-${index}-${randomUUID()}@bench.example` };
    });
    db.transaction(() => {
      for (const one of people) {
        person.run(one.id, at(now));
        email.run(randomUUID(), one.id, one.email, at(now));
        session.run(
          randomUUID(),
          one.id,
          createHash('sha256').update(one.token).digest('hex'),
          at(now),
          at(now),
          at(until),
        );
      }
    })();
    db.close();
    return people;
  }

  /** One call as a browser makes it; throws when it is not answered with 200. */
  async call(method, path, { token, body, address } = {}) {
    const reply = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        origin: this.url,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { cookie: `rt_session=${token}` } : {}),
        ...(address ? { 'x-forwarded-for': address } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  }
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address();
        probe.close(() => resolve(port));
      });
  });
}
