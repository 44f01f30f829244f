import { cohortPeopleApi, type RequestOf } from '@app/contracts';
import { aCohort, aMember } from '../../../testing/cohorts.js';
import { aMandate, aMunicipality, anEnrolment, aPerson, aSession } from '../../../testing/factories.js';
import { aPublishedCourse } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import type { Course } from '../course/index.js';
import type { Mandate, Person } from '../person/index.js';
import { PersonEmail } from '../person/index.js';
import { CohortMember } from './cohort-member.entity.js';
import type { Cohort } from './cohort.entity.js';

let server: TestServer;
let course: Course;
let cohort: Cohort;
let coordinator: string;
let place: string;
let people: Record<string, Person & { email: string }>;

const since = '2026-10-01';

async function anElected(name: string, mandate: Partial<Mandate> = {}, person: Partial<Person> = {}) {
  const known = await aPerson(server, { givenName: name, familyName: 'Zvolená', ...person });
  await aMandate(server, { personId: known.id, municipalityId: place, ...mandate });
  return known;
}

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

beforeEach(async () => {
  server.clock.pass({ minutes: 30 });
  course = await aPublishedCourse(server);
  cohort = await aCohort(server, { course });
  coordinator = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
  place = (await aMunicipality(server, { name: 'Nová Ves' })).id;
  people = {
    a: await anElected('Anna', { from: '2026-10-20' }),
    b: await anElected('Běla', { from: since }, { language: 'nb' }),
    before: await anElected('Cecilie', { from: '2026-09-30' }),
    officer: await anElected('Dana', { audience: 'officer' }),
    over: await anElected('Ema', { from: '2026-10-02', until: '2026-11-01' }),
    future: await anElected('Fatima', { from: '2027-01-01' }),
    completed: await anElected('Gita'),
    in: await anElected('Hana'),
    out: await anElected('Ivana'),
    learning: await anElected('Jitka'),
  };
  await anEnrolment(server, { personId: people['completed']!.id, course, state: 'completed' });
  await anEnrolment(server, { personId: people['learning']!.id, course });
  await aMember(server, { cohortId: cohort.id, personId: people['in']!.id });
  await aMember(server, { cohortId: cohort.id, personId: people['out']!.id, state: 'withdrawn' });
});

type Query = RequestOf<typeof cohortPeopleApi.newlyElected>['query'];
const find = (query: Partial<Query> = {}, session = coordinator) =>
  server.call(
    cohortPeopleApi.newlyElected,
    { query: { since, courseId: course.id, municipalityId: place, ...query } },
    { session },
  );
const bring = (how: 'add' | 'invite', session = coordinator) =>
  server.call(
    cohortPeopleApi.addNewlyElected,
    { params: { cohortId: cohort.id }, body: { since, municipalityId: place, how } },
    { session },
  );

describe('the newly elected', () => {
  it('are politicians whose mandate has begun since a day, holds today, and who have not completed the course', async () => {
    const all = (await find()).body;
    const first = (await find({ cohortId: cohort.id, limit: 2 })).body;
    const second = (await find({ cohortId: cohort.id, limit: 2, cursor: first.next ?? '' })).body;

    expect(all.items.map(({ name }) => name)).toEqual([
      'Anna Zvolená',
      'Běla Zvolená',
      'Hana Zvolená',
      'Ivana Zvolená',
      'Jitka Zvolená',
    ]);
    expect(first.items).toMatchObject([
      { name: 'Anna Zvolená', municipality: 'Nová Ves', office: 'zastupitelka', since: '2026-10-20' },
      { name: 'Běla Zvolená', since },
    ]);
    expect([second.items.map(({ name }) => name), second.next, second.total]).toEqual([['Jitka Zvolená'], null, 3]);
  });

  it('count once with two mandates, and are found by country and municipality', async () => {
    const { id: twice } = people['a']!;
    await aMandate(server, { personId: twice, municipalityId: place, from: '2026-11-02', office: 'radní' });

    const { items } = (await find()).body;

    expect(items.filter(({ personId }) => personId === twice)).toMatchObject([
      { office: 'radní', since: '2026-11-02' },
    ]);
    expect((await find({ country: 'NO' })).body).toEqual({ items: [], next: null, total: 0 });
    expect((await find({ country: 'CZ' })).body.total).toBe(5);
  });

  it('become members in one press; who was taken out is left in peace', async () => {
    expect((await bring('add')).body).toEqual({ done: 3, passedOver: 0 });

    const active = await server.db.of(CohortMember).findBy({ cohortId: cohort.id, state: 'active' });
    const expected = ['a', 'b', 'in', 'learning'].map((key) => people[key]!.id);
    expect(active.map(({ personId }) => personId).sort()).toEqual(expected.sort());
    expect((await bring('add')).body.done).toBe(0);
  });

  it('are invited in one press, each in their own language, if there is a proven address', async () => {
    const { id: personId } = people['learning']!;
    await server.db.transaction(() => server.db.of(PersonEmail).update({ personId }, { confirmedAt: null }));

    expect((await bring('invite')).body).toEqual({ done: 2, passedOver: 1 });
    expect((await bring('invite')).body).toEqual({ done: 0, passedOver: 3 });

    await server.deliverMail();
    expect(server.mail.lastTo(people['b']!.email).subject).toMatch(/^Invitasjon/);
    expect(server.mail.lastTo(people['a']!.email).text).toContain('Zima 2026');
  });

  it('are for coordinators: a trainer does not see people never met', async () => {
    const trainer = await aSession(server, await aPerson(server, { roles: ['trainer'] }));

    expect(await find({}, trainer)).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
    expect(await bring('add', trainer)).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
  });
});
