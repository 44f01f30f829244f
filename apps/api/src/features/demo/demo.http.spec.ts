import { join } from 'node:path';
import { demoApi, peopleApi, roles, sessionApi } from '@app/contracts';
import { aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import { FileTransport } from '../../platform/mail/file-transport.js';
import { Person } from '../person/index.js';
import { SignInService } from '../session/index.js';
import { DemoService } from './demo.service.js';

describe('the demo association', () => {
  let server: TestServer;
  let session: string;

  beforeAll(async () => {
    server = await TestServer.start({ isDemo: true });
    await server.app.get(DemoService).loadDemo();
    const link = await server.app.get(SignInService).signInLink('tomas.riha@roundtable.example');
    const token = link.split('/').at(-1) ?? '';
    session = (await server.call(sessionApi.redeemLink, { params: { token }, body: {} })).sessionToken ?? '';
  });
  afterAll(() => server.stop());

  it('has somebody of every role, with a proven address', async () => {
    const people = await server.app.get(DemoService).listPeople();

    expect(new Set(people.map(({ role }) => role))).toEqual(new Set(roles));
    expect(people.every(({ email }) => email.endsWith('@roundtable.example'))).toBe(true);
    expect(people.find(({ email }) => email.startsWith('petr'))?.name).toBe('Ing. Petr Dvořák, Ph.D.');
  });

  it('has learners in Czech and Norwegian municipalities', async () => {
    const { body } = await server.call(peopleApi.list, { query: {} }, { session });

    expect(body.items.map(({ name, municipality, audience }) => [name, municipality, audience])).toEqual(
      expect.arrayContaining([
        ['Jana Nováková', 'Horní Lhota (Zlín)', 'politician'],
        ['Ing. Petr Dvořák, Ph.D.', 'Chrudim', 'officer'],
        ['Tone Hegdal', 'Indre Østfold', 'politician'],
      ]),
    );
  });

  it('is loaded once', async () => {
    const before = await server.db.of(Person).count();

    expect(await server.app.get(DemoService).loadDemo()).toBe(false);

    expect(await server.db.of(Person).count()).toBe(before);
  });

  it('leaves a database alone that has anybody in it', async () => {
    const other = await TestServer.start();
    await aPerson(other);

    expect(await other.app.get(DemoService).loadDemo()).toBe(false);

    expect(await other.db.of(Person).count()).toBe(1);
    await other.stop();
  });
});

describe('the mailbox of the demo', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start({ isDemo: true });
  });
  afterAll(() => server.stop());

  const write = (subject: string, at: string) =>
    new FileTransport(join(server.settings.dataDir, 'mail'), server.settings.mailFrom).deliver({
      to: 'jana@obec.example',
      subject,
      text: `Text: ${subject}\n`,
      html: '<p></p>',
      language: 'cs',
      key: subject,
      date: new Date(at),
    });

  it('is empty before the first mail', async () => {
    expect((await server.call(demoApi.listMail, {})).body).toEqual({ items: [] });
  });

  it('lists the newest mail first and shows each', async () => {
    await write('První', '2026-11-23T10:00:00.000Z');
    await write('Druhá', '2026-11-23T11:00:00.000Z');

    const { body } = await server.call(demoApi.listMail, {});
    const mail = await server.call(demoApi.readMail, { params: { messageId: body.items[0]?.id ?? '' } });

    expect(body.items).toMatchObject([
      { to: 'jana@obec.example', subject: 'Druhá', at: '2026-11-23T11:00:00.000Z' },
      { subject: 'První' },
    ]);
    expect(mail.body).toEqual({ ...body.items[0], text: 'Text: Druhá' });
    expect(await server.call(demoApi.readMail, { params: { messageId: newId() } })).toMatchObject({ status: 404 });
    expect(await server.call(demoApi.readMail, { params: { messageId: '../x' } })).toMatchObject({ status: 422 });
  });

  it('does not exist outside the demo, for anybody', async () => {
    const real = await TestServer.start();
    const session = await aSession(real, await aPerson(real, { roles: ['administrator'] }));

    const replies = [
      await real.call(demoApi.listMail, {}, { session }),
      await real.call(demoApi.readMail, { params: { messageId: newId() } }, { session }),
    ];
    await real.stop();

    for (const reply of replies) expect(reply).toMatchObject({ status: 404, body: { code: 'request.not_found' } });
  });
});
