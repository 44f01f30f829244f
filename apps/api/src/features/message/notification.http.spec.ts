import { messageApi, type UnsubscribeTopic } from '@app/contracts';
import { aCohort, aMember } from '../../../testing/cohorts.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { Notices, type Telling } from './notices.service.js';
import { NoticeSetting } from './notice-setting.entity.js';
import { UnsubscribeTokens } from './unsubscribe-tokens.js';

type Somebody = Awaited<ReturnType<typeof aPerson>>;

let server: TestServer;
let jana: Somebody;
let session: string;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.pass({ minutes: 30 });
  jana = await aPerson(server);
  session = await aSession(server, jana);
});

const read = (as: string | undefined = session) => server.call(messageApi.readSettings, {}, { session: as });
const change = (body: object, as: string | undefined = session) =>
  server.call(messageApi.changeSettings, { body }, { session: as });
const deliveries = async () =>
  Object.fromEntries((await read()).body.groups.map(({ group, delivery }) => [group, delivery]));
const tokenFor = (topic: UnsubscribeTopic, person: Somebody = jana) =>
  server.app.get(UnsubscribeTokens).make(person.id, topic);

describe('how one is told things', () => {
  it('begins with the defaults, and a seat cannot be switched off', async () => {
    const { body } = await read();

    expect(body).toEqual({
      groups: [
        { group: 'seats', delivery: 'at_once', choices: [] },
        { group: 'messages', delivery: 'at_once', choices: ['at_once', 'daily', 'off'] },
        { group: 'reminders', delivery: 'daily', choices: ['at_once', 'daily', 'off'] },
        { group: 'learning', delivery: 'daily', choices: ['at_once', 'daily', 'off'] },
      ],
      hasDigest: true,
      email: jana.email,
    });
    expect(await change({ groups: { seats: 'off' } })).toMatchObject({
      status: 422,
      body: { code: 'notification.choice_refused' },
    });
  });

  it('offers lists of participants to those who teach, at once or not at all', async () => {
    const trainer = await aSession(server, await aPerson(server, { roles: ['trainer'] }));

    expect((await read(trainer)).body.groups.at(-1)).toEqual({
      group: 'teaching',
      delivery: 'at_once',
      choices: ['at_once', 'off'],
    });
    expect(await change({ groups: { teaching: 'daily' } }, trainer)).toMatchObject({ status: 422 });
  });

  it('changes only what is named, twice the same', async () => {
    await change({ groups: { reminders: 'at_once' }, hasDigest: false });
    await change({ groups: { messages: 'off' } });
    const { body } = await change({ groups: { messages: 'off' } });

    expect(body).toMatchObject({ hasDigest: false });
    expect(await deliveries()).toEqual({ seats: 'at_once', messages: 'off', reminders: 'at_once', learning: 'daily' });
  });

  it('is one’s own affair: it needs a session and knows no other person', async () => {
    expect(await server.call(messageApi.readSettings, {})).toMatchObject({ status: 401 });
    expect(await server.call(messageApi.changeSettings, { body: {} })).toMatchObject({ status: 401 });
    expect(await server.call(messageApi.listNotices, { query: {} })).toMatchObject({ status: 401 });
    expect(await change({ groups: { weather: 'off' } })).toMatchObject({ status: 422 });
    expect(await change({ groups: {}, personId: jana.id })).toMatchObject({ status: 422 });
  });
});

describe('the link in a mail', () => {
  const open = (token: string) => server.call(messageApi.readUnsubscribe, { params: { token } });
  const press = (token: string) => server.call(messageApi.unsubscribe, { params: { token }, body: {} });
  const undo = (token: string) => server.call(messageApi.undoUnsubscribe, { params: { token }, body: {} });

  it('shows what it does and does nothing, however often a scanner opens it', async () => {
    const token = tokenFor('reminders');
    const looks = [await open(token), await open(token)];

    expect(looks[1]).toMatchObject({ status: 200, body: { topic: 'reminders', isOff: false } });
    expect(looks[1]?.body.emailHint).toMatch(/•|\*|…/);
    expect(await deliveries()).toMatchObject({ reminders: 'daily' });
  });

  it('switches off with one press, and undoing goes back to what was chosen', async () => {
    await change({ groups: { reminders: 'at_once' } });
    const token = tokenFor('reminders');

    expect(await press(token)).toMatchObject({ status: 200, body: { isOff: true } });
    expect(await press(token)).toMatchObject({ status: 200, body: { isOff: true } });
    expect(await deliveries()).toMatchObject({ reminders: 'off', messages: 'at_once' });
    expect(await undo(token)).toMatchObject({ status: 200, body: { isOff: false } });
    expect(await deliveries()).toMatchObject({ reminders: 'at_once' });
  });

  it('undone without an earlier choice leaves the default, and no trace', async () => {
    const token = tokenFor('digest');
    await press(token);
    expect((await read()).body.hasDigest).toBe(false);

    await undo(token);
    expect((await read()).body.hasDigest).toBe(true);
    expect(await server.db.of(NoticeSetting).findBy({ personId: jana.id })).toEqual([]);
  });

  it('is still good after years, and good for that person and topic alone', async () => {
    const token = tokenFor('messages');
    const other = await aPerson(server);
    server.clock.pass({ days: 1500 });

    expect(await press(token)).toMatchObject({ status: 200, body: { isOff: true } });
    expect(await server.db.of(NoticeSetting).findBy({ personId: other.id })).toEqual([]);
    expect(await server.db.of(NoticeSetting).findBy({ personId: jana.id })).toMatchObject([{ topic: 'messages' }]);
  });

  it('that was changed or made up is not found', async () => {
    const token = tokenFor('messages');
    const bytes = Buffer.from(token, 'base64url');
    bytes[16] = 2;
    const forged = [bytes.toString('base64url'), 'x'.repeat(55), `${token}AAAA`];

    for (const made of forged) {
      expect(await open(made)).toMatchObject({ status: 404, body: { code: 'unsubscribe.not_found' } });
      expect(await press(made)).toMatchObject({ status: 404 });
      expect(await undo(made)).toMatchObject({ status: 404 });
    }
    expect(await server.db.of(NoticeSetting).findBy({ personId: jana.id })).toEqual([]);
  });

  it.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
    ],
  ])('takes the POST of a mail program (%s), without a cookie and from elsewhere', async (type, body) => {
    const url = `/unsubscribe/${tokenFor('messages')}`;
    const post = (to: string) => server.send('POST', to, { origin: null, headers: { 'content-type': type }, body });

    expect(await post(url)).toMatchObject({ status: 200 });
    expect(await deliveries()).toMatchObject({ messages: 'off' });
    expect(await post('/unsubscribe/nonsense')).toMatchObject({ status: 404 });
  });

  it('of a mail that cannot be switched off does nothing', async () => {
    expect(await press(tokenFor('seats'))).toMatchObject({ status: 200, body: { isOff: false } });
  });
});

describe('the page of notices', () => {
  const tell = (telling: Partial<Telling> & { key: string }) => {
    const values = { title: 'Seminář', startsAt: '2027-03-01T08:00:00.000Z', zone: 'Europe/Oslo' };
    const whole: Telling = { personId: jana.id, kind: 'seat.lapsed', values, link: '/seminars', ...telling };
    return server.db.transaction(() => server.app.get(Notices).tell(whole));
  };
  const list = (query = {}, as: string | undefined = session) =>
    server.call(messageApi.listNotices, { query }, { session: as });

  it('has the own ones, the newest first, page by page, in the language of the person', async () => {
    const cohort = await aCohort(server);
    await aMember(server, { cohortId: cohort.id, personId: jana.id });
    const kari = await aPerson(server, { language: 'nb' });
    for (const key of ['a', 'b', 'c']) await tell({ key, cohortId: cohort.id });
    await tell({ key: 'a', personId: kari.id });

    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.body.next });

    expect([first, second].map(({ body }) => body.items.length)).toEqual([2, 1]);
    expect(second.body.next).toBeNull();
    expect(first.body.items[0]).toMatchObject({
      kind: 'seat.lapsed',
      title: 'Nabídka místa vypršela: Seminář',
      cohort: { name: 'Zima 2026' },
      from: null,
      link: { path: '/seminars', label: 'Moje semináře' },
    });
    const norwegian = (await list({}, await aSession(server, kari))).body.items;
    expect(norwegian).toMatchObject([{ title: 'Tilbudet om plass er gått ut: Seminář' }]);
  });

  it('tells the same once, whoever says it and however often', async () => {
    await Promise.all([tell({ key: 'same' }), tell({ key: 'same' }), tell({ key: 'same' })]);
    expect((await list()).body.items).toHaveLength(1);
  });
});
