// Queues and sends mails with the product's own outbox, and hands the same messages over by bare sockets. Prints JSON.
const { mkdtempSync, rmSync } = require('node:fs');
const { connect } = require('node:net');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const built = (path) => require(join(__dirname, '../../dist', path));
const { entities, migrations } = built('apps/api/src/app/schema.js');
const { Clock } = built('apps/api/src/platform/clock.js');
const { openReader, openWriter } = built('apps/api/src/platform/data-sources.js');
const { Database } = built('apps/api/src/platform/database.js');
const { composeMessage } = built('apps/api/src/platform/mail/compose-message.js');
const { layOut } = built('apps/api/src/platform/mail/mail-layout.js');
const { Outbox } = built('apps/api/src/platform/mail/outbox.js');
const { OutboxWorker } = built('apps/api/src/platform/mail/outbox-worker.js');
const { SmtpTransport } = built('apps/api/src/platform/mail/smtp-transport.js');
const { SecretBox } = built('apps/api/src/platform/secret-box.js');
const { writeInvitation } = built('libs/calendar/src/index.js');

const [port, count] = process.argv.slice(2).map(Number);
const from = { name: 'Kulatý stůl', address: 'bench@roundtable.test' };

/** An invitation with its calendar part: the longest mail there is, to another person each time. */
function letterTo(index) {
  const email = `jana.${index}@obec.example`;
  const sentence = 'Na semináři „Vedení rozhovoru s veřejností“ máte potvrzené místo a těšíme se na Vás.';
  const text = writeInvitation({
    method: 'REQUEST',
    event: {
      uid: 'day-1@roundtable.test',
      sequence: 1,
      time: {
        startsAt: new Date('2026-12-07T08:00:00Z'),
        endsAt: new Date('2026-12-07T15:00:00Z'),
        zone: 'Europe/Prague',
      },
      status: 'CONFIRMED',
      summary: 'Vedení rozhovoru s veřejností – Zima 2026',
      description: `Přístup: Výtah je vlevo od vchodu.\n\n${sentence}`,
      location: 'Městský úřad, Resselovo náměstí 77, 537 16 Chrudim',
      url: 'https://roundtable.test/seminars',
    },
    organizer: { name: from.name, email: from.address },
    attendee: { name: `Jana Nováková ${index}`, email },
    sentAt: new Date('2026-11-23T18:00:00Z'),
  });
  const letter = {
    to: email,
    language: 'cs',
    subject: 'Máte místo: Vedení rozhovoru s veřejností, 7. 12. 2026',
    before: ['Dobrý den,', sentence, 'Kdy: pondělí 7. prosince 2026, 9:00–16:00', 'Kde: Městský úřad, Chrudim'],
    button: { label: 'Otevřít semináře', url: 'https://roundtable.test/seminars' },
    after: [sentence],
    footer: 'Kulatý stůl – vzdělávání pro zastupitele a úředníky obcí.',
    calendar: { method: 'REQUEST', text },
  };
  return { key: `bench ${index}`, letter };
}

/** What the server takes from a client that does nothing but write what was prepared, in the same number of conversations. */
function handOver(messages, conversations) {
  const queue = messages.values();
  const converse = () =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1').setNoDelay(true).on('error', reject);
      const next = () => {
        const { value: message, done } = queue.next();
        if (done) return void socket.end(resolve);
        socket.write(`MAIL FROM:<${message.from}>\r\nRCPT TO:<${message.to}>\r\nDATA\r\n`);
        steps = [() => undefined, () => undefined, () => socket.write(`${message.text}.\r\n`), next];
      };
      let steps = [() => socket.write('EHLO bench.example\r\n'), next];
      let rest = '';
      socket.setEncoding('latin1').on('data', (chunk) => {
        const lines = (rest + chunk).split('\r\n');
        rest = lines.pop();
        for (const line of lines)
          if (/^[23]\d\d /.test(line)) steps.shift()?.();
          else if (/^[45]/.test(line)) reject(new Error(line));
      });
    });
  return Promise.all(Array.from({ length: conversations }, converse));
}

async function perSecond(work) {
  const startedAt = performance.now();
  await work();
  return (count * 1000) / (performance.now() - startedAt);
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-mails-'));
  const source = await openWriter(`sqlite:${join(folder, 'mails.db')}`, { entities, migrations });
  const reader = await openReader(source);
  const db = new Database(source, reader);
  const clock = new Clock();
  const box = new SecretBox({ sessionSecret: 'x'.repeat(32) });
  const log = {
    warn: (fields, text) => console.error(text, fields),
    error: (fields, text) => console.error(text, fields),
  };
  const outbox = new Outbox(db, clock, box);
  const transport = new SmtpTransport(`smtp://127.0.0.1:${port}`, `${from.name} <${from.address}>`);
  const worker = new OutboxWorker(db, clock, box, transport, outbox, log);

  const letters = Array.from({ length: count }, (_, index) => letterTo(index));
  const messages = letters.map(({ key, letter }) =>
    composeMessage({ ...layOut(letter), key, date: new Date('2026-11-23T18:00:00Z') }, from),
  );
  await handOver(messages.slice(0, 200), transport.capacity);

  const before = await perSecond(() => handOver(messages, transport.capacity));
  const queued = await perSecond(() => db.transaction(() => outbox.writeMany(letters)));
  const sent = await perSecond(() => worker.sendDue());
  const after = await perSecond(() => handOver(messages, transport.capacity));

  const [{ left }] = await db.rows(`SELECT COUNT(*) AS "left" FROM "outbox_message" WHERE "state" <> 'sent'`);
  if (Number(left) > 0) throw new Error(`${left} mails were not sent.`);
  await transport.close();
  await reader.destroy();
  await source.destroy();
  rmSync(folder, { recursive: true, force: true });
  console.log(JSON.stringify({ queueSeconds: count / queued, sent, alone: (before + after) / 2 }));
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
