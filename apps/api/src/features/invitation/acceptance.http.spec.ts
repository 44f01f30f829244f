import { invitationApi, peopleApi } from '@app/contracts';
import { aPerson, aSession } from '../../../testing/factories.js';
import { aPublishedCourse } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import { PersonEmail } from '../person/index.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
  await aPublishedCourse(server, { slug: 'meetings' });
});
afterAll(() => server.stop());
beforeEach(() => server.clock.pass({ minutes: 30 }));

/** Invites an address and reads the link of the mail. */
async function anInvitation({ email = `${newId()}@obec.example`, isToCourse = true, inviter = {} } = {}) {
  const session = await aSession(server, await aPerson(server, { roles: ['trainer'], ...inviter }));
  const body = {
    emails: [email],
    language: 'nb' as const,
    courseSlug: isToCourse ? 'meetings' : null,
    message: 'Těším se!',
  };
  await server.call(invitationApi.create, { body }, { session });
  await server.deliverMail();
  const [, token = ''] = /\/invitations\/([\w-]+)/.exec(server.mail.lastTo(email).text) ?? [];
  return { email, token };
}

const read = (token: string) => server.call(invitationApi.read, { params: { token }, query: { language: 'cs' } });
const accept = (token: string, options = {}) =>
  server.call(invitationApi.accept, { params: { token }, body: {} }, options);

describe('reading an invitation', () => {
  it('says to what and by whom, as often as scanners like', async () => {
    const { token } = await anInvitation({ email: 'karel@obec.example' });

    for (let n = 0; n < 3; n += 1) {
      expect((await read(token)).body).toMatchObject({
        state: 'sent',
        emailHint: 'k…@obec.example',
        inviterName: 'Jana Nováková',
        course: { slug: 'meetings', minutes: 16 },
        message: 'Těším se!',
      });
    }
    expect((await accept(token)).status).toBe(200);
  });

  it('works without a course and without a name of the inviter', async () => {
    const { email, token } = await anInvitation({ isToCourse: false, inviter: { givenName: '', familyName: '' } });

    expect((await read(token)).body).toMatchObject({ inviterName: null, course: null });
    expect(server.mail.lastTo(email).text).toContain('Du er invitert til opplæringen i Rundebord.');
  });

  it('does not find one that nobody sent', async () => {
    expect(await read('a'.repeat(43))).toMatchObject({ status: 404, body: { code: 'invitation.not_found' } });
    expect(await accept('a'.repeat(43))).toMatchObject({ status: 404, body: { code: 'invitation.not_found' } });
    expect(await read('short')).toMatchObject({ status: 422 });
  });
});

describe('accepting an invitation', () => {
  it('makes a person without a name of who was not known, and leads to the course', async () => {
    const { email, token } = await anInvitation();

    const reply = await accept(token);

    expect(reply).toMatchObject({
      status: 200,
      body: {
        person: { displayName: email, hasName: false, language: 'nb', roles: ['learner'] },
        returnTo: '/courses/meetings',
      },
    });
    expect(String(reply.headers['set-cookie'])).toContain('HttpOnly');
    const profile = await server.call(peopleApi.readProfile, {}, { session: reply.sessionToken });
    expect(profile.body.emails).toMatchObject([{ email, isPrimary: true, isConfirmed: true }]);
  });

  it('signs in who is known, in their own language, and leads home without a course', async () => {
    const person = await aPerson(server, { language: 'en' });
    const { token } = await anInvitation({ email: person.email, isToCourse: false });

    const reply = await accept(token);

    expect(reply.body).toMatchObject({ person: { id: person.id, language: 'en' }, returnTo: '/' });
  });

  it('confirms an address that was entered for somebody', async () => {
    const person = await aPerson(server);
    await server.db.transaction(() => server.db.of(PersonEmail).update({ personId: person.id }, { confirmedAt: null }));
    const { token } = await anInvitation({ email: person.email });

    const reply = await accept(token);

    expect(reply.body.person.id).toBe(person.id);
    expect(await server.db.of(PersonEmail).findOneBy({ email: person.email })).toMatchObject({
      confirmedAt: server.clock.now(),
    });
  });

  it('happens once, also when it is tried five times at the same moment', async () => {
    const { email, token } = await anInvitation();

    const replies = await Promise.all(Array.from({ length: 5 }, () => accept(token)));

    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 410, 410, 410, 410]);
    expect(await server.db.of(PersonEmail).countBy({ email })).toBe(1);
    expect((await read(token)).body.state).toBe('accepted');
  });

  it('ends the session that the device had before', async () => {
    const earlier = await aSession(server, await aPerson(server));
    const { token } = await anInvitation();

    await accept(token, { session: earlier });

    expect(await server.call(peopleApi.readProfile, {}, { session: earlier })).toMatchObject({ status: 401 });
  });

  it('is refused from a page of somebody else', async () => {
    const { token } = await anInvitation();

    const reply = await accept(token, { origin: 'https://elsewhere.example' });

    expect(reply).toMatchObject({ status: 403, body: { code: 'request.foreign_origin' } });
    expect((await read(token)).body.state).toBe('sent');
  });
});
