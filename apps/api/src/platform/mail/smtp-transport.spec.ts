import type { SMTPServerAuthentication } from 'smtp-server';
import { MailServer } from '../../../testing/mail-server.js';
import { SmtpTransport } from './smtp-transport.js';

describe('the mail server', () => {
  let server: MailServer;
  let smtp: SmtpTransport;
  let port: number;

  beforeEach(async () => {
    server = new MailServer();
    port = await server.up();
    smtp = transport();
  });
  afterEach(async () => {
    await smtp.close();
    await server.down();
  });

  const transport = (search = '', who = '') =>
    new SmtpTransport(`smtp://${who}127.0.0.1:${port}${search}`, 'Roundtable <office@roundtable.test>');
  const send = (key: string) =>
    smtp.deliver({
      to: `${key}@obec.example`,
      subject: key,
      language: 'en',
      text: key,
      html: key,
      key,
      date: new Date('2026-11-23T18:00:00Z'),
    });
  const sendMany = (count: number) => Promise.all(Array.from({ length: count }, (_, index) => send(`m${index}`)));

  it('gets mail after mail in one conversation', async () => {
    for (const key of ['one', 'two', 'three']) await send(key);

    expect(server.received.map(({ subject }) => subject)).toEqual(['one', 'two', 'three']);
    expect(server.conversations).toBe(1);
  });

  it('gets several mails at once, and no more than it allows', async () => {
    server.behaviour = 'slow';
    await sendMany(12);
    expect(server.mostAtOnce).toBe(10);

    smtp = transport('?maxConnections=3');
    server.mostAtOnce = 0;
    await sendMany(6);
    expect(server.mostAtOnce).toBe(3);
    expect(smtp.capacity).toBe(3);
  });

  it('is called again after it hung up between two mails', async () => {
    await send('before');
    server.hangUp();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await send('after');

    expect(server.received).toHaveLength(2);
    expect(server.conversations).toBe(2);
  });

  it('has not taken a mail during which it hung up', async () => {
    server.behaviour = 'hang up';
    await expect(send('cut')).rejects.toMatchObject({ code: expect.any(String) as string });

    server.behaviour = 'accept';
    await send('next');
    expect(server.received.at(-1)?.subject).toBe('next');
  });

  it('is told apart from a recipient that it refuses', async () => {
    server.behaviour = 'refuse';
    await expect(send('gone')).rejects.toMatchObject({ responseCode: 550, command: 'DATA' });
    server.behaviour = 'accept';
    await send('next');

    expect(server.received).toHaveLength(1);
  });

  it('gets a new conversation after a hundred mails', async () => {
    smtp = transport('?maxConnections=1');
    await sendMany(101);

    expect(server.received).toHaveLength(101);
    expect(server.conversations).toBe(2);
  });

  it('learns the name and password of its address', async () => {
    await server.down();
    const login = jest.fn((auth: SMTPServerAuthentication) => `${auth.username} ${auth.password}`);
    port = await server.up(0, {
      authOptional: false,
      disabledCommands: ['STARTTLS'],
      onAuth: (auth, _session, done) => done(null, { user: login(auth) }),
    });
    smtp = transport('', 'user%40host:p%3Ass@');
    await send('signed-in');

    expect(login.mock.results.map(({ value }: { value: unknown }) => value)).toEqual(['user@host p:ss']);
    expect(server.received).toHaveLength(1);
  });

  it('is not there: the mail is refused at once', async () => {
    await server.down();
    await expect(send('lost')).rejects.toMatchObject({ code: expect.stringMatching(/ECONN|ESOCKET/) as string });
  });
});
