import { cohortApi, type RequestOf } from '@app/contracts';
import { aCohort, aMember } from '../../../testing/cohorts.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { aPublishedCourse } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { AuditEntry } from '../../platform/audit-entry.entity.js';
import { newId } from '../../platform/id.js';
import type { Course } from '../course/index.js';
import type { Person } from '../person/index.js';
import { CohortChanges, type CohortChange } from './cohort-changes.js';
import { CohortAccess } from './cohort-access.service.js';
import { Cohort } from './cohort.entity.js';

let server: TestServer;
let course: Course;
let lucie: Person;
let trainer: string;
let other: string;
let coordinator: string;
let learner: string;
const told: CohortChange[] = [];

beforeAll(async () => {
  server = await TestServer.start();
  course = await aPublishedCourse(server, { slug: 'meetings' });
  lucie = await aPerson(server, { roles: ['trainer'], givenName: 'Lucie', familyName: 'Žáčková', titlesBefore: 'Bc.' });
  trainer = await aSession(server, lucie);
  other = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
  coordinator = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
  learner = await aSession(server, await aPerson(server));
  server.app.get(CohortChanges).onChanged(async (change) => {
    told.push(change);
    await Promise.resolve();
  });
});
afterAll(() => server.stop());
beforeEach(() => told.splice(0));

const own = (fields: Parameters<typeof aCohort>[1] = {}) =>
  aCohort(server, { course, trainerIds: [lucie.id], ...fields });
const read = (cohortId: string, session: string | undefined = trainer) =>
  server.call(cohortApi.read, { params: { cohortId }, query: { language: 'cs' } }, { session });
const change = (cohortId: string, body: RequestOf<typeof cohortApi.change>['body'], session = trainer) =>
  server.call(cohortApi.change, { params: { cohortId }, body }, { session });

describe('planning a cohort', () => {
  it('needs nothing but a course: the rest is filled in', async () => {
    const reply = await server.call(cohortApi.create, { body: { courseId: course.id } }, { session: trainer });

    expect(reply).toMatchObject({
      status: 200,
      body: {
        version: 1,
        name: 'Zima 2026',
        course: { slug: 'meetings', title: 'Kulatý stůl' },
        languages: ['cs'],
        audience: null,
        entry: 'invitation',
        state: 'draft',
        startsOn: '2026-12-07',
        endsOn: '2027-03-07',
        selfStudyUntil: null,
        conditions: { requiredDays: 2, needsAssignment: false },
        showsScores: false,
        trainers: [{ id: lucie.id, name: 'Bc. Lucie Žáčková' }],
        members: 0,
        can: { change: true, close: false, remove: true },
      },
    });
    expect(told).toEqual([{ kind: 'created', cohortId: reply.body.id }]);
  });

  it('takes what is said, and refuses days out of order', async () => {
    const plan = { name: 'Noví zastupitelé', startsOn: '2027-01-04', endsOn: '2027-02-26' };
    const create = (more: object) =>
      server.call(cohortApi.create, { body: { courseId: course.id, ...plan, ...more } }, { session: coordinator });

    expect((await create({ welcome: { cs: 'Vítejte.' } })).body).toMatchObject({
      ...plan,
      welcome: { cs: 'Vítejte.' },
    });
    expect(await create({ endsOn: '2027-01-03' })).toMatchObject({
      status: 422,
      body: { code: 'cohort.dates_reversed' },
    });
    expect(await create({ selfStudyUntil: '2027-03-01' })).toMatchObject({ body: { code: 'cohort.dates_reversed' } });
    expect(await create({ courseId: newId() })).toMatchObject({ status: 404, body: { code: 'course.not_found' } });
  });

  it('is for trainers and coordinators', async () => {
    const reply = await server.call(cohortApi.create, { body: { courseId: course.id } }, { session: learner });

    expect(reply).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
  });
});

describe('a cohort', () => {
  it('is there for its trainers and for coordinators, and for nobody else', async () => {
    const { id } = await own();

    expect((await read(id)).status).toBe(200);
    expect((await read(id, coordinator)).status).toBe(200);
    expect(await read(id, other)).toMatchObject({ status: 404, body: { code: 'cohort.not_found' } });
    expect(await read(id, learner)).toMatchObject({ status: 403 });
  });

  it('is changed, and tells in which version', async () => {
    const { id } = await own();

    const reply = await change(id, { version: 1, name: 'Jaro 2027', audience: 'politician', welcome: { nb: 'Hei.' } });

    expect(reply.body).toMatchObject({
      version: 2,
      name: 'Jaro 2027',
      audience: 'politician',
      welcome: { nb: 'Hei.' },
    });
    expect(told).toEqual([{ kind: 'changed', cohortId: id }]);
    expect((await change(id, { version: 2, name: 'Jaro 2027' })).body.version).toBe(2);
    expect(await change(id, { version: 2, name: 'x' }, other)).toMatchObject({ status: 404 });
  });

  it('tells who comes second what was changed meanwhile, with the values of now and nothing else', async () => {
    const { id } = await own();
    await change(id, { version: 1, name: 'Jaro 2027' });
    await change(id, { version: 2, requiredDays: 1 }, coordinator);

    const reply = await change(id, { version: 1, name: 'Zima', endsOn: '2027-06-30' });
    const afterTheFirst = await change(id, { version: 2, name: 'Zima' });

    expect(reply).toMatchObject({ status: 409, body: { code: 'cohort.changed_meanwhile' } });
    expect(reply.body.details).toEqual({ version: 3, fields: { name: 'Jaro 2027', requiredDays: 1 } });
    expect(afterTheFirst.body.details).toEqual({ version: 3, fields: { requiredDays: 1 } });
    expect((await read(id)).body).toMatchObject({ name: 'Jaro 2027', endsOn: '2027-02-28' });
  });

  it('loses no change when two trainers save at the same moment', async () => {
    const { id } = await own();
    const wishes = Array.from({ length: 6 }, (_, index) => ({ version: 1, name: `Běh ${index}` }));

    const replies = await Promise.all(wishes.map((body, index) => change(id, body, index % 2 ? coordinator : trainer)));

    const won = replies.filter(({ status }) => status === 200);
    const lost = replies.filter(({ status }) => status === 409);
    expect([won.length, lost.length]).toEqual([1, 5]);
    const { name } = (await read(id)).body;
    expect(won[0]?.body.name).toBe(name);
    for (const { body } of lost) expect(body.details).toEqual({ version: 2, fields: { name } });
  });

  it('is opened once, and stays as it is when it is closed', async () => {
    const { id } = await own({ state: 'draft' });
    const open = () => server.call(cohortApi.open, { params: { cohortId: id }, body: {} }, { session: trainer });

    expect((await open()).body).toMatchObject({ state: 'open', can: { close: true, remove: false } });
    expect((await open()).status).toBe(200);
    expect(told).toEqual([{ kind: 'opened', cohortId: id }]);
    await server.db.transaction(() => server.db.of(Cohort).update({ id }, { state: 'closed' }));
    for (const reply of [await open(), await change(id, { version: 1, name: 'x' })])
      expect(reply).toMatchObject({ status: 409, body: { code: 'cohort.closed' } });
  });

  it('is removed only as a draft without people', async () => {
    const remove = (cohortId: string, session = trainer) =>
      server.call(cohortApi.remove, { params: { cohortId } }, { session });
    const draft = await own({ state: 'draft' });
    const used = await own({ state: 'draft' });
    await aMember(server, { cohortId: used.id, state: 'withdrawn' });

    expect(await remove(draft.id, other)).toMatchObject({ status: 404 });
    expect((await remove(draft.id)).status).toBe(200);
    expect(await read(draft.id)).toMatchObject({ status: 404 });
    for (const { id } of [used, await own()])
      expect(await remove(id)).toMatchObject({ status: 409, body: { code: 'cohort.in_use' } });
  });
});

describe('the list of cohorts', () => {
  it('has the own ones of a trainer and all for a coordinator, the last to start first, page by page', async () => {
    const me = await aPerson(server, { roles: ['trainer'], givenName: 'Ivo', familyName: 'Malý' });
    const session = await aSession(server, me);
    const make = (startsOn: string, name: string) => aCohort(server, { course, trainerIds: [me.id], startsOn, name });
    const cohorts = [await make('2026-09-01', 'A'), await make('2027-01-01', 'B'), await make('2026-10-01', 'C')];
    await aMember(server, { cohortId: cohorts[1]!.id });
    await aMember(server, { cohortId: cohorts[1]!.id, state: 'withdrawn' });
    const list = (query: Partial<RequestOf<typeof cohortApi.list>['query']>, as = session) =>
      server.call(cohortApi.list, { query }, { session: as });

    const first = (await list({ limit: 2 })).body;
    const second = (await list({ limit: 2, cursor: first.next ?? '' })).body;

    expect(first.items.map(({ name, members }) => [name, members])).toEqual([
      ['B', 1],
      ['C', 0],
    ]);
    expect(first.items[0]).toMatchObject({ trainers: ['Ivo Malý'], course: { slug: 'meetings' }, municipality: null });
    expect([second.items.map(({ name }) => name), second.next]).toEqual([['A'], null]);
    const all = (await list({ limit: 100 }, coordinator)).body.items.map(({ id }) => id);
    expect(all).toEqual(expect.arrayContaining(cohorts.map(({ id }) => id)));
    expect(all.length).toBeGreaterThan(3);
    expect(await list({ cursor: 'none' })).toMatchObject({ status: 422 });
  });

  it('is narrowed by state, course and words without regard to diacritics', async () => {
    const me = await aPerson(server, { roles: ['trainer'] });
    const session = await aSession(server, me);
    const { body } = await server.call(
      cohortApi.create,
      { body: { courseId: course.id, name: 'Léto v Řeži 100 %' } },
      { session },
    );
    const found = async (query: Partial<RequestOf<typeof cohortApi.list>['query']>) =>
      (await server.call(cohortApi.list, { query }, { session })).body.items.map(({ id }) => id);

    expect(await found({ q: 'rezi leto' })).toEqual([body.id]);
    expect(await found({ q: '100 %', state: 'draft', courseId: course.id })).toEqual([body.id]);
    expect(await found({ q: 'zima' })).toEqual([]);
    expect(await found({ state: 'open' })).toEqual([]);
    expect(await found({ courseId: newId() })).toEqual([]);
  });
});

describe('trainers of a cohort', () => {
  const add = (cohortId: string, personId: string, session = trainer) =>
    server.call(cohortApi.addTrainer, { params: { cohortId, personId }, body: {} }, { session });
  const remove = (cohortId: string, personId: string, session = trainer) =>
    server.call(cohortApi.removeTrainer, { params: { cohortId, personId } }, { session });

  it('let others run it too, and it is remembered who did', async () => {
    const { id } = await own();
    const colleague = await aPerson(server, { roles: ['trainer'], givenName: 'Ota', familyName: 'Čáp' });

    const reply = await add(id, colleague.id);
    await add(id, colleague.id);

    expect(reply.body.trainers.map(({ name }) => name).sort()).toEqual(['Bc. Lucie Žáčková', 'Ota Čáp']);
    expect((await read(id, await aSession(server, colleague))).status).toBe(200);
    expect((await remove(id, colleague.id)).status).toBe(200);
    const entries = await server.db.of(AuditEntry).find({ where: { subjectId: id }, order: { id: 'ASC' } });
    expect(entries).toMatchObject([
      { action: 'cohort.trainer_added', actorId: lucie.id, after: { personId: colleague.id } },
      { action: 'cohort.trainer_removed', before: { personId: colleague.id } },
    ]);
  });

  it('are people with the role; at least one stays, also when two remove each other', async () => {
    const { id } = await own();
    const colleague = await aPerson(server, { roles: ['trainer'] });

    expect(await add(id, (await aPerson(server)).id)).toMatchObject({ body: { code: 'cohort.trainer_unknown' } });
    expect(await add(id, lucie.id, other)).toMatchObject({ status: 404 });
    expect(await remove(id, lucie.id)).toMatchObject({ status: 409, body: { code: 'cohort.last_trainer' } });

    await add(id, colleague.id);
    const session = await aSession(server, colleague);
    await Promise.all([remove(id, colleague.id), remove(id, lucie.id, session)]);
    expect(await server.app.get(CohortAccess).trainerIds(id)).toHaveLength(1);
  });

  it('are chosen from those who have the role', async () => {
    const { body } = await server.call(cohortApi.possibleTrainers, {}, { session: trainer });

    expect(body.items).toContainEqual({ id: lucie.id, name: 'Bc. Lucie Žáčková' });
    expect(await server.call(cohortApi.possibleTrainers, {}, { session: learner })).toMatchObject({ status: 403 });
  });
});
