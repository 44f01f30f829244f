import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Product } from './product.js';
import { COURSE, positionEvent, Visitor } from './visitor.js';

const WRITES = 200;
const AT_ONCE = 8;

describe('a server that is killed', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.start();
  });
  afterAll(() => product.remove());

  it('keeps each write it acknowledged, once, and can be asked again for the others', async () => {
    const learner = await Visitor.signedIn(product, 'jana.novakova@roundtable.example');
    const { id } = await learner.json<{ id: string }>('POST', `/courses/${COURSE}/enrolment`, {
      audience: 'politician',
    });
    const events = Array.from({ length: WRITES }, (_, index) => positionEvent('who-is-who', 1 + (index % 5)));
    const acknowledged = new Set<string>();
    const waiting = [...events];

    /** Sends what is left, several at once, until the server is gone. */
    const sendAll = () =>
      Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (let event = waiting.shift(); event; event = waiting.shift()) {
            const reply = await learner.send('POST', `/enrolments/${id}/events`, { events: [event] }).catch(() => null);
            if (reply?.status === 200) acknowledged.add(event.id);
            else return void waiting.unshift(event);
          }
        }),
      );

    let kills = 0;
    while (waiting.length > 0) {
      const sending = sendAll();
      if (kills < 4) {
        await pause(20 + Math.random() * 120);
        await product.stop('SIGKILL');
        kills += 1;
        await sending;
        expect(missing(storedIds(product), acknowledged)).toEqual([]);
        await product.run();
      } else {
        await sending;
      }
    }

    // Everything once more: a repeat changes nothing.
    await learner.json('POST', `/enrolments/${id}/events`, { events });
    const stored = storedIds(product);
    expect(stored.sort()).toEqual(events.map((event) => event.id).sort());
    expect(kills).toBeGreaterThan(0);
  });

  it('finishes a running request when it is asked to stop, and stops within five seconds', async () => {
    const body = JSON.stringify({ email: 'jana.novakova@roundtable.example', language: 'cs' });
    const head = [
      'POST /api/sign-in HTTP/1.1',
      `Host: localhost:${product.port}`,
      `Origin: ${product.url}`,
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
    ];
    const socket = connect(product.port, 'localhost');
    let answer = '';
    socket.on('data', (text) => (answer += text.toString()));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    // The request has begun and is not whole yet when the server is asked to stop.
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`);
    await pause(300);
    const startedAt = performance.now();
    const stopped = product.stop('SIGTERM');
    await pause(300);
    socket.write(body.slice(10));

    const code = await stopped;
    await closed;

    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(code).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});

/** Straight from the disk, as the next start would find it. */
function storedIds(product: Product): string[] {
  const db = new Database(join(product.dataDir, 'roundtable.db'), { readonly: true });
  const rows = db.prepare<[], { id: string }>('SELECT id FROM learning_event').all();
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
  return rows.map(({ id }) => id);
}

function missing(stored: readonly string[], acknowledged: ReadonlySet<string>): string[] {
  const there = new Set(stored);
  return [...acknowledged].filter((id) => !there.has(id));
}
