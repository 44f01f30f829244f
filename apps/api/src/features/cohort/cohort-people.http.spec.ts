import { cohortPeopleApi, invitationApi, membershipApi, type RequestOf } from '@app/contracts';
import { aCohort, aMember } from '../../../testing/cohorts.js';
import { aMandate, aMunicipality, aPerson, aSession } from '../../../testing/factories.js';
import { aPublishedCourse } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { AuditEntry } from '../../platform/audit-entry.entity.js';
import { newId } from '../../platform/id.js';
import type { Course } from '../course/index.js';
import type { Person } from '../person/index.js';
import { CohortChanges, type CohortChange } from './cohort-changes.js';
import { CohortMember } from './cohort-member.entity.js';
import { CohortMembers } from './cohort-members.service.js';

let server: TestServer;
let course: Course;
let lucie: Person;
let trainer: string;
let other: string;
let coordinator: string;
const told: CohortChange[] = [];

beforeAll(async () => {
  server = await TestServer.start();
  course = await aPublishedCourse(server, { slug: 'meetings' });
  lucie = await aPerson(server, { roles: ['trainer'], givenName: 'Lucie', familyName: 'Žáčková' });
  other = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
  server.app.get(CohortChanges).onChanged(async (change) => {
    told.push(change);
    await Promise.resolve();
  });
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.pass({ minutes: 30 });
  trainer = await aSession(server, lucie);
  coordinator = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
  told.splice(0);
});

const own = (fields: Parameters<typeof aCohort>[1] = {}) =>
  aCohort(server, { course, trainerIds: [lucie.id], ...fields });
type MembersQuery = Partial<RequestOf<typeof cohortPeopleApi.listMembers>['query']>;
const list = (cohortId: string, query: MembersQuery = {}, session = trainer) =>
  server.call(cohortPeopleApi.listMembers, { params: { cohortId }, query }, { session });
const add = (cohortId: string, personIds: string[], session = trainer) =>
  server.call(cohortPeopleApi.addMembers, { params: { cohortId }, body: { personIds } }, { session });
const remove = (cohortId: string, personId: string, session = trainer) =>
  server.call(cohortPeopleApi.removeMember, { params: { cohortId, personId } }, { session });

/** Somebody with an office in a municipality of that name. */
async function aCouncillor(familyName: string, place: string, audience: 'politician' | 'officer' = 'politician') {
  const person = await aPerson(server, { givenName: 'Eva', familyName });
  const { id: municipalityId } = await aMunicipality(server, { name: place });
  await aMandate(server, { personId: person.id, municipalityId, audience });
  return { ...person, municipalityId };
}

describe('members of a cohort', () => {
  it('are listed by name or municipality, page by page, and found by words', async () => {
    const { id: cohortId } = await own();
    const people = [
      await aCouncillor('Čapková', 'Zlín', 'officer'),
      await aCouncillor('Adamová', 'Řevnice'),
      await aCouncillor('Dvořáková', 'Beroun'),
    ];
    await add(
      cohortId,
      people.map(({ id }) => id),
      coordinator,
    );
    const names = async (query: MembersQuery) => (await list(cohortId, query)).body.items.map(({ name }) => name);

    const first = (await list(cohortId, { limit: 2 })).body;
    const second = (await list(cohortId, { limit: 2, cursor: first.next ?? '' })).body;

    expect(first.items).toMatchObject([
      {
        name: 'Eva Adamová',
        municipality: 'Řevnice',
        office: 'zastupitelka',
        audience: 'politician',
        source: 'trainer',
      },
      { name: 'Eva Čapková', municipality: 'Zlín', audience: 'officer', state: 'active' },
    ]);
    expect([second.items.map(({ name }) => name), second.next]).toEqual([['Eva Dvořáková'], null]);
    expect(await names({ sort: 'municipality' })).toEqual(['Eva Dvořáková', 'Eva Adamová', 'Eva Čapková']);
    const page = (await list(cohortId, { sort: 'municipality', limit: 2 })).body;
    expect(await names({ sort: 'municipality', limit: 2, cursor: page.next ?? '' })).toEqual(['Eva Čapková']);
    expect(await names({ q: 'eva dvorak' })).toEqual(['Eva Dvořáková']);
    expect(await names({ audience: 'officer' })).toEqual(['Eva Čapková']);
    expect(await list(cohortId, {}, other)).toMatchObject({ status: 404, body: { code: 'cohort.not_found' } });
    expect(await list(cohortId, { cursor: 'x' })).toMatchObject({ status: 422 });
  });

  it('are added once however often, each where the mandate is now; it is remembered who did', async () => {
    const { id: cohortId } = await own();
    const eva = await aCouncillor('Nová', 'Kladno');
    const nobody = newId();

    expect((await add(cohortId, [eva.id, eva.id], coordinator)).body).toEqual({ added: 1 });
    expect((await add(cohortId, [eva.id], coordinator)).body).toEqual({ added: 0 });

    const [member] = await server.db.of(CohortMember).findBy({ cohortId });
    expect(member).toMatchObject({ personId: eva.id, municipalityId: eva.municipalityId, source: 'trainer' });
    expect(told).toEqual([{ kind: 'memberJoined', cohortId, personId: eva.id, source: 'trainer' }]);
    const entries = await server.db.of(AuditEntry).findBy({ subjectId: cohortId });
    expect(entries).toMatchObject([
      { action: 'cohort.members_added', after: { personIds: [eva.id], source: 'trainer' } },
    ]);
    expect(await add(cohortId, [nobody], coordinator)).toMatchObject({
      status: 404,
      body: { code: 'person.not_found' },
    });
  });

  it('are in once also when many add them at the same moment', async () => {
    const { id: cohortId } = await own();
    const people = await Promise.all(Array.from({ length: 5 }, () => aPerson(server)));
    const ids = people.map(({ id }) => id);

    const replies = await Promise.all(Array.from({ length: 4 }, () => add(cohortId, ids, coordinator)));

    expect(replies.map(({ body }) => body.added).sort((one, other) => one - other)).toEqual([0, 0, 0, 5]);
    expect(await server.db.of(CohortMember).countBy({ cohortId })).toBe(5);
  });

  it('are imported by hundreds', async () => {
    const { id: cohortId } = await own();
    const actor = { id: lucie.id, permissions: new Set(['cohort.manage'] as const) };
    const people = await Promise.all(Array.from({ length: 120 }, () => aPerson(server)));
    const joining = { cohortId, personIds: people.map(({ id }) => id), source: 'import' as const };

    const added = await server.db.transaction(() =>
      server.app
        .get(CohortMembers)
        .addMany({ ...actor, sessionId: 's', language: 'cs', roles: ['trainer'], contactOf: [] }, joining),
    );

    expect(added).toBe(120);
  });

  it('are taken out and come back; what they did stays, and it is told', async () => {
    const { id: cohortId } = await own();
    const { personId } = await aMember(server, { cohortId });

    expect((await remove(cohortId, personId)).status).toBe(200);
    expect(await remove(cohortId, personId)).toMatchObject({ status: 404, body: { code: 'cohort.member_not_found' } });
    expect((await list(cohortId)).body.items).toEqual([]);
    expect((await list(cohortId, { state: 'withdrawn' })).body.items).toMatchObject([{ personId, state: 'withdrawn' }]);
    expect((await add(cohortId, [personId])).body).toEqual({ added: 1 });
    expect(told.map(({ kind }) => kind)).toEqual(['memberLeft', 'memberJoined']);
    expect(await remove(cohortId, personId, other)).toMatchObject({ status: 404, body: { code: 'cohort.not_found' } });
    const actions = (await server.db.of(AuditEntry).find({ where: { subjectId: cohortId }, order: { id: 'ASC' } })).map(
      ({ action }) => action,
    );
    expect(actions).toEqual(['cohort.member_removed', 'cohort.members_added']);
  });

  it('stay as they are once the cohort is closed', async () => {
    const { id: cohortId } = await own({ state: 'closed' });
    const { personId } = await aMember(server, { cohortId });

    for (const reply of [
      await add(cohortId, [(await aPerson(server)).id], coordinator),
      await remove(cohortId, personId),
    ])
      expect(reply).toMatchObject({ status: 409, body: { code: 'cohort.closed' } });
  });
});

describe('people who can be added', () => {
  const find = async (cohortId: string, q: string, session = trainer) =>
    (await server.call(cohortPeopleApi.findCandidates, { params: { cohortId }, query: { q } }, { session })).body.items;

  it('are all people for a coordinator, and for a trainer those met before: strangers do not exist', async () => {
    const [earlier, { id: cohortId }] = [await own(), await own()];
    const met = await aCouncillor('Zelenková', 'Písek');
    await aMember(server, { cohortId: earlier.id, personId: met.id, state: 'withdrawn' });
    const stranger = await aPerson(server, { givenName: 'Iva', familyName: 'Zelenková' });

    expect(await find(cohortId, 'zelenkova')).toEqual([
      { personId: met.id, name: 'Eva Zelenková', municipality: 'Písek', office: 'zastupitelka' },
    ]);
    expect((await find(cohortId, 'zelenkova', coordinator)).map(({ personId }) => personId)).toEqual([
      met.id,
      stranger.id,
    ]);
    expect(await add(cohortId, [met.id, stranger.id])).toMatchObject({
      status: 404,
      body: { code: 'person.not_found', details: { personId: stranger.id } },
    });
    expect((await add(cohortId, [met.id])).body).toEqual({ added: 1 });
    expect(await find(cohortId, 'zelenkova')).toEqual([]);
  });
});

describe('an invitation into a cohort', () => {
  const invite = (cohortId: string, emails: string[], session = trainer) =>
    server.call(
      cohortPeopleApi.invite,
      { params: { cohortId }, body: { emails, language: 'cs', message: '' } },
      { session },
    );
  const tokenTo = async (email: string) => {
    await server.deliverMail();
    return /\/invitations\/([\w-]{20,})/.exec(server.mail.lastTo(email).text)?.[1] ?? '';
  };
  const accept = (token: string) => server.call(invitationApi.accept, { params: { token }, body: {} });

  it('makes who accepts a member and leads to the course', async () => {
    const { id: cohortId } = await own({ name: 'Zima v Chrudimi' });
    const email = `${newId()}@obec.example`;

    expect((await invite(cohortId, [email])).body).toEqual({ invited: 1, alreadyInvited: [], alreadyIn: [] });
    const token = await tokenTo(email);
    expect(server.mail.lastTo(email).text).toContain('Zima v Chrudimi');
    const accepted = await accept(token);

    expect(accepted.body.returnTo).toBe('/courses/meetings');
    const [member] = (await list(cohortId)).body.items;
    expect(member).toMatchObject({ personId: accepted.body.person.id, name: email, source: 'invitation' });
    const mine = await server.call(membershipApi.listOwn, { query: {} }, { session: accepted.sessionToken });
    expect(mine.body.items).toMatchObject([{ id: cohortId }]);
  });

  it('is told from one to the course and from one to another cohort, and passes over who is in', async () => {
    const [one, another] = [await own(), await own()];
    const email = `${newId()}@obec.example`;
    const person = await aPerson(server);
    await aMember(server, { cohortId: one.id, personId: person.id });
    await server.call(
      invitationApi.create,
      { body: { emails: [email], language: 'cs', courseSlug: 'meetings' } },
      { session: trainer },
    );

    expect((await invite(one.id, [email, person.email])).body).toEqual({
      invited: 1,
      alreadyInvited: [],
      alreadyIn: [person.email],
    });
    expect((await invite(another.id, [email])).body.invited).toBe(1);
    expect((await invite(one.id, [email])).body.alreadyInvited).toEqual([email]);
    const pending = await server.call(
      cohortPeopleApi.listInvited,
      { params: { cohortId: one.id } },
      { session: trainer },
    );
    expect(pending.body.items).toMatchObject([{ email, isExpired: false }]);
    expect(await invite(one.id, [email], other)).toMatchObject({ status: 404 });
  });

  it('still opens the course when the cohort has ended meanwhile', async () => {
    const cohort = await own();
    const email = `${newId()}@obec.example`;
    await invite(cohort.id, [email]);
    await server.db.transaction(() =>
      server.db.rows(`UPDATE "cohort" SET "state" = 'closed' WHERE "id" = ?`, [cohort.id]),
    );

    const reply = await accept(await tokenTo(email));

    expect(reply).toMatchObject({ status: 200, body: { returnTo: '/courses/meetings' } });
    expect(await server.db.of(CohortMember).countBy({ cohortId: cohort.id })).toBe(0);
  });
});
