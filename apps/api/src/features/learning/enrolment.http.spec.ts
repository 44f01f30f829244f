import { courseApi, learningApi } from '@app/contracts';
import { aMandate, aPerson, aSession } from '../../../testing/factories.js';
import { aLearner, eventsToFinish, record, type Learner } from '../../../testing/learning-events.js';
import { aPublishedCourse, publishAgain, replaceIn } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import type { Course } from '../course/index.js';
import { CompletionService } from './completion.service.js';
import { Enrolment } from './enrolment.entity.js';
import { LearningEvent } from './learning-event.entity.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

async function aVisitor() {
  const person = await aPerson(server);
  return { person, session: await aSession(server, person) };
}

function enrol(courseSlug: string, session: string | undefined, body: { audience?: 'politician' | 'officer' } = {}) {
  return server.call(courseApi.enrol, { params: { courseSlug }, body }, { session });
}

function readPlace(enrolmentId: string, session: string | undefined) {
  return server.call(learningApi.readEnrolment, { params: { enrolmentId }, query: { language: 'en' } }, { session });
}

describe('taking a place in a course', () => {
  it('answers the place with what is missing, in course order', async () => {
    const course = await aPublishedCourse(server);
    const { session } = await aVisitor();

    const { status, body } = await enrol(course.slug, session, { audience: 'officer' });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      courseSlug: course.slug,
      audience: 'officer',
      state: 'active',
      enrolledAt: server.clock.now().toISOString(),
      completedAt: null,
      certificateId: null,
      minutesLeft: 16,
      doneLessons: 0,
      requiredLessons: 4,
      nextLessonSlug: 'who-is-who',
    });
    expect(body.missing).toEqual([
      { kind: 'lesson', lessonSlug: 'who-is-who', title: 'Kdo je kdo', minutes: 3, needed: null, best: null },
      { kind: 'lesson', lessonSlug: 'round-table', title: 'Film', minutes: 2, needed: null, best: null },
      { kind: 'lesson', lessonSlug: 'run-sheet', title: 'Scénář', minutes: 6, needed: null, best: null },
      { kind: 'quiz', lessonSlug: 'final-quiz', title: 'Závěrečný test', minutes: 5, needed: 70, best: null },
    ]);
  });

  it('takes audience, office and municipality from the office held today', async () => {
    const course = await aPublishedCourse(server);
    const { person, session } = await aVisitor();
    await aMandate(server, { personId: person.id, audience: 'politician', from: '2018-10-20', until: '2026-10-19' });
    const mandate = await aMandate(server, { personId: person.id, audience: 'officer', from: '2025-01-01' });

    const { body } = await enrol(course.slug, session);

    expect(body.audience).toBe('officer');
    expect(await server.db.of(Enrolment).findOneBy({ id: body.id })).toMatchObject({
      mandateId: mandate.id,
      municipalityId: mandate.municipalityId,
      revisionId: course.currentRevisionId,
    });
  });

  it('counts a learner with two offices where the audience asked for belongs', async () => {
    const course = await aPublishedCourse(server);
    const { person, session } = await aVisitor();
    const elected = await aMandate(server, { personId: person.id, audience: 'politician', from: '2022-10-20' });
    await aMandate(server, { personId: person.id, audience: 'officer', from: '2025-01-01' });

    const { body } = await enrol(course.slug, session, { audience: 'politician' });

    expect(await server.db.of(Enrolment).findOneBy({ id: body.id })).toMatchObject({ mandateId: elected.id });
  });

  it('needs an audience from those who hold no office', async () => {
    const course = await aPublishedCourse(server);
    const { session } = await aVisitor();

    const reply = await enrol(course.slug, session);

    expect(reply.status).toBe(422);
    expect(reply.body).toMatchObject({ code: 'enrolment.audience_needed' });
  });

  it('answers the same place to a second press, as it was taken', async () => {
    const course = await aPublishedCourse(server);
    const { person, session } = await aVisitor();

    const first = await enrol(course.slug, session, { audience: 'politician' });
    const second = await enrol(course.slug, session, { audience: 'officer' });
    const third = await enrol(course.slug, session);

    expect(second.body).toEqual(first.body);
    expect(third.body).toEqual(first.body);
    expect(await server.db.of(Enrolment).countBy({ personId: person.id })).toBe(1);
  });

  it('gives one place to twenty presses at once', async () => {
    const course = await aPublishedCourse(server);
    const { person, session } = await aVisitor();

    const replies = await Promise.all(
      Array.from({ length: 20 }, () => enrol(course.slug, session, { audience: 'officer' })),
    );

    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect(await server.db.of(Enrolment).countBy({ personId: person.id })).toBe(1);
  });

  it('is refused without a session, from a foreign page, for an unknown course and an unknown audience', async () => {
    const course = await aPublishedCourse(server);
    const { session } = await aVisitor();
    const url = `/api/courses/${course.slug}/enrolment`;

    const foreign = await server.send('POST', url, {
      session,
      origin: 'https://evil.example',
      body: { audience: 'officer' },
    });
    const invalid = await server.send('POST', url, { session, body: { audience: 'mayor' } });

    expect((await enrol(course.slug, undefined)).status).toBe(401);
    expect(foreign.status).toBe(403);
    expect(invalid.status).toBe(422);
    expect((await enrol('no-such-course', session)).body).toMatchObject({ code: 'course.not_found' });
  });
});

describe('reading a place', () => {
  it('shows it in the language asked for', async () => {
    const course = await aPublishedCourse(server);
    const { enrolmentId, session } = await aLearner(server, course);

    const { body } = await readPlace(enrolmentId, session);

    expect(body.missing.map(({ title }) => title)).toEqual(['Who is who', 'Mandate', 'Film', 'Final quiz']);
  });

  it('finds nothing that belongs to somebody else, whatever their role', async () => {
    const course = await aPublishedCourse(server);
    const { enrolmentId } = await aLearner(server, course);
    const coordinator = await aPerson(server, { roles: ['coordinator', 'administrator'] });

    const reply = await readPlace(enrolmentId, await aSession(server, coordinator));

    expect(reply.status).toBe(404);
    expect(reply.body).toMatchObject({ code: 'enrolment.not_found' });
  });

  it('is refused without a session, without a language and for what is not an id', async () => {
    const { session } = await aVisitor();
    const id = newId();

    expect((await readPlace(id, undefined)).status).toBe(401);
    expect((await readPlace(id, session)).status).toBe(404);
    expect((await server.send('GET', `/api/enrolments/${id}`, { session })).status).toBe(422);
    expect((await server.send('GET', '/api/enrolments/7?language=en', { session })).status).toBe(422);
  });

  it('leads on to the lesson last read, or to the first one missing when that is done', async () => {
    const course = await aPublishedCourse(server);
    const learner = await aLearner(server, course);
    await record(server, learner, eventsToFinish(server, 'round-table').slice(0, 1));
    const reading = await readPlace(learner.enrolmentId, learner.session);
    server.clock.pass({ minutes: 2 });
    await record(server, learner, eventsToFinish(server, 'round-table'));

    const finished = await readPlace(learner.enrolmentId, learner.session);

    expect(reading.body.nextLessonSlug).toBe('round-table');
    expect(finished.body).toMatchObject({ nextLessonSlug: 'who-is-who', doneLessons: 1, minutesLeft: 12 });
  });
});

describe('learners when a course changes', () => {
  it('move on to a minor revision with their progress', async () => {
    const course = await aPublishedCourse(server);
    const learner = await aLearner(server, course);
    await record(server, learner, eventsToFinish(server, 'who-is-who'));

    await publishAgain(server, course, (files) =>
      replaceIn(files, 'course.yaml', { from: 'minutes: 4', to: 'minutes: 7' }),
    );

    const place = await server.db.of(Enrolment).findOneByOrFail({ id: learner.enrolmentId });
    const { body } = await readPlace(learner.enrolmentId, learner.session);
    expect(place.revisionId).not.toBe(course.currentRevisionId);
    expect(body).toMatchObject({ doneLessons: 1, minutesLeft: 14 });
  });

  it('finish what they started when the change is a major one', async () => {
    const course = await aPublishedCourse(server);
    const learner = await aLearner(server, course);

    await publishAgain(server, course, (files) =>
      replaceIn(files, 'course.yaml', { from: 'minScore: 70', to: 'minScore: 90' }),
    );

    const { body } = await readPlace(learner.enrolmentId, learner.session);
    const newcomer = await aLearner(server, course);
    expect(body.missing.at(-1)).toMatchObject({ needed: 70 });
    expect((await readPlace(newcomer.enrolmentId, newcomer.session)).body.missing.at(-1)).toMatchObject({ needed: 90 });
  });

  it('keep the revision they completed', async () => {
    const course = await aPublishedCourse(server);
    const learner = await aLearner(server, course);
    const lessons = ['who-is-who', 'mandate', 'round-table'];
    await record(
      server,
      learner,
      lessons.flatMap((lesson) => eventsToFinish(server, lesson)),
    );
    const completion = server.app.get(CompletionService);
    await server.db.transaction(() => completion.noteQuizScore({ id: learner.enrolmentId }, 'final', 100));

    await publishAgain(server, course, (files) =>
      replaceIn(files, 'course.yaml', { from: 'minutes: 4', to: 'minutes: 7' }),
    );

    const place = await server.db.of(Enrolment).findOneByOrFail({ id: learner.enrolmentId });
    expect(place).toMatchObject({ state: 'completed', revisionId: course.currentRevisionId });
  });
});

describe('completing a course', () => {
  const lessons = ['who-is-who', 'mandate', 'round-table'];
  const completed: string[] = [];

  let course: Course;

  beforeAll(async () => {
    course = await aPublishedCourse(server);
    server.app.get(CompletionService).onCompleted((enrolment) => {
      completed.push(enrolment.id);
      return Promise.resolve();
    });
  });

  const noteScore = ({ enrolmentId }: Learner, percent: number) =>
    server.db.transaction(() => server.app.get(CompletionService).noteQuizScore({ id: enrolmentId }, 'final', percent));

  const heard = ({ enrolmentId }: Learner) => completed.filter((id) => id === enrolmentId).length;

  const placeOf = async ({ enrolmentId, session }: Learner) => (await readPlace(enrolmentId, session)).body;

  it('happens with the last lesson when the quiz is passed', async () => {
    const learner = await aLearner(server, course);
    await noteScore(learner, 100);

    const { body } = await record(
      server,
      learner,
      lessons.flatMap((lesson) => eventsToFinish(server, lesson)),
    );

    expect(body.completedAt).toBe(server.clock.now().toISOString());
    expect(heard(learner)).toBe(1);
    expect(await placeOf(learner)).toMatchObject({
      state: 'completed',
      missing: [],
      minutesLeft: 0,
      doneLessons: 4,
      nextLessonSlug: null,
    });
  });

  it('happens with the quiz when the lessons are done, by the best attempt', async () => {
    const learner = await aLearner(server, course);
    await record(
      server,
      learner,
      lessons.flatMap((lesson) => eventsToFinish(server, lesson)),
    );

    const failed = await noteScore(learner, 69);
    const place = await placeOf(learner);
    const passed = await noteScore(learner, 70);
    const worse = await noteScore(learner, 10);

    expect([failed, passed, worse]).toEqual([{ completed: false }, { completed: true }, { completed: true }]);
    expect(place.missing).toMatchObject([{ kind: 'quiz', needed: 70, best: 69 }]);
    expect(heard(learner)).toBe(1);
  });

  it('is told once when ten requests finish it together', async () => {
    const learner = await aLearner(server, course);
    await record(server, learner, eventsToFinish(server, 'who-is-who'));

    const requests = Array.from({ length: 10 }, (_, index) =>
      index % 5 === 4
        ? noteScore(learner, 90)
        : record(server, learner, eventsToFinish(server, index % 2 ? 'mandate' : 'round-table')),
    );
    await Promise.all(requests);

    expect(await placeOf(learner)).toMatchObject({ state: 'completed', missing: [] });
    expect(heard(learner)).toBe(1);
  });

  it('does not happen when what has to happen with it fails', async () => {
    const learner = await aLearner(server, course);
    await noteScore(learner, 100);
    server.app.get(CompletionService).onCompleted(({ id }) => {
      return id === learner.enrolmentId ? Promise.reject(new Error('no certificate')) : Promise.resolve();
    });

    const { status } = await record(
      server,
      learner,
      lessons.flatMap((lesson) => eventsToFinish(server, lesson)),
    );

    expect(status).toBe(500);
    expect(await server.db.of(LearningEvent).countBy({ enrolmentId: learner.enrolmentId })).toBe(0);
    expect(await placeOf(learner)).toMatchObject({ state: 'active', completedAt: null, doneLessons: 1 });
  });
});
