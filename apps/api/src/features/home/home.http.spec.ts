import { learningApi } from '@app/contracts';
import { aMandate, aPerson, aSession } from '../../../testing/factories.js';
import { aLearner, anEvent, eventsToFinish, record } from '../../../testing/learning-events.js';
import { aPublishedCourse } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import type { Course } from '../course/index.js';
import { CompletionService, Enrolment } from '../learning/index.js';

let server: TestServer;
let first: Course;
let second: Course;

beforeAll(async () => {
  server = await TestServer.start();
  first = await aPublishedCourse(server, { slug: 'first' });
  second = await aPublishedCourse(server, { slug: 'second' });
});
afterAll(() => server.stop());

function home(session: string | undefined) {
  return server.call(learningApi.home, { query: { language: 'nb' } }, { session });
}

async function alsoIn(course: Course, personId: string): Promise<string> {
  const { enrolmentId } = await aLearner(server, course);
  await server.db.transaction(() => server.db.of(Enrolment).update({ id: enrolmentId }, { personId }));
  return enrolmentId;
}

describe('home', () => {
  it('says where to go on and how long it takes, the last used place first', async () => {
    const learner = await aLearner(server, first);
    const enrolmentId = await alsoIn(second, learner.personId);
    server.clock.pass({ hours: 1 });
    await record(server, { ...learner, enrolmentId }, [anEvent(server, 'lesson.opened', { lesson: 'mandate' })]);
    server.clock.pass({ hours: 1 });
    await record(server, learner, eventsToFinish(server, 'who-is-who'));

    const { status, body } = await home(learner.session);

    expect(status).toBe(200);
    expect(body.active).toMatchObject([
      {
        courseSlug: 'first',
        courseTitle: 'Rundebord',
        nextLesson: { slug: 'mandate', title: 'Mandat', minutes: 4 },
        minutesLeft: 11,
        doneLessons: 1,
        requiredLessons: 4,
        lastUsedAt: server.clock.now().toISOString(),
      },
      { courseSlug: 'second', nextLesson: { slug: 'mandate' }, minutesLeft: 14, doneLessons: 0 },
    ]);
    expect(body.active[0]?.cover).toMatch(/^\/media\/[0-9a-f]{64}\.svg$/);
  });

  it('shows the certificate of a course that is completed, and the course no more', async () => {
    const learner = await aLearner(server, first);
    await aMandate(server, { personId: learner.personId });
    const events = ['who-is-who', 'mandate', 'round-table'].flatMap((lesson) => eventsToFinish(server, lesson));
    await record(server, learner, events);
    await server.db.transaction(() =>
      server.app.get(CompletionService).noteQuizScore({ id: learner.enrolmentId }, 'final', 90),
    );

    const { body } = await home(learner.session);

    const place = await server.db.of(Enrolment).findOneByOrFail({ id: learner.enrolmentId });
    expect(body.active).toEqual([]);
    expect(body.certificates).toMatchObject([{ id: place.certificateId, issuedOn: '2026-11-23', state: 'valid' }]);
  });

  it('asks a newcomer for a name and an office', async () => {
    const newcomer = await aPerson(server, { givenName: '', familyName: '' });

    const { body } = await home(await aSession(server, newcomer));

    expect(body).toEqual({ active: [], certificates: [], hints: ['name', 'mandate'] });
  });

  it('asks for an office again when the last one is over', async () => {
    const person = await aPerson(server);
    const session = await aSession(server, person);
    await aMandate(server, { personId: person.id, from: '2022-10-20', until: '2026-10-19' });
    const before = await home(session);
    await aMandate(server, { personId: person.id });

    const after = await home(session);

    expect([before.body.hints, after.body.hints]).toEqual([['mandate'], []]);
  });

  it('is for those who are signed in, in a language of the product', async () => {
    const session = await aSession(server, await aPerson(server));

    expect((await home(undefined)).status).toBe(401);
    expect((await server.send('GET', '/api/home', { session })).status).toBe(422);
  });
});
