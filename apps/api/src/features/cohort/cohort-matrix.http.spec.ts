import { cohortPeopleApi, type CohortMatrix } from '@app/contracts';
import { aCohort, aMember } from '../../../testing/cohorts.js';
import { aMandate, aMunicipality, anEnrolment, aPerson, aSession } from '../../../testing/factories.js';
import { aPublishedCourse, publishAgain, replaceIn } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import type { Course } from '../course/index.js';
import { LessonProgress, QuizResult, type Enrolment } from '../learning/index.js';
import type { Person } from '../person/index.js';

let server: TestServer;
let course: Course;
let lucie: Person;
let trainer: string;

beforeAll(async () => {
  server = await TestServer.start();
  course = await aPublishedCourse(server);
  lucie = await aPerson(server, { roles: ['trainer'] });
  trainer = await aSession(server, lucie);
});
afterAll(() => server.stop());

async function read(cohortId: string, session: string | undefined = trainer) {
  const input = { params: { cohortId }, query: { language: 'cs' as const } };
  return server.call(cohortPeopleApi.matrix, input, { session });
}

/** Half of the time is gone on the day of the tests. */
const own = (fields: Parameters<typeof aCohort>[1] = {}) =>
  aCohort(server, { course, trainerIds: [lucie.id], startsOn: '2026-11-13', endsOn: '2026-12-02', ...fields });

interface Doing {
  done?: string[];
  started?: string[];
  best?: number;
  place?: Partial<Enrolment> | null;
}

/** A member with a place in the course and what was done in it. */
async function aMemberWho(cohortId: string, familyName: string, { done = [], started = [], best, place }: Doing = {}) {
  const person = await aPerson(server, { givenName: 'Eva', familyName });
  await aMember(server, { cohortId, personId: person.id });
  if (place === null) return person;
  const { id } = await anEnrolment(server, { personId: person.id, course, ...place });
  const now = server.clock.now();
  const rows = [
    ...done.map((lesson) => Object.assign(LessonProgress.begin(id, lesson, now), { state: 'done' })),
    ...started.map((lesson) => LessonProgress.begin(id, lesson, now)),
  ];
  await server.db.transaction(async () => {
    await server.db.of(LessonProgress).insert(rows);
    if (best !== undefined) await server.db.of(QuizResult).insert({ enrolmentId: id, quiz: 'final', best });
  });
  return person;
}

function rowOf({ members }: CohortMatrix, familyName: string) {
  const row = members.find(({ name }) => name === `Eva ${familyName}`);
  if (!row) throw new Error(`${familyName} is not in the matrix.`);
  return row;
}

describe('the matrix of progress', () => {
  it('has every lesson of every member, and where they stand', async () => {
    const { id } = await own();
    const texts = ['who-is-who', 'mandate', 'round-table'];
    await aMemberWho(id, 'Readyová', { done: texts, best: 70 });
    await aMemberWho(id, 'Behindová', { done: ['who-is-who'], started: ['mandate'], best: 69 });
    await aMemberWho(id, 'Ontrackova', { done: ['who-is-who', 'mandate'] });
    await aMemberWho(id, 'Completedová', { done: texts, best: 90, place: { state: 'completed' } });
    await aMemberWho(id, 'Enrolledová');
    await aMemberWho(id, 'Withoutová', { place: null });

    const { status, body } = await read(id);

    expect(status).toBe(200);
    expect(body.lessons.map(({ slug, kind, audience }) => [slug, kind, audience])).toEqual([
      ['who-is-who', 'text', 'both'],
      ['mandate', 'text', 'politician'],
      ['round-table', 'video', 'both'],
      ['run-sheet', 'text', 'officer'],
      ['final-quiz', 'quiz', 'both'],
    ]);
    expect(body.members.map(({ name, cells, standing, quiz }) => [name, cells, standing, quiz])).toEqual([
      ['Eva Behindová', '210-1', 'behind', 'not_yet'],
      ['Eva Completedová', '222-2', 'completed', 'passed'],
      ['Eva Enrolledová', '000-0', 'not_started', 'not_yet'],
      ['Eva Ontrackova', '220-0', 'on_track', 'not_yet'],
      ['Eva Readyová', '222-2', 'ready', 'passed'],
      ['Eva Withoutová', '0-0-0', 'not_started', 'not_yet'],
    ]);
    expect(rowOf(body, 'Ontrackova')).toMatchObject({ required: 4, done: 2, audience: 'politician' });
    expect(rowOf(body, 'Withoutová')).toMatchObject({ required: 3, done: 0, audience: null, lastUsedAt: null });
  });

  it('shows no score of anybody, unless the cohort says so', async () => {
    const silent = await own();
    const open = await own({ showsScores: true });
    for (const { id } of [silent, open]) await aMemberWho(id, 'Nováková', { best: 55 });

    const [hidden, shown] = [await read(silent.id), await read(open.id)];

    expect(JSON.stringify(hidden.body)).not.toMatch(/[:\s]55[,}]/);
    expect(rowOf(hidden.body, 'Nováková')).toMatchObject({ quiz: 'not_yet', scores: null });
    expect(rowOf(shown.body, 'Nováková').scores).toEqual({ final: 55 });
  });

  it('takes the audience of the office for who has no place yet, and tells villages of one name apart', async () => {
    const { id } = await own();
    const person = await aMemberWho(id, 'Úřední', { place: null });
    await aMandate(server, { personId: person.id, audience: 'officer' });
    const { id: municipalityId } = await aMunicipality(server, { name: 'Lhota' });
    const other = await aPerson(server, { givenName: '', familyName: '' });
    await aMember(server, { cohortId: id, personId: other.id, municipalityId });

    const { body } = await read(id);

    expect(rowOf(body, 'Úřední')).toMatchObject({ audience: 'officer', cells: '0-000', required: 4 });
    expect(body.members.find(({ personId }) => personId === other.id)).toMatchObject({
      name: other.email,
      municipality: 'Lhota',
    });
  });

  it('has for everybody the lessons of the revision that they are on', async () => {
    const changing = await aPublishedCourse(server);
    const { id } = await own({ course: changing });
    const early = await aMemberWho(id, 'Early', {
      place: { courseId: changing.id, revisionId: changing.currentRevisionId },
    });
    await publishAgain(server, changing, (files) => {
      replaceIn(files, 'course.yaml', { from: 'minScore: 70', to: 'minScore: 90' });
      replaceIn(files, 'course.yaml', { from: 'slug: run-sheet', to: 'slug: new-sheet' });
      for (const language of ['cs', 'en', 'nb']) {
        files[`lessons/new-sheet/${language}.md`] = files[`lessons/run-sheet/${language}.md`] ?? '';
        delete files[`lessons/run-sheet/${language}.md`];
      }
    });
    await aMemberWho(id, 'Later', { place: null });

    const { body } = await read(id);

    const slugs = body.lessons.map(({ slug }) => slug);
    expect(slugs).toEqual(['who-is-who', 'mandate', 'round-table', 'new-sheet', 'final-quiz', 'run-sheet']);
    expect(rowOf(body, 'Early').personId).toBe(early.id);
    expect(rowOf(body, 'Early').cells).toBe('000-0-');
  });

  it('leaves out who has left, and is for those who run the cohort', async () => {
    const { id } = await own();
    await aMember(server, { cohortId: id, state: 'withdrawn' });
    const stranger = await aSession(server, await aPerson(server, { roles: ['trainer'] }));

    expect((await read(id)).body.members).toEqual([]);
    expect(await read(id, stranger)).toMatchObject({ status: 404, body: { code: 'cohort.not_found' } });
  });

  it('asks the database as often for thirty members as for one', async () => {
    const [small, large] = [await own(), await own()];
    await aMemberWho(small.id, 'Jedna');
    for (let n = 0; n < 30; n += 1) await aMemberWho(large.id, `Další ${n}`, { started: ['mandate'] });
    const asked = async (cohortId: string) => {
      const spy = jest.spyOn(server.db, 'rows');
      await read(cohortId);
      const count = spy.mock.calls.length;
      spy.mockRestore();
      return count;
    };

    expect(await asked(large.id)).toBe(await asked(small.id));
  });
});
