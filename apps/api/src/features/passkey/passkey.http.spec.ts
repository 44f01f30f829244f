import { passkeyApi, sessionApi } from '@app/contracts';
import { aPerson, aSession } from '../../../testing/factories.js';
import { SoftwareAuthenticator } from '../../../testing/software-authenticator.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';

const ORIGIN = 'http://roundtable.test';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());
beforeEach(() => server.clock.pass({ minutes: 30 }));

const offerRegistration = async (session: string) =>
  (await server.call(passkeyApi.registrationOptions, { body: {} }, { session })).body;
const register = (session: string, response: Record<string, unknown>, name = 'Telefon') =>
  server.call(passkeyApi.register, { body: { name, response } }, { session });
const offerSignIn = async () => (await server.call(passkeyApi.signInOptions, { body: {} })).body;
const signIn = (challengeId: string, response: Record<string, unknown>, options = {}) =>
  server.call(passkeyApi.signIn, { body: { challengeId, response } }, options);

/** A person with a passkey on a device. */
async function aHolder() {
  const person = await aPerson(server);
  const session = await aSession(server, person);
  const device = new SoftwareAuthenticator(ORIGIN);
  const { body } = await register(session, device.make(await offerRegistration(session)));
  return { person, session, device, passkey: body };
}

describe('making a passkey', () => {
  it('asks for one that the device finds by itself, and stores it', async () => {
    const person = await aPerson(server);
    const session = await aSession(server, person);

    const options = await offerRegistration(session);
    const reply = await register(session, new SoftwareAuthenticator(ORIGIN).make(options), 'Notebook');

    expect(options).toMatchObject({
      rp: { id: 'roundtable.test', name: 'Roundtable' },
      user: { name: person.email, displayName: 'Jana Nováková' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    });
    expect(reply).toMatchObject({ status: 200, body: { name: 'Notebook', lastUsedAt: null } });
    const { body } = await server.call(passkeyApi.list, {}, { session });
    expect(body.items).toEqual([reply.body]);
  });

  it('is refused a second time with the same answer, and after five minutes', async () => {
    const session = await aSession(server, await aPerson(server));
    const device = new SoftwareAuthenticator(ORIGIN);
    const answer = device.make(await offerRegistration(session));
    await register(session, answer);

    expect(await register(session, answer)).toMatchObject({ status: 422, body: { code: 'sign_in.passkey_invalid' } });

    const late = new SoftwareAuthenticator(ORIGIN).make(await offerRegistration(session));
    server.clock.pass({ minutes: 5 });
    expect(await register(session, late)).toMatchObject({ status: 422, body: { code: 'sign_in.passkey_invalid' } });
  });

  it('is refused for another site, another person’s challenge, and nonsense', async () => {
    const session = await aSession(server, await aPerson(server));
    const others = await aSession(server, await aPerson(server));

    const elsewhere = new SoftwareAuthenticator('https://elsewhere.example').make(await offerRegistration(session));
    expect(await register(session, elsewhere)).toMatchObject({
      status: 422,
      body: { code: 'sign_in.passkey_invalid' },
    });

    const stolen = new SoftwareAuthenticator(ORIGIN).make(await offerRegistration(others));
    await offerRegistration(session);
    expect(await register(session, stolen)).toMatchObject({ status: 422, body: { code: 'sign_in.passkey_invalid' } });

    await offerRegistration(session);
    expect(await register(session, { id: 'x' })).toMatchObject({
      status: 422,
      body: { code: 'sign_in.passkey_invalid' },
    });
    expect(await register(session, {}, '')).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  });

  it('needs a session', async () => {
    expect(await server.call(passkeyApi.list, {})).toMatchObject({ status: 401 });
    expect(await server.call(passkeyApi.registrationOptions, { body: {} })).toMatchObject({ status: 401 });
    expect(await server.call(passkeyApi.register, { body: { name: 'x', response: {} } })).toMatchObject({
      status: 401,
    });
    expect(await server.call(passkeyApi.remove, { params: { passkeyId: newId() } })).toMatchObject({ status: 401 });
  });
});

describe('signing in by passkey', () => {
  it('opens a session of its holder and remembers when', async () => {
    const { person, session, device } = await aHolder();
    const { challengeId, options } = await offerSignIn();

    const reply = await signIn(challengeId, device.sign(options));

    expect(reply).toMatchObject({ status: 200, body: { person: { id: person.id }, returnTo: null } });
    const own = await server.call(sessionApi.current, {}, { session: reply.sessionToken });
    expect(own.body.person?.id).toBe(person.id);
    const { body } = await server.call(passkeyApi.list, {}, { session });
    expect(body.items[0]?.lastUsedAt).toBe(server.clock.now().toISOString());
  });

  it('takes each challenge once, also at the same moment', async () => {
    const { device } = await aHolder();
    const { challengeId, options } = await offerSignIn();
    const answer = device.sign(options);

    const replies = await Promise.all([
      signIn(challengeId, answer),
      signIn(challengeId, answer),
      signIn(challengeId, answer),
    ]);

    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 422, 422]);
  });

  it('takes no challenge that is older than five minutes, or not one of ours', async () => {
    const { device } = await aHolder();
    const { challengeId, options } = await offerSignIn();
    const other = await offerSignIn();

    expect(await signIn(newId(), device.sign(options))).toMatchObject({ status: 422 });
    expect(await signIn(other.challengeId, device.sign(options))).toMatchObject({ status: 422 });
    server.clock.pass({ minutes: 5 });
    expect(await signIn(challengeId, device.sign(options))).toMatchObject({
      status: 422,
      body: { code: 'sign_in.passkey_invalid' },
    });
  });

  it('is refused to a copy whose counter did not grow', async () => {
    const { device } = await aHolder();
    const first = await offerSignIn();
    await signIn(first.challengeId, device.sign(first.options, { counter: 7 }));

    const second = await offerSignIn();
    const reply = await signIn(second.challengeId, device.sign(second.options, { counter: 7 }));

    expect(reply).toMatchObject({ status: 422, body: { code: 'sign_in.passkey_invalid' } });
  });

  it('is refused to a device that nobody registered', async () => {
    const { challengeId, options } = await offerSignIn();

    const reply = await signIn(challengeId, new SoftwareAuthenticator(ORIGIN).sign(options));

    expect(reply).toMatchObject({ status: 422, body: { code: 'sign_in.passkey_invalid' } });
  });

  it('is refused from a page of somebody else', async () => {
    const { device } = await aHolder();
    const { challengeId, options } = await offerSignIn();

    const reply = await signIn(challengeId, device.sign(options), { origin: 'https://elsewhere.example' });

    expect(reply).toMatchObject({ status: 403, body: { code: 'request.foreign_origin' } });
  });
});

describe('removing a passkey', () => {
  it('ends signing in by it', async () => {
    const { session, device, passkey } = await aHolder();

    const reply = await server.call(passkeyApi.remove, { params: { passkeyId: passkey.id } }, { session });
    const { challengeId, options } = await offerSignIn();

    expect(reply).toMatchObject({ status: 200, body: {} });
    expect(await signIn(challengeId, device.sign(options))).toMatchObject({ status: 422 });
  });

  it('of somebody else does not find it', async () => {
    const { passkey } = await aHolder();
    const stranger = await aSession(server, await aPerson(server));

    const reply = await server.call(passkeyApi.remove, { params: { passkeyId: passkey.id } }, { session: stranger });

    expect(reply).toMatchObject({ status: 404, body: { code: 'passkey.not_found' } });
  });
});
