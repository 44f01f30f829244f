import { invitationApi, type RequestOf } from '@app/contracts';
import { aPerson, aSession } from '../../../testing/factories.js';
import { aPublishedCourse } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import type { Person } from '../person/index.js';

type NewInvitations = Partial<RequestOf<typeof invitationApi.create>['body']>;

let server: TestServer;
let inviter: Person;
let trainer: string;
let coordinator: string;

beforeAll(async () => {
  server = await TestServer.start();
  await aPublishedCourse(server, { slug: 'meetings' });
  inviter = await aPerson(server, {
    roles: ['trainer'],
    givenName: 'Lucie',
    familyName: 'Žáčková',
    titlesBefore: 'Bc.',
  });
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.pass({ minutes: 30 });
  trainer = await aSession(server, inviter);
  coordinator = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
});

const invite = (emails: string[], more: NewInvitations = {}, session: string | undefined = trainer) =>
  server.call(invitationApi.create, { body: { emails, language: 'cs', ...more } }, { session });
const anEmail = () => `${newId()}@obec.example`;

/** Invites one address and reads the link of the mail. */
async function anInvitation(more: NewInvitations = {}, email = anEmail()) {
  const { body } = await invite([email], more);
  await server.deliverMail();
  return { id: body.items[0]?.id ?? '', email, token: tokenTo(email) };
}

function tokenTo(email: string): string {
  const [, token = ''] = /\/invitations\/([\w-]{20,})/.exec(server.mail.lastTo(email).text) ?? [];
  return token;
}

describe('inviting', () => {
  it('sends each address a mail in the chosen language, with the personal line', async () => {
    const emails = [anEmail(), anEmail()];

    const reply = await invite(emails, {
      language: 'nb',
      courseSlug: 'meetings',
      message: 'Vi sees i Chrudim!\n<b>Lucie</b>',
    });
    await server.deliverMail();

    expect(reply.status).toBe(200);
    expect(reply.body.alreadyInvited).toEqual([]);
    expect(reply.body.items.map(({ email }) => email).sort()).toEqual([...emails].sort());
    expect(reply.body.items[0]).toMatchObject({
      state: 'sent',
      course: { slug: 'meetings' },
      language: 'nb',
      acceptedAt: null,
      can: { withdraw: true, resend: true },
    });
    const mail = server.mail.lastTo(emails[0]!);
    expect(mail.subject).toMatch(/^Invitasjon til kurset /);
    expect(mail.text).toContain('Bc. Lucie Žáčková inviterer deg');
    expect(mail.text).toContain('Vi sees i Chrudim!');
    expect(mail.html).toContain('&lt;b&gt;Lucie&lt;/b&gt;');
  });

  it('sends nothing new to who has an open invitation to the same course, and says so', async () => {
    const { email } = await anInvitation();
    const other = anEmail();
    const before = server.mail.sent.length;

    const reply = await invite([email, other, other]);
    const toCourse = await invite([email], { courseSlug: 'meetings' }, coordinator);
    await server.deliverMail();

    expect(reply.body).toMatchObject({ items: [{ email: other }], alreadyInvited: [email] });
    expect(toCourse.body).toMatchObject({ items: [{ email }], alreadyInvited: [] });
    expect(server.mail.sent).toHaveLength(before + 2);
  });

  it('sends one mail when two people invite the same address at the same moment', async () => {
    const email = anEmail();

    const replies = await Promise.all([invite([email]), invite([email], {}, coordinator), invite([email])]);
    await server.deliverMail();

    expect(replies.flatMap(({ body }) => body.items)).toHaveLength(1);
    expect(server.mail.sent.filter(({ to }) => to === email)).toHaveLength(1);
  });

  it('answers a repeated request with its first reply', async () => {
    const options = { session: trainer, headers: { 'idempotency-key': newId() } };
    const body = { emails: [anEmail()], language: 'cs' as const };

    const first = await server.call(invitationApi.create, { body }, options);
    const again = await server.call(invitationApi.create, { body }, options);

    expect(again.body).toEqual(first.body);
    expect(again.body.alreadyInvited).toEqual([]);
  });

  it('is refused to learners, without a session, for unknown courses and wrong addresses', async () => {
    const learner = await aSession(server, await aPerson(server));

    expect(await server.call(invitationApi.create, { body: { emails: [anEmail()], language: 'cs' } })).toMatchObject({
      status: 401,
    });
    expect(await invite([anEmail()], {}, learner)).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
    expect(await invite([anEmail()], { courseSlug: 'unknown' })).toMatchObject({
      status: 404,
      body: { code: 'course.not_found' },
    });
    expect(await invite(['nothing'])).toMatchObject({ status: 422 });
    expect(await invite([])).toMatchObject({ status: 422 });
  });
});

describe('the list of invitations', () => {
  it('has the own ones of a trainer and all of them for a coordinator, page by page', async () => {
    const other = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    const emails = [anEmail(), anEmail(), anEmail()];
    for (const email of emails) await invite([email], {}, other);
    const read = (session: string | undefined, query = {}) => server.call(invitationApi.list, { query }, { session });

    const first = await read(other, { limit: 2 });
    const second = await read(other, { limit: 2, cursor: first.body.next });

    expect([...first.body.items, ...second.body.items].map(({ email }) => email)).toEqual([...emails].reverse());
    expect(second.body.next).toBeNull();
    expect((await read(coordinator)).body.items.map(({ email }) => email)).toEqual(expect.arrayContaining(emails));
    expect((await read(trainer)).body.items.map(({ email }) => email)).not.toContain(emails[0]);
    expect(await read(undefined)).toMatchObject({ status: 401 });
  });
});

describe('an invitation that is kept', () => {
  const withdraw = (invitationId: string, session: string | undefined = trainer) =>
    server.call(invitationApi.withdraw, { params: { invitationId } }, { session });
  const resend = (invitationId: string, session: string | undefined = trainer) =>
    server.call(invitationApi.resend, { params: { invitationId }, body: {} }, { session });
  const state = async (token: string) =>
    (await server.call(invitationApi.read, { params: { token }, query: {} })).body.state;

  it('is no longer good once it is withdrawn, and the address can be invited anew', async () => {
    const { id, email, token } = await anInvitation();

    expect(await withdraw(id)).toMatchObject({ status: 200, body: {} });

    expect(await state(token)).toBe('withdrawn');
    expect(await server.call(invitationApi.accept, { params: { token }, body: {} })).toMatchObject({ status: 410 });
    expect(await withdraw(id)).toMatchObject({ status: 410, body: { code: 'invitation.closed' } });
    expect(await resend(id)).toMatchObject({ status: 410, body: { code: 'invitation.closed' } });
    expect((await invite([email])).body.alreadyInvited).toEqual([]);
  });

  it('is sent again with a fresh link for another thirty days; the earlier link is over', async () => {
    const { id, email, token } = await anInvitation();
    server.clock.pass({ days: 29 });

    const reply = await resend(id);
    await server.deliverMail();
    server.clock.pass({ days: 29 });

    expect(reply).toMatchObject({ status: 200, body: { id, state: 'sent' } });
    expect(tokenTo(email)).not.toBe(token);
    expect(await server.call(invitationApi.read, { params: { token }, query: {} })).toMatchObject({ status: 404 });
    expect(await state(tokenTo(email))).toBe('sent');
  });

  it('is sent again three times a day at most', async () => {
    const { id } = await anInvitation();
    for (let n = 0; n < 3; n += 1) expect((await resend(id)).status).toBe(200);

    expect(await resend(id)).toMatchObject({ status: 429, body: { code: 'request.rate_limited' } });
  });

  it('expires after thirty days; then the address can be invited anew, and only the new one counts', async () => {
    const { id, email, token } = await anInvitation();
    server.clock.pass({ days: 30 });
    trainer = await aSession(server, inviter);

    expect(await state(token)).toBe('expired');
    expect(await server.call(invitationApi.accept, { params: { token }, body: {} })).toMatchObject({ status: 410 });
    expect((await invite([email])).body.items).toHaveLength(1);
    expect(await resend(id)).toMatchObject({ status: 410, body: { code: 'invitation.closed' } });
  });

  it('is kept by its inviter and by coordinators; others do not find it', async () => {
    const { id } = await anInvitation();
    const other = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    const learner = await aSession(server, await aPerson(server));
    const withoutSession = { params: { invitationId: id } };

    for (const act of [withdraw, resend]) {
      expect(await act(id, other)).toMatchObject({ status: 404, body: { code: 'invitation.not_found' } });
      expect(await act(newId(), coordinator)).toMatchObject({ status: 404 });
      expect(await act(id, learner)).toMatchObject({ status: 403 });
    }
    expect(await server.call(invitationApi.withdraw, withoutSession)).toMatchObject({ status: 401 });
    expect(await server.call(invitationApi.resend, { ...withoutSession, body: {} })).toMatchObject({ status: 401 });
    expect(await withdraw(id, coordinator)).toMatchObject({ status: 200 });
  });
});
