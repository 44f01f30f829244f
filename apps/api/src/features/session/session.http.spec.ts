import { sessionApi } from '@app/contracts';
import { aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';

describe('the session of a device', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  const current = (session?: string) => server.call(sessionApi.current, {}, { session });
  const devices = (session: string) => server.call(sessionApi.listDevices, {}, { session });

  it('says who is signed in, with roles and permissions', async () => {
    const person = await aPerson(server, { titlesBefore: 'Ing.', titlesAfter: 'Ph.D.', roles: ['trainer'] });

    const { body } = await current(await aSession(server, person));

    expect(body).toMatchObject({
      person: { displayName: 'Ing. Jana Nováková, Ph.D.', roles: ['learner', 'trainer'] },
      isDemo: false,
    });
    expect(body.person?.permissions).toContain('invitation.create');
    expect(body.person?.permissions).not.toContain('person.read');
  });

  it('shows the address until a name is told', async () => {
    const person = await aPerson(server, { givenName: '', familyName: '' });

    const { body } = await current(await aSession(server, person));

    expect(body.person).toMatchObject({ displayName: person.email, hasName: false });
  });

  it('is nobody without a cookie, and clears one that is not known', async () => {
    const without = await current();
    const unknown = await current('a'.repeat(43));

    expect(without).toMatchObject({ status: 200, body: { person: null }, sessionToken: undefined });
    expect(unknown).toMatchObject({ status: 200, body: { person: null }, sessionToken: '' });
  });

  it('lasts as long as it is used, and ends after thirty days without', async () => {
    const session = await aSession(server, await aPerson(server));

    server.clock.pass({ days: 29 });
    const used = await current(session);
    expect(used.sessionToken).toBe(session);
    expect(String(used.headers['set-cookie'])).toContain('Max-Age=2592000');
    server.clock.pass({ days: 29 });
    expect((await current(session)).body.person).not.toBeNull();

    server.clock.pass({ days: 30, seconds: 1 });
    expect((await current(session)).body.person).toBeNull();
  });

  it('ends when the person signs out', async () => {
    const session = await aSession(server, await aPerson(server));

    const reply = await server.call(sessionApi.signOut, {}, { session });

    expect(reply).toMatchObject({ status: 200, body: {}, sessionToken: '' });
    expect((await current(session)).body.person).toBeNull();
    expect(await server.call(sessionApi.signOut, {}, { session })).toMatchObject({ status: 401 });
  });

  it('is listed with the others of the person, the last used first', async () => {
    const person = await aPerson(server);
    const first = await aSession(server, person);
    server.clock.pass({ hours: 2 });
    const second = await aSession(server, person);
    await aSession(server, await aPerson(server));

    const { body } = await devices(second);

    expect(body.items.map(({ isCurrent, device }) => ({ isCurrent, device }))).toEqual([
      { isCurrent: true, device: 'Test' },
      { isCurrent: false, device: 'Test' },
    ]);
    expect((await devices(first)).body.items).toHaveLength(2);
  });

  it('can be ended from another device', async () => {
    const person = await aPerson(server);
    const [phone, laptop] = [await aSession(server, person), await aSession(server, person)];
    const other = (await devices(laptop)).body.items.find(({ isCurrent }) => !isCurrent);

    const reply = await server.call(
      sessionApi.revokeDevice,
      { params: { deviceId: other?.id ?? '' } },
      { session: laptop },
    );

    expect(reply).toMatchObject({ status: 200, sessionToken: undefined });
    expect((await current(phone)).body.person).toBeNull();
    expect((await current(laptop)).body.person?.id).toBe(person.id);
  });

  it('ends on all other devices at once', async () => {
    const person = await aPerson(server);
    const sessions = [await aSession(server, person), await aSession(server, person), await aSession(server, person)];
    const stranger = await aSession(server, await aPerson(server));

    const reply = await server.call(sessionApi.revokeOtherDevices, {}, { session: sessions[0] });

    expect(reply.body).toEqual({ revoked: 2 });
    const left = await Promise.all(
      [...sessions, stranger].map(async (session) => (await current(session)).body.person !== null),
    );
    expect(left).toEqual([true, false, false, true]);
  });

  it('of somebody else is not found', async () => {
    const session = await aSession(server, await aPerson(server));
    const others = await aSession(server, await aPerson(server));
    const [device] = (await devices(others)).body.items;

    for (const deviceId of [device?.id ?? '', newId()]) {
      const reply = await server.call(sessionApi.revokeDevice, { params: { deviceId } }, { session });
      expect(reply).toMatchObject({ status: 404, body: { code: 'session.not_found' } });
    }
    expect((await current(others)).body.person).not.toBeNull();
  });

  it('is needed to list and to end devices', async () => {
    expect(await server.call(sessionApi.listDevices, {})).toMatchObject({ status: 401 });
    expect(await server.call(sessionApi.revokeOtherDevices, {})).toMatchObject({ status: 401 });
    expect(await server.call(sessionApi.revokeDevice, { params: { deviceId: newId() } })).toMatchObject({
      status: 401,
    });
    const session = await aSession(server, await aPerson(server));
    expect(await server.call(sessionApi.revokeDevice, { params: { deviceId: 'x' } }, { session })).toMatchObject({
      status: 422,
    });
  });

  it('is not ended by a page of somebody else', async () => {
    const session = await aSession(server, await aPerson(server));

    const reply = await server.call(sessionApi.signOut, {}, { session, origin: 'https://elsewhere.example' });

    expect(reply).toMatchObject({ status: 403, body: { code: 'request.foreign_origin' } });
    expect((await current(session)).body.person).not.toBeNull();
  });
});

describe('the cookie of a server on one’s own machine', () => {
  it('works without https', async () => {
    const server = await TestServer.start({ baseUrl: 'http://localhost:3000' });
    const session = await aSession(server, await aPerson(server));

    const { headers } = await server.call(sessionApi.current, {}, { session });
    await server.stop();

    expect(String(headers['set-cookie'])).toContain('HttpOnly');
    expect(String(headers['set-cookie'])).not.toContain('Secure');
  });
});
