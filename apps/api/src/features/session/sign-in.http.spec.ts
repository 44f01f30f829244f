import { sessionApi } from '@app/contracts';
import { aPerson, aSession, aSignInMail } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { OutboxMessage } from '../../platform/mail/outbox-message.entity.js';
import { SignInService } from './sign-in.service.js';
import { SignInToken } from './sign-in-token.entity.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());
// A new window of every limit: each test has the network address to itself.
beforeEach(() => server.clock.pass({ minutes: 30 }));

const request = (email: string, more = {}) =>
  server.call(sessionApi.requestSignIn, { body: { email, language: 'cs', ...more } });
const redeemLink = (token: string, options = {}) =>
  server.call(sessionApi.redeemLink, { params: { token }, body: {} }, options);
const redeemCode = (email: string, code: string, options = {}) =>
  server.call(sessionApi.redeemCode, { body: { email, code } }, options);
const readLink = async (token: string) => (await server.call(sessionApi.readLink, { params: { token } })).body;

/** Six digits that are certainly not these. */
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

describe('asking for a sign-in mail', () => {
  it('sends a link and a code in the language of the person', async () => {
    const { email } = await aPerson(server, { language: 'nb' });

    const { token, code, text } = await aSignInMail(server, email);

    expect(server.mail.lastTo(email).subject).toBe('Logg inn i Rundebord');
    expect(text).toContain('gyldige i 15 minutter');
    expect(token).toHaveLength(43);
    expect(code).toMatch(/^\d{6}$/);
  });

  it('answers the same and sends nothing when nobody has the address', async () => {
    const { email } = await aPerson(server);
    const before = server.mail.sent.length;

    const known = await request(email);
    const unknown = await request('nobody@obec.example');
    await server.deliverMail();

    expect({ status: unknown.status, body: unknown.body }).toEqual({ status: known.status, body: known.body });
    expect(unknown.body).toEqual({ validMinutes: 15 });
    expect(server.mail.sent.slice(before).map(({ to }) => to)).toEqual([email]);
    expect(await server.db.of(OutboxMessage).countBy({ state: 'waiting' })).toBe(0);
    expect(await server.db.of(SignInToken).countBy({ email: 'nobody@obec.example' })).toBe(1);
  });

  it('finds the address in whatever case it is typed', async () => {
    const { email } = await aPerson(server);

    await request(`  ${email.toUpperCase()} `);
    await server.deliverMail();

    expect(server.mail.lastTo(email).subject).toBe('Přihlášení do Kulatého stolu');
  });

  it('sends five mails to an address in a quarter of an hour, and answers the sixth request like the first', async () => {
    const { email } = await aPerson(server);

    const replies = [];
    for (let n = 0; n < 7; n += 1) replies.push(await request(email));
    await server.deliverMail();

    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(server.mail.sent.filter(({ to }) => to === email)).toHaveLength(5);

    server.clock.pass({ minutes: 15 });
    await request(email);
    await server.deliverMail();
    expect(server.mail.sent.filter(({ to }) => to === email)).toHaveLength(6);
  });

  it('is refused after a hundred requests of one network, which a seminar’s Wi-Fi does not reach', async () => {
    for (let n = 0; n < 100; n += 1) await request(`somebody-${n}@obec.example`);

    const reply = await request('one-more@obec.example');

    expect(reply).toMatchObject({ status: 429, body: { code: 'request.rate_limited' } });
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('is refused from a page of somebody else, and without an origin', async () => {
    const body = { email: 'a@obec.example', language: 'cs' as const };

    for (const origin of ['https://elsewhere.example', null]) {
      const reply = await server.call(sessionApi.requestSignIn, { body }, { origin });
      expect(reply).toMatchObject({ status: 403, body: { code: 'request.foreign_origin' } });
    }
  });

  it.each([
    ['no address', { email: 'no address' }],
    ['an address with a line break', { email: 'a@obec.example\nbcc: b@obec.example' }],
    ['a way back to somebody else', { returnTo: 'https://elsewhere.example' }],
    ['a way back without a protocol', { returnTo: '//elsewhere.example' }],
    ['a way back with a backslash', { returnTo: '/\\elsewhere.example' }],
    ['an unknown language', { language: 'de' }],
  ])('is refused for %s', async (_, wrong) => {
    const reply = await request('a@obec.example', wrong);

    expect(reply).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  });

  it('stores neither the link nor the code readably, and forgets the address after a day', async () => {
    const { email } = await aPerson(server);
    const { token, code } = await aSignInMail(server, email);

    const stored = await server.db.of(SignInToken).findOneByOrFail({ email });
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(JSON.stringify(stored)).not.toContain(code);

    server.clock.pass({ days: 1, minutes: 16 });
    await request('somebody-else@obec.example');
    expect(await server.db.of(SignInToken).countBy({ email })).toBe(0);
  });
});

describe('a sign-in link', () => {
  it('signs in once and leads where it was asked for', async () => {
    const person = await aPerson(server, { titlesBefore: 'Ing.' });
    const { token } = await aSignInMail(server, person.email, { returnTo: '/courses/participation?lesson=1' });

    const reply = await redeemLink(token);
    const again = await redeemLink(token);

    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      person: { id: person.id, displayName: 'Ing. Jana Nováková', hasName: true, roles: ['learner'], language: 'cs' },
      returnTo: '/courses/participation?lesson=1',
    });
    expect(again).toMatchObject({ status: 410, body: { code: 'sign_in.link_invalid' }, sessionToken: undefined });
  });

  it('signs in exactly one of ten who use it at the same moment', async () => {
    const { email } = await aPerson(server);
    const { token, code } = await aSignInMail(server, email);

    const replies = await Promise.all([
      ...Array.from({ length: 8 }, () => redeemLink(token)),
      ...Array.from({ length: 2 }, () => redeemCode(email, code)),
    ]);

    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ status }) => status !== 200).every(({ status }) => status === 410 || status === 422)).toBe(
      true,
    );
  });

  it('can be looked at by scanners as often as they like', async () => {
    const { email } = await aPerson(server, { email: 'jana@obec.example' });
    const { token } = await aSignInMail(server, email);

    for (let n = 0; n < 5; n += 1)
      expect(await readLink(token)).toEqual({ state: 'ready', emailHint: 'j…@obec.example' });
    const reply = await redeemLink(token);

    expect(reply.status).toBe(200);
    expect(await readLink(token)).toMatchObject({ state: 'used' });
  });

  it('is over after a quarter of an hour', async () => {
    const { email } = await aPerson(server);
    const { token, code } = await aSignInMail(server, email);

    server.clock.pass({ minutes: 15, seconds: 1 });

    expect(await readLink(token)).toMatchObject({ state: 'expired' });
    expect(await redeemLink(token)).toMatchObject({ status: 410 });
    expect(await redeemCode(email, code)).toMatchObject({ status: 422 });
  });

  it('that nobody gave out says no more than that it is over', async () => {
    const token = 'a'.repeat(43);

    expect(await readLink(token)).toEqual({ state: 'expired', emailHint: null });
    expect(await redeemLink(token)).toMatchObject({ status: 410, body: { code: 'sign_in.link_invalid' } });
    expect(await redeemLink('short')).toMatchObject({ status: 422 });
  });

  it('is not taken from a page of somebody else', async () => {
    const { email } = await aPerson(server);
    const { token } = await aSignInMail(server, email);

    const reply = await redeemLink(token, { origin: 'https://elsewhere.example' });

    expect(reply).toMatchObject({ status: 403, body: { code: 'request.foreign_origin' } });
    expect(await readLink(token)).toMatchObject({ state: 'ready' });
  });

  it('of the command line signs in once and has no code to guess', async () => {
    const { email } = await aPerson(server);
    const url = await server.app.get(SignInService).signInLink(email.toUpperCase());

    const [, token = ''] = /^http:\/\/roundtable\.test\/sign-in\/link\/([\w-]+)$/.exec(url) ?? [];
    for (let n = 0; n < 6; n += 1) await redeemCode(email, '000000');

    expect((await redeemLink(token)).status).toBe(200);
    expect((await redeemLink(token)).status).toBe(410);
    await expect(server.app.get(SignInService).signInLink('nobody@obec.example')).rejects.toThrow('person.not_found');
  });
});

describe('a sign-in code', () => {
  it('signs in and uses up the link of the same mail', async () => {
    const person = await aPerson(server);
    const { token, code } = await aSignInMail(server, person.email, { returnTo: '/home' });

    const reply = await redeemCode(person.email, code);

    expect(reply).toMatchObject({ status: 200, body: { person: { id: person.id }, returnTo: '/home' } });
    expect(await redeemLink(token)).toMatchObject({ status: 410 });
    expect(await redeemCode(person.email, code)).toMatchObject({ status: 422 });
  });

  it('is used up by the link of the same mail', async () => {
    const { email } = await aPerson(server);
    const { token, code } = await aSignInMail(server, email);

    expect((await redeemLink(token)).status).toBe(200);
    expect(await redeemCode(email, code)).toMatchObject({ status: 422, body: { code: 'sign_in.code_invalid' } });
  });

  it('is right at the fifth try', async () => {
    const { email } = await aPerson(server);
    const { code } = await aSignInMail(server, email);

    for (let n = 0; n < 4; n += 1) expect((await redeemCode(email, otherThan(code))).status).toBe(422);

    expect((await redeemCode(email, code)).status).toBe(200);
  });

  it('is dead after five wrong tries, but its link is not: who guesses shuts nobody out', async () => {
    const { email } = await aPerson(server);
    const { token, code } = await aSignInMail(server, email);

    for (let n = 0; n < 5; n += 1) expect((await redeemCode(email, otherThan(code))).status).toBe(422);

    expect(await redeemCode(email, code)).toMatchObject({ status: 422, body: { code: 'sign_in.code_invalid' } });
    expect(await readLink(token)).toMatchObject({ state: 'ready' });
    expect(await redeemLink(token)).toMatchObject({ status: 200 });
  });

  it('counts every one of five wrong tries at the same moment', async () => {
    const { email } = await aPerson(server);
    const { code } = await aSignInMail(server, email);

    const guesses = await Promise.all(Array.from({ length: 5 }, () => redeemCode(email, otherThan(code))));

    expect(guesses.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
    expect(await redeemCode(email, code)).toMatchObject({ status: 422 });
  });

  it('of the first of two mails is still good', async () => {
    const { email } = await aPerson(server);
    const first = await aSignInMail(server, email);
    await aSignInMail(server, email);

    expect((await redeemCode(email, first.code)).status).toBe(200);
  });

  it('is refused for the address of somebody else, and for one that nobody has', async () => {
    const { email } = await aPerson(server);
    const somebody = await aPerson(server);
    const { code } = await aSignInMail(server, email);

    for (const other of [somebody.email, 'nobody@obec.example']) {
      expect(await redeemCode(other, code)).toMatchObject({ status: 422, body: { code: 'sign_in.code_invalid' } });
    }
    expect(await redeemCode(email, '12345')).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  });
});

describe('the session of a sign-in', () => {
  it('lives in a cookie that scripts and other sites cannot use', async () => {
    const { email } = await aPerson(server);
    const { token } = await aSignInMail(server, email);

    const { headers, sessionToken } = await redeemLink(token);

    const cookie = String(headers['set-cookie']);
    expect(cookie).toContain(`rt_session=${sessionToken}`);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=2592000']) {
      expect(cookie.split('; ')).toContain(attribute);
    }
  });

  it('replaces the session that the device had before', async () => {
    const before = await aPerson(server);
    const person = await aPerson(server);
    const earlier = await aSession(server, before);
    const { token } = await aSignInMail(server, person.email);

    const { sessionToken } = await redeemLink(token, { session: earlier });

    expect(sessionToken).not.toBe(earlier);
    const own = await server.call(sessionApi.current, {}, { session: sessionToken });
    expect(own.body.person?.id).toBe(person.id);
    expect((await server.call(sessionApi.current, {}, { session: earlier })).body.person).toBeNull();
  });
});
