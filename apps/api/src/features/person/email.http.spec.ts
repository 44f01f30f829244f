import { peopleApi, sessionApi } from '@app/contracts';
import { aPerson, aSession, aSignInMail, codeIn } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import { PersonEmail } from './person-email.entity.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());
beforeEach(() => server.clock.pass({ minutes: 30 }));

async function signedIn() {
  const person = await aPerson(server);
  return { person, session: await aSession(server, person) };
}

const add = (session: string | undefined, email: string) =>
  server.call(peopleApi.addEmail, { body: { email } }, { session });
const confirm = (session: string | undefined, emailId: string, code: string) =>
  server.call(peopleApi.confirmEmail, { params: { emailId }, body: { code } }, { session });
const makePrimary = (session: string | undefined, emailId: string) =>
  server.call(peopleApi.makePrimary, { params: { emailId }, body: {} }, { session });
const remove = (session: string | undefined, emailId: string) =>
  server.call(peopleApi.removeEmail, { params: { emailId } }, { session });

/** Adds an address and reads its code from the mail. */
async function aClaim(session: string, email = `${newId()}@obec.example`) {
  const { body } = await add(session, email);
  await server.deliverMail();
  const id = body.emails.find((one) => one.email === email && !one.isConfirmed)?.id ?? '';
  return { id, email, code: codeIn(server.mail.lastTo(email).text) };
}

async function aSecondAddress(session: string) {
  const claim = await aClaim(session);
  await confirm(session, claim.id, claim.code);
  return claim;
}

const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

describe('an added address', () => {
  it('counts once its code is entered, and then signs in', async () => {
    const { person, session } = await signedIn();
    const { id, email, code } = await aClaim(session);

    const before = server.mail.sent.length;
    await server.call(sessionApi.requestSignIn, { body: { email, language: 'cs' } });
    await server.deliverMail();
    expect(server.mail.sent).toHaveLength(before);

    const reply = await confirm(session, id, code);
    expect(reply.body.emails).toMatchObject([
      { email: person.email, isPrimary: true, isConfirmed: true },
      { id, email, isPrimary: false, isConfirmed: true },
    ]);
    const mail = await aSignInMail(server, email);
    const arrival = await server.call(sessionApi.redeemCode, { body: { email, code: mail.code } });
    expect(arrival.body.person.id).toBe(person.id);
  });

  it('takes only its last code, for a quarter of an hour', async () => {
    const { session } = await signedIn();
    const first = await aClaim(session);
    const second = await aClaim(session, first.email);

    expect(second.id).toBe(first.id);
    if (first.code !== second.code) expect(await confirm(session, first.id, first.code)).toMatchObject({ status: 422 });
    server.clock.pass({ minutes: 15 });
    expect(await confirm(session, first.id, second.code)).toMatchObject({
      status: 422,
      body: { code: 'sign_in.code_invalid' },
    });
  });

  it('takes no code after five wrong ones', async () => {
    const { session } = await signedIn();
    const { id, code } = await aClaim(session);

    for (let n = 0; n < 5; n += 1) expect((await confirm(session, id, otherThan(code))).status).toBe(422);

    expect(await confirm(session, id, code)).toMatchObject({ status: 422, body: { code: 'sign_in.code_invalid' } });
  });

  it('does not tell that somebody else has it before its code proves the mailbox', async () => {
    const other = await aPerson(server);
    const { session } = await signedIn();

    const taken = await add(session, other.email);
    const free = await add(session, `${newId()}@obec.example`);
    await server.deliverMail();
    const claim = taken.body.emails.find(({ email }) => email === other.email);

    expect([taken.status, free.status]).toEqual([200, 200]);
    expect(claim).toMatchObject({ isPrimary: false, isConfirmed: false });
    const reply = await confirm(session, claim?.id ?? '', codeIn(server.mail.lastTo(other.email).text));
    expect(reply).toMatchObject({ status: 409, body: { code: 'person.email_taken' } });
  });

  it('goes to the first of two people who prove it at the same moment', async () => {
    const email = `${newId()}@obec.example`;
    const [one, other] = [await signedIn(), await signedIn()];
    const claims = [await aClaim(one.session, email), await aClaim(other.session, email)];

    const replies = await Promise.all([
      confirm(one.session, claims[0]!.id, claims[0]!.code),
      confirm(other.session, claims[1]!.id, claims[1]!.code),
    ]);

    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  });

  it('that was entered for the person before is confirmed by its code', async () => {
    const { person, session } = await signedIn();
    const email = `${newId()}@obec.example`;
    const entered = { id: newId(), personId: person.id, email, isPrimary: false, confirmedAt: null };
    await server.db.transaction(() => server.db.of(PersonEmail).insert(entered));

    const claim = await aClaim(session, email);
    const reply = await confirm(session, claim.id, claim.code);

    expect(reply.body.emails).toMatchObject([
      { email: person.email },
      { id: entered.id, email, isPrimary: false, isConfirmed: true },
    ]);
  });

  it('that was never proven is forgotten after a day', async () => {
    const { session } = await signedIn();
    await aClaim(session);
    server.clock.pass({ days: 1, minutes: 16 });

    const { body } = await add(session, `${newId()}@obec.example`);

    expect(body.emails).toHaveLength(2);
  });

  it('that is there already sends nothing', async () => {
    const { person, session } = await signedIn();
    const before = server.mail.sent.length;

    const reply = await add(session, person.email);
    await server.deliverMail();

    expect(reply.body.emails).toHaveLength(1);
    expect(server.mail.sent).toHaveLength(before);
  });

  it('gets five mails in a quarter of an hour, whoever adds it', async () => {
    const email = `${newId()}@obec.example`;
    const [one, other] = [await signedIn(), await signedIn()];
    for (let n = 0; n < 5; n += 1) await add(n % 2 ? one.session : other.session, email);

    expect(await add(one.session, email)).toMatchObject({ status: 429, body: { code: 'request.rate_limited' } });
  });
});

describe('the addresses of a person', () => {
  it('have another one to write to when the person chooses so', async () => {
    const { person, session } = await signedIn();
    const second = await aSecondAddress(session);

    const reply = await makePrimary(session, second.id);

    expect(reply.body.emails).toMatchObject([
      { email: person.email, isPrimary: false },
      { email: second.email, isPrimary: true },
    ]);
  });

  it('have the next one to write to when the primary one is removed, and keep the last', async () => {
    const { session } = await signedIn();
    const second = await aSecondAddress(session);
    const first = (await server.call(peopleApi.readProfile, {}, { session })).body.emails[0];
    await aClaim(session);

    const removed = await remove(session, first?.id ?? '');
    const last = await remove(session, second.id);

    expect(removed.body.emails.filter(({ isConfirmed }) => isConfirmed)).toMatchObject([
      { id: second.id, isPrimary: true },
    ]);
    expect(last).toMatchObject({ status: 409, body: { code: 'person.last_email' } });
  });

  it('keep one when all are removed at the same moment', async () => {
    const { session } = await signedIn();
    await aSecondAddress(session);
    const { emails } = (await server.call(peopleApi.readProfile, {}, { session })).body;

    const replies = await Promise.all(emails.map(({ id }) => remove(session, id)));

    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  });

  it('can lose a claim that was never proven', async () => {
    const { session } = await signedIn();
    const claim = await aClaim(session);

    const reply = await remove(session, claim.id);

    expect(reply.body.emails).toHaveLength(1);
    expect(await confirm(session, claim.id, claim.code)).toMatchObject({ status: 404 });
  });

  it('sign in no more once they are removed, by mails of before either', async () => {
    const { session } = await signedIn();
    const second = await aSecondAddress(session);
    const { token } = await aSignInMail(server, second.email);

    await remove(session, second.id);

    expect(await server.call(sessionApi.redeemLink, { params: { token }, body: {} })).toMatchObject({ status: 410 });
  });

  it('are not found by somebody else', async () => {
    const { session } = await signedIn();
    const stranger = (await signedIn()).session;
    const { id, code } = await aClaim(session);
    const second = await aSecondAddress(session);

    for (const emailId of [id, second.id, newId()]) {
      expect(await confirm(stranger, emailId, code)).toMatchObject({ status: 404 });
      expect(await makePrimary(stranger, emailId)).toMatchObject({ status: 404 });
      expect(await remove(stranger, emailId)).toMatchObject({ status: 404 });
    }
    expect(await makePrimary(session, id)).toMatchObject({ status: 404 });
    expect(await confirm(session, id, code)).toMatchObject({ status: 200 });
  });

  it('need a session and an address that is one', async () => {
    const { session } = await signedIn();

    expect(await add(undefined, 'a@obec.example')).toMatchObject({ status: 401 });
    expect(await confirm(undefined, newId(), '000000')).toMatchObject({ status: 401 });
    expect(await makePrimary(undefined, newId())).toMatchObject({ status: 401 });
    expect(await remove(undefined, newId())).toMatchObject({ status: 401 });
    expect(await add(session, 'nothing')).toMatchObject({ status: 422 });
    expect(await confirm(session, newId(), '12')).toMatchObject({ status: 422 });
  });
});
