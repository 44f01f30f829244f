import { cohortApi, cohortPeopleApi, seminarApi, sessionRequestApi, type RequestOf } from '@app/contracts';
import { aMandate, aMunicipality, aPerson, aSession } from '../../../testing/factories.js';
import { aPublishedCourse } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import { CohortMember } from '../cohort/index.js';
import type { Municipality } from '../municipality/index.js';
import { RoleGrant } from '../person/index.js';

type Wishes = RequestOf<typeof sessionRequestApi.create>['body'];
type Acceptance = RequestOf<typeof sessionRequestApi.accept>['body'];

let server: TestServer;
let place: Municipality;
let contact: { session: string; email: string };
let coordinator: { session: string; email: string };
let trainerId: string;

beforeAll(async () => {
  server = await TestServer.start();
  await aPublishedCourse(server, { slug: 'meetings' });
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.pass({ minutes: 61 });
  place = await aMunicipality(server, { name: 'Chrudim' });
  contact = await aContact(place.id);
  const person = await aPerson(server, { roles: ['coordinator'], language: 'nb' });
  coordinator = { session: await aSession(server, person), email: person.email };
  trainerId = (await aPerson(server, { roles: ['trainer'] })).id;
});

async function aContact(municipalityId: string) {
  const person = await aPerson(server, { givenName: 'Petra', familyName: 'Malá' });
  await server.db.transaction(() =>
    server.db.of(RoleGrant).insert({ id: newId(), personId: person.id, role: 'contact', municipalityId }),
  );
  return { session: await aSession(server, person), email: person.email };
}

const ask = (more: Partial<Wishes> = {}, session = contact.session) => {
  const body: Wishes = {
    municipalityId: place.id,
    courseSlug: 'meetings',
    topics: 'Participativní rozpočet',
    from: '2027-03-01',
    until: '2027-03-31',
    people: 15,
    form: 'in-person',
    ...more,
  };
  return server.call(sessionRequestApi.create, { query: {}, body }, { session });
};
const listOwn = (session = contact.session) => server.call(sessionRequestApi.listOwn, { query: {} }, { session });
const list = (query = {}, session = coordinator.session) => server.call(sessionRequestApi.list, { query }, { session });
const withdraw = (requestId: string, session = contact.session) =>
  server.call(sessionRequestApi.withdraw, { params: { requestId }, query: {} }, { session });
const decline = (requestId: string, session = coordinator.session, reason = 'V březnu máme plno.') =>
  server.call(sessionRequestApi.decline, { params: { requestId }, query: {}, body: { reason } }, { session });
const accept = (requestId: string, session = coordinator.session, more: Partial<Acceptance> = {}) => {
  const body: Acceptance = {
    trainerId,
    languages: ['cs'],
    day: {
      title: 'Zastupitelé u kulatého stolu',
      times: { zone: 'Europe/Prague', startsAt: '2027-03-30T09:00', endsAt: '2027-03-30T13:00' },
      place: { form: 'in-person', venue: { name: 'Radnice', address: 'Resselovo náměstí 77', access: '' } },
    },
    ...more,
  };
  return server.call(sessionRequestApi.accept, { params: { requestId }, query: {}, body }, { session });
};

describe('asking for a session', () => {
  it('is noted, and coordinators get a letter in their language', async () => {
    const reply = await ask({ note: 'Nejlépe odpoledne.' });
    await server.deliverMail();

    expect(reply).toMatchObject({
      status: 200,
      body: {
        municipality: { name: 'Chrudim' },
        course: { slug: 'meetings' },
        state: 'open',
        requestedBy: 'Petra Malá',
        can: { withdraw: true, answer: false },
      },
    });
    expect((await listOwn()).body.items).toEqual([reply.body]);
    const letter = server.mail.lastTo(coordinator.email);
    expect(letter.subject).toBe('Forespørsel om kursdag: Chrudim');
    expect(letter.text).toContain('for 15 personer');
    expect(letter.text).toContain('1. mars 2027');
  });

  it.each([
    ['a period that ends before it begins', { from: '2027-03-31', until: '2027-03-01' }],
    ['a period that is over', { from: '2026-01-01', until: '2026-01-31' }],
    ['nobody', { people: 0 }],
    ['no topics', { topics: ' ' }],
  ])('is refused with %s', async (_, wishes) => {
    expect(await ask(wishes)).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  });

  it('is for the contact of the municipality', async () => {
    const other = await aContact((await aMunicipality(server)).id);
    const learner = await aSession(server, await aPerson(server));
    const { body } = await ask();

    expect((await ask({}, '')).status).toBe(401);
    expect((await ask({}, learner)).status).toBe(403);
    expect((await ask({}, coordinator.session)).status).toBe(403);
    expect(await ask({}, other.session)).toMatchObject({ status: 404, body: { code: 'municipality.not_found' } });
    expect(await ask({ courseSlug: 'nothing' })).toMatchObject({ status: 404, body: { code: 'course.not_found' } });
    expect((await listOwn(other.session)).body.items).toEqual([]);
    expect(await withdraw(body.id, other.session)).toMatchObject({ body: { code: 'session_request.not_found' } });
    expect((await withdraw(body.id, '')).status).toBe(401);
    expect((await withdraw(body.id, learner)).status).toBe(403);
  });

  it('can be taken back until it is answered', async () => {
    const { body } = await ask();

    expect((await withdraw(body.id)).body).toMatchObject({ state: 'withdrawn', can: { withdraw: false } });
    expect(await withdraw(body.id)).toMatchObject({ status: 409, body: { code: 'session_request.closed' } });
    expect(await accept(body.id)).toMatchObject({ status: 409, body: { code: 'session_request.closed' } });
  });
});

describe('answering', () => {
  it('yes makes a draft cohort of the council with a trainer and a day', async () => {
    const { body: asked } = await ask();

    const { status, body } = await accept(asked.id);
    await server.deliverMail();

    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'accepted',
      day: { startsAt: '2027-03-30T07:00:00.000Z', zone: 'Europe/Prague' },
      can: { answer: false },
    });
    const params = { cohortId: body.cohortId ?? '' };
    const cohort = await server.call(cohortApi.read, { params, query: {} }, coordinator);
    expect(cohort.body).toMatchObject({
      name: 'Chrudim 2027',
      state: 'draft',
      entry: 'invitation',
      municipality: { id: place.id },
      trainers: [{ id: trainerId }],
      course: { slug: 'meetings' },
    });
    const days = await server.call(seminarApi.list, { params }, coordinator);
    expect(days.body.items).toMatchObject([{ capacity: 15, trainers: [{ id: trainerId }], state: 'planned' }]);
    expect(server.mail.lastTo(contact.email).subject).toBe('Seminář pro obec Chrudim chystáme');
    expect((await listOwn()).body.items).toMatchObject([
      { state: 'accepted', cohortId: null, day: { zone: 'Europe/Prague' } },
    ]);
  });

  it('yes makes everybody in that cohort count for the council', async () => {
    const { body: asked } = await ask();
    const { body } = await accept(asked.id);
    const cohortId = body.cohortId ?? '';
    const elsewhere = await aMunicipality(server);
    const [member, guest, both] = [await aPerson(server), await aPerson(server), await aPerson(server)];
    await aMandate(server, { personId: guest.id, municipalityId: elsewhere.id });
    await aMandate(server, { personId: both.id, municipalityId: place.id, from: '2026-10-20' });
    await aMandate(server, { personId: both.id, municipalityId: elsewhere.id, from: '2026-11-01' });

    const personIds = [member.id, guest.id, both.id];
    await server.call(cohortPeopleApi.addMembers, { params: { cohortId }, body: { personIds } }, coordinator);

    const members = await server.db.of(CohortMember).findBy({ cohortId });
    const places = new Map(members.map(({ personId, municipalityId }) => [personId, municipalityId]));
    expect(personIds.map((id) => places.get(id))).toEqual([place.id, elsewhere.id, place.id]);
  });

  it('no is told with the reason', async () => {
    const { body: asked } = await ask();

    const { body } = await decline(asked.id);
    await server.deliverMail();

    expect(body).toMatchObject({ state: 'declined', reason: 'V březnu máme plno.', cohortId: null, day: null });
    expect(server.mail.lastTo(contact.email).text).toContain('Důvod: V březnu máme plno.');
    expect(await decline(asked.id)).toMatchObject({ status: 409, body: { code: 'session_request.closed' } });
  });

  it('happens once, also when two press at the same moment', async () => {
    const { body: asked } = await ask();

    const replies = await Promise.all([accept(asked.id), accept(asked.id), decline(asked.id)]);

    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  it('changes nothing when the trainer cannot take it', async () => {
    const { body: asked } = await ask();
    const learner = await aPerson(server);

    expect(await accept(asked.id, coordinator.session, { trainerId: learner.id })).toMatchObject({
      status: 422,
      body: { code: 'cohort.trainer_unknown' },
    });
    expect((await accept(asked.id, coordinator.session, { languages: [] })).status).toBe(422);
    expect((await accept(asked.id)).status).toBe(200);
    const { body: second } = await ask();
    expect(await accept(second.id)).toMatchObject({ status: 409, body: { code: 'seminar.trainer_busy' } });
    expect((await listOwn()).body.items[0]?.state).toBe('open');
  });

  it('is for coordinators', async () => {
    const { body: asked } = await ask();
    const trainer = await aSession(server, { id: trainerId });

    for (const session of [trainer, contact.session]) {
      expect((await accept(asked.id, session)).status).toBe(403);
      expect((await decline(asked.id, session)).status).toBe(403);
      expect((await list({}, session)).status).toBe(403);
    }
    expect((await accept(asked.id, '')).status).toBe(401);
    expect((await decline(asked.id, '')).status).toBe(401);
    expect((await decline(asked.id, coordinator.session, ' ')).status).toBe(422);
    expect(await accept(newId())).toMatchObject({ status: 404, body: { code: 'session_request.not_found' } });
  });

  it('begins with the open ones, the longest waiting first', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) ids.push((await ask()).body.id);
    await decline(ids[0] ?? '');
    await decline(ids[1] ?? '');

    const all: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await list({ limit: 2, ...(cursor ? { cursor } : {}) });
      all.push(...body.items.map(({ id }) => id));
      cursor = body.next;
    }

    expect(all.filter((id) => ids.includes(id))).toEqual([ids[2], ids[3], ids[1], ids[0]]);
    expect(new Set(all).size).toBe(all.length);
    expect((await list({ cursor: 'elsewhere' })).status).toBe(422);
  });
});
