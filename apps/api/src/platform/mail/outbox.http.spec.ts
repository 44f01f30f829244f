import { MailServer } from '../../../testing/mail-server.js';
import { TestServer } from '../../../testing/test-server.js';
import { Database } from '../database.js';
import { Outbox } from './outbox.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { SmtpTransport } from './smtp-transport.js';

describe('outgoing mail', () => {
  let server: TestServer;
  let mail: MailServer;
  let port: number;
  let smtp: SmtpTransport;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    mail = new MailServer();
    port = await mail.up();
    smtp = new SmtpTransport(`smtp://127.0.0.1:${port}`, 'Kulatý stůl <no-reply@roundtable.test>');
    jest.spyOn(server.mail, 'deliver').mockImplementation((one) => smtp.deliver(one));
  });
  afterEach(async () => {
    await smtp.close();
    await mail.down();
  });

  const write = (key: string) =>
    server.app.get(Database).transaction(() =>
      server.app.get(Outbox).write(key, {
        to: 'jana@obec.example',
        language: 'cs',
        subject: 'Příliš žluťoučký kůň',
        before: ['Dobrý den,', 'přihlaste se tlačítkem.'],
        button: { label: 'Přihlásit se', url: 'http://roundtable.test/sign-in/link/abc?a=1&b=2' },
        code: '123456',
        after: [],
        footer: 'Svaz obcí',
      }),
    );
  const states = async () =>
    (await server.db.of(OutboxMessage).find({ order: { id: 'ASC' } })).map(({ key, state }) => `${key} ${state}`);

  it('arrives whole, in both forms, with every letter right', async () => {
    await write('whole');
    await server.deliverMail();

    const [one] = mail.received;
    expect(mail.received).toHaveLength(1);
    expect(one?.subject).toBe('Příliš žluťoučký kůň');
    expect(one?.from?.text).toBe('"Kulatý stůl" <no-reply@roundtable.test>');
    expect(one?.text).toContain('http://roundtable.test/sign-in/link/abc?a=1&b=2');
    expect(one?.html).toContain('Přihlásit se</a>');
  });

  it('is forgotten once it is sent', async () => {
    await write('forgotten');
    await server.deliverMail();

    const stored = await server.db.of(OutboxMessage).findOneByOrFail({ key: 'forgotten' });
    expect(stored).toMatchObject({ state: 'sent', content: null, attempts: 1 });
  });

  it('is sealed while it waits, so that a copy of the database opens no door', async () => {
    mail.behaviour = 'busy';
    await write('sealed');
    await server.deliverMail();

    const stored = await server.db.of(OutboxMessage).findOneByOrFail({ key: 'sealed' });
    expect(stored.content).toEqual(expect.any(String));
    expect(stored.content).not.toMatch(/123456|jana@|abc\?a=1/);
    mail.behaviour = 'accept';
    server.clock.pass({ seconds: 6 });
    await server.deliverMail();
  });

  it('is written once for one cause', async () => {
    await Promise.all([write('once'), write('once'), write('once')]);
    await server.deliverMail();

    expect((await states()).filter((line) => line.startsWith('once '))).toEqual(['once sent']);
    expect(mail.received).toHaveLength(1);
  });

  it('leaves no trace of a transaction that failed', async () => {
    const failed = server.db.transaction(async () => {
      await write('rolled-back');
      throw new Error('no');
    });

    await expect(failed).rejects.toThrow('no');
    await server.deliverMail();
    expect(mail.received).toEqual([]);
  });

  it('waits while the server is down, and is sent once when it is up', async () => {
    await mail.down();
    await write('down');
    await server.deliverMail();
    expect(await states()).toContain('down waiting');

    await mail.up(port);
    await server.deliverMail();
    expect(mail.received).toEqual([]);

    server.clock.pass({ seconds: 6 });
    await server.deliverMail();
    expect(mail.received).toHaveLength(1);
  });

  it('tries again after growing pauses while the server is busy', async () => {
    mail.behaviour = 'busy';
    await write('busy');
    await server.deliverMail();
    server.clock.pass({ seconds: 6 });
    await server.deliverMail();
    server.clock.pass({ seconds: 6 });
    await server.deliverMail();

    const stored = await server.db.of(OutboxMessage).findOneByOrFail({ key: 'busy' });
    expect(stored).toMatchObject({ state: 'waiting', attempts: 2, lastError: '451' });
    mail.behaviour = 'accept';
    server.clock.pass({ seconds: 10 });
    await server.deliverMail();
    expect(mail.received).toHaveLength(1);
  });

  it('gives up at once when the address is refused for good', async () => {
    mail.behaviour = 'refuse';
    await write('refused');
    await server.deliverMail();

    const stored = await server.db.of(OutboxMessage).findOneByOrFail({ key: 'refused' });
    expect(stored).toMatchObject({ state: 'failed', content: null, lastError: '550' });
  });

  it('is not sent twice when two rounds meet at a slow server', async () => {
    mail.behaviour = 'slow';
    await write('slow');
    await Promise.all([server.deliverMail(), server.deliverMail()]);

    expect(mail.received).toHaveLength(1);
  });
});
