import { courseApi, membershipApi } from '@app/contracts';
import { aCohort, aMember } from '../../../testing/cohorts.js';
import { aMandate, anEnrolment, aPerson, aSession } from '../../../testing/factories.js';
import { aPublishedCourse } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import type { Course } from '../course/index.js';
import { CohortChanges, type CohortChange } from './cohort-changes.js';

let server: TestServer;
let course: Course;
const told: CohortChange[] = [];

beforeAll(async () => {
  server = await TestServer.start();
  course = await aPublishedCourse(server, { slug: 'meetings' });
  server.app.get(CohortChanges).onChanged(async (change) => {
    told.push(change);
    await Promise.resolve();
  });
});
afterAll(() => server.stop());
beforeEach(() => told.splice(0));

async function aLearner(audience?: 'politician' | 'officer') {
  const { id } = await aPerson(server);
  if (audience) await aMandate(server, { personId: id, audience });
  return { id, session: await aSession(server, { id }) };
}

const join = (cohortId: string, session: string) =>
  server.call(membershipApi.join, { params: { cohortId }, body: {} }, { session });
const leave = (cohortId: string, session: string) =>
  server.call(membershipApi.leave, { params: { cohortId } }, { session });
const mine = async (session: string) =>
  (await server.call(membershipApi.listOwn, { query: { language: 'nb' } }, { session })).body.items;
const coursePage = async (session?: string) =>
  (await server.call(courseApi.read, { params: { courseSlug: 'meetings' }, query: { language: 'cs' } }, { session }))
    .body;

describe('joining a cohort', () => {
  it('is one press where it is open to everybody; a second one changes nothing', async () => {
    const trainer = await aPerson(server, { roles: ['trainer'], givenName: 'Lucie', familyName: 'Žáčková' });
    const { id } = await aCohort(server, {
      course,
      entry: 'open',
      trainerIds: [trainer.id],
      requiredDays: 2,
      showsScores: true,
      welcome: { cs: 'Vítejte.' },
    });
    const { id: personId, session } = await aLearner();

    const reply = await join(id, session);
    await join(id, session);

    expect(reply).toMatchObject({
      status: 200,
      body: {
        id,
        name: 'Zima 2026',
        course: { slug: 'meetings' },
        conditions: { requiredDays: 2, needsAssignment: false },
        showsScores: true,
        welcome: 'Vítejte.',
        trainers: ['Lucie Žáčková'],
        can: { leave: true },
      },
    });
    expect(told).toEqual([{ kind: 'memberJoined', cohortId: id, personId, source: 'open' }]);
    expect(await mine(session)).toMatchObject([{ id, course: { title: 'Rundebord' } }]);
  });

  it('finds none that is by invitation, a draft, closed or nobody’s', async () => {
    const { session } = await aLearner();
    const cohorts = [
      await aCohort(server, { course }),
      await aCohort(server, { course, entry: 'open', state: 'draft' }),
      await aCohort(server, { course, entry: 'open', state: 'closed' }),
      { id: newId() },
    ];

    for (const { id } of cohorts)
      expect(await join(id, session)).toMatchObject({ status: 404, body: { code: 'cohort.not_found' } });
  });

  it('is for the audience of the cohort, by the place in the course or else by the office held', async () => {
    const { id } = await aCohort(server, { course, entry: 'open', audience: 'officer' });
    const learnsAsOfficer = await aLearner('politician');
    await anEnrolment(server, { personId: learnsAsOfficer.id, course, audience: 'officer' });

    expect((await join(id, learnsAsOfficer.session)).status).toBe(200);
    expect((await join(id, (await aLearner('officer')).session)).status).toBe(200);
    expect(await join(id, (await aLearner('politician')).session)).toMatchObject({
      status: 409,
      body: { code: 'cohort.audience_differs' },
    });
    expect(await join(id, (await aLearner()).session)).toMatchObject({ body: { code: 'enrolment.audience_needed' } });
  });
});

describe('leaving a cohort', () => {
  it('is for who is in, while it runs, and is told', async () => {
    const { id } = await aCohort(server, { course });
    const { id: personId, session } = await aLearner();
    await aMember(server, { cohortId: id, personId });

    expect((await leave(id, session)).status).toBe(200);

    expect(told).toEqual([{ kind: 'memberLeft', cohortId: id, personId }]);
    expect(await mine(session)).toEqual([]);
    expect(await leave(id, session)).toMatchObject({ status: 404, body: { code: 'cohort.not_found' } });
    const closed = await aCohort(server, { course, state: 'closed' });
    await aMember(server, { cohortId: closed.id, personId });
    expect(await leave(closed.id, session)).toMatchObject({ status: 409, body: { code: 'cohort.closed' } });
  });
});

describe('own cohorts', () => {
  it('are shown once they are open; others’ are not', async () => {
    const { id: personId, session } = await aLearner();
    const draft = await aCohort(server, { course, state: 'draft' });
    const closed = await aCohort(server, { course, state: 'closed', startsOn: '2025-11-01' });
    await aCohort(server, { course });
    for (const { id: cohortId } of [draft, closed]) await aMember(server, { cohortId, personId });

    expect(await mine(session)).toMatchObject([{ id: closed.id, state: 'closed', can: { leave: false } }]);
  });
});

describe('the page of a course', () => {
  it('tells a member what the cohort asks beyond the course, and offers others what they can join', async () => {
    const own = await aPublishedCourse(server, { slug: 'own' });
    const page = async (session?: string) =>
      (await server.call(courseApi.read, { params: { courseSlug: 'own' }, query: { language: 'cs' } }, { session }))
        .body;
    const open = await aCohort(server, { course: own, entry: 'open', name: 'Pro všechny' });
    await aCohort(server, { course: own, entry: 'open', audience: 'officer' });
    await aCohort(server, { course: own, entry: 'open', startsOn: '2026-01-01', endsOn: '2026-02-01' });
    const asks = await aCohort(server, { course: own, name: 'Chrudim', requiredDays: 2, needsAssignment: true });
    const member = await aLearner('politician');
    await aMember(server, { cohortId: asks.id, personId: member.id });

    expect(await page((await aLearner('politician')).session)).toMatchObject({
      cohort: null,
      openCohorts: [{ id: open.id, name: 'Pro všechny', startsOn: '2026-11-01', endsOn: '2027-02-28' }],
    });
    expect((await page(member.session)).cohort).toMatchObject({
      name: 'Chrudim',
      requiredDays: 2,
      needsAssignment: true,
    });
    expect((await page(member.session)).openCohorts).toEqual([]);
    expect(await page()).toMatchObject({ cohort: null, openCohorts: [] });
    expect((await coursePage(member.session)).cohort).toBeNull();
  });
});
