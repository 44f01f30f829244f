// Import of 5,000 people, from the first byte of the file to the last record, as a browser does it.
import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PEOPLE = 5000;

/** A list with an office for each: new people, the most there is to write. */
function list() {
  const rows = Array.from({ length: PEOPLE }, (_, at) => {
    const name = `Jana${at};Nováková${at % 700};jana.${at}.${randomUUID().slice(0, 8)}@obec.example`;
    return `${name};politik;zastupitelka;Chrudim;20. 10. 2026`;
  });
  return ['jméno;příjmení;e-mail;role;funkce;obec;od', ...rows].join('\r\n');
}

export async function peopleImport(product) {
  const [{ id, token }] = product.signedInPeople(1);
  const db = new Database(join(product.dataDir, 'roundtable.db'));
  db.pragma('busy_timeout = 5000');
  db.prepare('INSERT INTO role_grant (id, "personId", role) VALUES (?, ?, ?)').run(randomUUID(), id, 'coordinator');
  const { places } = db.prepare('SELECT count(*) AS places FROM municipality').get();
  db.close();
  if (places === 0) throw new Error('The bench needs the municipalities of the demo.');

  const file = Buffer.from(list());
  const startedAt = performance.now();
  let slowest = 0;
  let isDone = false;
  const asking = (async () => {
    while (!isDone) {
      const askedAt = performance.now();
      await fetch(`${product.url}/readyz`);
      slowest = Math.max(slowest, performance.now() - askedAt);
      await pause(20);
    }
  })();

  let report = await send(product, { token, file });
  while (report.state === 'reading') {
    await pause(50);
    report = await product.call('GET', `/people-imports/${report.id}`, { token });
  }
  const readAt = performance.now();
  const applied = await product.call('POST', `/people-imports/${report.id}/application`, { token, body: {} });
  const endedAt = performance.now();
  isDone = true;
  await asking;
  if (applied.counts.new !== PEOPLE) throw new Error(JSON.stringify(applied));
  return [
    {
      work: `import of ${PEOPLE.toLocaleString('en-GB')} people, with the dry run`,
      value: (endedAt - startedAt) / 1000,
      unit: 's',
      atMost: 10,
    },
    { work: 'of it, what will happen', value: (readAt - startedAt) / 1000, unit: 's', atMost: 5 },
    { work: 'slowest answer to somebody else meanwhile', value: slowest, unit: 'ms', atMost: 500 },
  ];
}

async function send(product, { token, file }) {
  const reply = await fetch(`${product.url}/api/people-imports?name=people.csv`, {
    method: 'POST',
    headers: { origin: product.url, 'content-type': 'application/octet-stream', cookie: `rt_session=${token}` },
    body: file,
  });
  if (!reply.ok) throw new Error(`The list was refused: ${reply.status} ${await reply.text()}`);
  return reply.json();
}
