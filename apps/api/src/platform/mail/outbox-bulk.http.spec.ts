import { MailServer } from '../../../testing/mail-server.js';
import { TestServer } from '../../../testing/test-server.js';
import { Outbox } from './outbox.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { SmtpTransport } from './smtp-transport.js';

describe('mail to many', () => {
  let server: TestServer;
  let mail: MailServer;
  let smtp: SmtpTransport;
  let outbox: Outbox;

  beforeAll(async () => {
    server = await TestServer.start();
    outbox = server.app.get(Outbox);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    mail = new MailServer();
    smtp = new SmtpTransport(`smtp://127.0.0.1:${await mail.up()}`, 'Roundtable <no-reply@roundtable.test>');
    jest.spyOn(server.mail, 'deliver').mockImplementation((one) => smtp.deliver(one));
  });
  afterEach(async () => {
    await smtp.close();
    await mail.down();
    await server.db.transaction(() => server.db.of(OutboxMessage).createQueryBuilder().delete().execute());
  });

  const letter = (subject: string, more: { dueAt?: Date } = {}) => ({
    to: 'jana@obec.example',
    language: 'cs',
    subject,
    before: ['Dobrý den,'],
    after: [],
    footer: 'Svaz obcí',
    ...more,
  });
  const keyed = (count: number, prefix = 'bulk') =>
    Array.from({ length: count }, (_, index) => ({ key: `${prefix} ${index}`, letter: letter(`${prefix} ${index}`) }));
  const writeMany = (letters: ReturnType<typeof keyed>) => server.db.transaction(() => outbox.writeMany(letters));
  const write = (key: string, more: { dueAt?: Date } = {}) =>
    server.db.transaction(() => outbox.write(key, letter(key, more)));
  const subjects = () => mail.received.map(({ subject }) => subject);
  const count = (state: OutboxMessage['state']) => server.db.of(OutboxMessage).countBy({ state });

  it('is written whole or not at all, and each letter once', async () => {
    const failed = server.db.transaction(async () => {
      await outbox.writeMany(keyed(300));
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await count('waiting')).toBe(0);

    await writeMany([...keyed(300), ...keyed(3)]);
    await writeMany(keyed(10));
    await server.deliverMail();

    expect(new Set(subjects()).size).toBe(300);
    expect(mail.received).toHaveLength(300);
    expect(await count('sent')).toBe(300);
  });

  it('lets mail that somebody waits for go before it', async () => {
    mail.behaviour = 'slow';
    await writeMany(keyed(40));
    await write('sign-in');
    await server.deliverMail();

    // Each of the eight lanes of the others has had a turn or two while this one was written.
    expect(subjects().indexOf('sign-in')).toBeLessThan(24);
    expect(mail.received).toHaveLength(41);
  });

  it('is sent once by two processes that share the queue', async () => {
    await writeMany(keyed(80));
    await Promise.all([server.deliverMail(), server.deliverMail(), server.deliverMail()]);

    expect(new Set(subjects()).size).toBe(80);
    expect(mail.received).toHaveLength(80);
  });

  it('goes on after the database was away for a moment, and notes what was sent', async () => {
    await writeMany(keyed(320));
    const { transaction } = server.db;
    let rounds = 0;
    const faulty = jest.spyOn(server.db, 'transaction').mockImplementation((work) => {
      rounds += 1;
      return rounds === 2
        ? Promise.reject(new Error('away'))
        : transaction.call(server.db, work as () => Promise<never>);
    });
    await server.deliverMail();
    faulty.mockRestore();
    const sentBefore = mail.received.length;
    expect(await count('sent')).toBe(sentBefore);

    await server.deliverMail();
    expect(new Set(subjects()).size).toBe(320);
    expect(mail.received).toHaveLength(320);
  });

  it('notes each failure for its own letter', async () => {
    await writeMany(keyed(20));
    const { deliver } = smtp;
    jest.spyOn(smtp, 'deliver').mockImplementation(function (this: SmtpTransport, one) {
      if (one.subject === 'bulk 3') return Promise.reject(Object.assign(new Error(), { responseCode: 451 }));
      if (one.subject === 'bulk 7')
        return Promise.reject(Object.assign(new Error(), { responseCode: 550, command: 'RCPT TO' }));
      return deliver.call(smtp, one);
    });
    await server.deliverMail();

    const stored = await server.db.of(OutboxMessage).find();
    const byKey = new Map(stored.map((one) => [one.key, one]));
    expect(byKey.get('bulk 3')).toMatchObject({ state: 'waiting', attempts: 1, lastError: '451', claimedUntil: null });
    expect(byKey.get('bulk 7')).toMatchObject({ state: 'failed', attempts: 1, lastError: '550', content: null });
    expect(await count('sent')).toBe(18);
  });

  it('does not knock for each letter at a server that is away', async () => {
    await mail.down();
    await writeMany(keyed(250));
    await server.deliverMail();

    const stored = await server.db.of(OutboxMessage).find();
    expect(stored.filter(({ attempts }) => attempts > 0).length).toBeLessThan(60);
    expect(stored.every(({ state, claimedUntil }) => state === 'waiting' && claimedUntil === null)).toBe(true);
  });

  it('waits until it is due', async () => {
    await write('later', { dueAt: new Date(server.clock.now().getTime() + 600_000) });
    await server.deliverMail();
    expect(mail.received).toEqual([]);

    server.clock.pass({ minutes: 10 });
    await server.deliverMail();
    expect(subjects()).toEqual(['later']);
    expect(mail.received[0]?.date).toEqual(server.clock.now());
  });

  it('can be taken back while it waits, and written again', async () => {
    const dueAt = new Date(server.clock.now().getTime() + 600_000);
    const waiting = (key: string) => ({ key, letter: letter(key, { dueAt }) });
    await writeMany(['closing_1 a', 'closing_1 b', 'closing-1 a', 'closing_12 a'].map(waiting));

    expect(await server.db.transaction(() => outbox.cancelAll('closing_1 '))).toBe(2);
    expect(await server.db.transaction(() => outbox.cancel('closing_1'))).toBe(false);
    expect(await server.db.transaction(() => outbox.cancel('closing-1 a'))).toBe(true);
    await write('closing_1 a', { dueAt });
    server.clock.pass({ minutes: 10 });
    await server.deliverMail();

    expect(new Set(subjects())).toEqual(new Set(['closing_1 a', 'closing_12 a']));
    expect(mail.received).toHaveLength(2);
    expect(await server.db.transaction(() => outbox.cancel('closing_1 a'))).toBe(false);
  });
});
