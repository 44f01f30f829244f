import { learningApi, type Language } from '@app/contracts';
import { aPerson, aSession } from '../../../testing/factories.js';
import { aLearner, anEvent, record, type Learner } from '../../../testing/learning-events.js';
import { aPublishedCourse, publishAgain, replaceIn } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import type { Course } from '../course/index.js';
import { Enrolment, LearningEvent } from '../learning/index.js';

let server: TestServer;
let course: Course;

beforeAll(async () => {
  server = await TestServer.start();
  course = await aPublishedCourse(server);
});
afterAll(() => server.stop());

function read(lessonSlug: string, session: string | undefined, language: Language = 'cs') {
  const params = { courseSlug: course.slug, lessonSlug };
  return server.call(learningApi.readLesson, { params, query: { language } }, { session });
}

describe('reading a lesson', () => {
  let politician: Learner;

  beforeAll(async () => {
    politician = await aLearner(server, course, 'politician');
  });

  it('brings the text in the language asked for with the own progress', async () => {
    const { status, body } = await read('who-is-who', politician.session, 'en');

    expect(status).toBe(200);
    expect(body).toMatchObject({
      enrolmentId: politician.enrolmentId,
      course: { slug: course.slug, title: 'Round table' },
      module: { slug: 'roles', title: 'Roles' },
      lesson: { slug: 'who-is-who', title: 'Who is who', kind: 'text', isRequired: true, state: 'not_started' },
      language: 'en',
      languages: ['cs', 'en', 'nb'],
      blocks: 4,
      videos: [],
      quiz: null,
      previous: null,
      next: { slug: 'mandate', title: 'Mandate' },
      position: { index: 1, of: 4 },
      progress: { lesson: 'who-is-who', state: 'not_started', block: 0, reached: 0, videos: [], updatedAt: null },
    });
    expect(body.html).toContain('The mayor invites');
  });

  it('goes on where another device stopped, in the text and in the film', async () => {
    const learner = await aLearner(server, course);
    await record(server, learner, [
      anEvent(server, 'lesson.position', { lesson: 'round-table', block: 2, reached: 2, activeSeconds: 30 }),
      anEvent(server, 'video.watched', { lesson: 'round-table', segments: [[0, 12.5]], position: 12.5 }),
    ]);

    const { body } = await read('round-table', learner.session);

    expect(body.lesson).toMatchObject({ kind: 'video', state: 'started' });
    expect(body.progress).toEqual({
      lesson: 'round-table',
      state: 'started',
      block: 2,
      reached: 2,
      activeSeconds: 30,
      videos: [{ video: 'film', position: 12.5, segments: [[0, 12.5]], watchedSeconds: 12.5 }],
      updatedAt: server.clock.now().toISOString(),
    });
  });

  it('offers the film with captions in every language', async () => {
    const { body } = await read('round-table', politician.session, 'nb');

    expect(body.videos).toMatchObject([{ id: 'film', title: 'Ved bordet', type: 'video/mp4', seconds: 60 }]);
    expect(body.videos[0]?.captions.map(({ language }) => language)).toEqual(['cs', 'en', 'nb']);
    for (const src of [body.videos[0]?.src, body.videos[0]?.poster, body.videos[0]?.captions[0]?.src]) {
      expect((await server.send('GET', src ?? '')).status).toBe(200);
    }
  });

  it('has no text for a bare quiz', async () => {
    const { body } = await read('final-quiz', politician.session);

    expect(body).toMatchObject({ html: null, blocks: 0, quiz: { id: 'final', title: 'Závěrečný test' }, next: null });
  });

  it('leads a politician past the lessons of officers, which stay open as optional', async () => {
    const film = await read('round-table', politician.session);
    const optional = await read('run-sheet', politician.session);

    expect(film.body).toMatchObject({
      previous: { slug: 'mandate' },
      next: { slug: 'final-quiz' },
      position: { index: 3, of: 4 },
    });
    expect(optional.status).toBe(200);
    expect(optional.body).toMatchObject({
      lesson: { isRequired: false, audience: 'officer' },
      previous: { slug: 'round-table' },
      next: { slug: 'final-quiz' },
    });
  });

  it('leads an officer along the own order', async () => {
    const officer = await aLearner(server, course, 'officer');

    const { body } = await read('round-table', officer.session);

    expect(body).toMatchObject({
      previous: { slug: 'who-is-who' },
      next: { slug: 'run-sheet' },
      position: { index: 2, of: 4 },
    });
  });

  it('writes nothing', async () => {
    const learner = await aLearner(server, course);
    const before = await server.db.of(Enrolment).findOneByOrFail({ id: learner.enrolmentId });
    server.clock.pass({ minutes: 5 });

    await read('who-is-who', learner.session);

    expect(await server.db.of(Enrolment).findOneByOrFail({ id: learner.enrolmentId })).toEqual(before);
    expect(await server.db.of(LearningEvent).countBy({ enrolmentId: learner.enrolmentId })).toBe(0);
  });

  it('speaks the original language where the course does not speak the one asked for', async () => {
    const czech = await aPublishedCourse(server, {
      change: (files) => {
        replaceIn(files, 'course.yaml', { from: 'languages: [cs, en, nb]', to: 'languages: [cs, en]' });
        for (const path of Object.keys(files).filter((one) => /(\/|\.)nb\.(md|vtt)$/.test(one))) delete files[path];
        replaceIn(files, 'course.yaml', { from: ', nb: media/film.nb.vtt', to: '' });
      },
    });
    const learner = await aLearner(server, czech);

    const params = { courseSlug: czech.slug, lessonSlug: 'mandate' };
    const { body } = await server.call(
      learningApi.readLesson,
      { params, query: { language: 'nb' } },
      { session: learner.session },
    );

    expect(body).toMatchObject({ language: 'cs', languages: ['cs', 'en'], lesson: { title: 'Mandát' } });
  });

  it('shows a corrected text at once, and the old one to nobody who moved on', async () => {
    const own = await aPublishedCourse(server);
    const learner = await aLearner(server, own);
    const readIt = async () => {
      const params = { courseSlug: own.slug, lessonSlug: 'mandate' };
      const { body } = await server.call(
        learningApi.readLesson,
        { params, query: { language: 'cs' } },
        { session: learner.session },
      );
      return body.html;
    };
    const before = await readIt();

    await publishAgain(server, own, (files) =>
      replaceIn(files, 'lessons/mandate/cs.md', { from: 'Co je', to: 'To, co je' }),
    );

    expect(before).not.toContain('To, co je');
    expect(await readIt()).toContain('To, co je');
  });

  it('is refused without a session, without a place, and for what does not exist', async () => {
    const visitor = await aSession(server, await aPerson(server));

    expect((await read('who-is-who', undefined)).body).toMatchObject({ status: 401, code: 'auth.required' });
    expect((await read('who-is-who', visitor)).body).toMatchObject({ status: 404, code: 'enrolment.not_found' });
    expect((await read('no-such-lesson', politician.session)).body).toMatchObject({
      status: 404,
      code: 'lesson.not_found',
    });
    const elsewhere = await server.send('GET', '/api/courses/no-such/lessons/mandate?language=cs', {
      session: visitor,
    });
    expect(elsewhere.body).toMatchObject({ status: 404, code: 'course.not_found' });
  });

  it('is refused in a language that the product does not speak', async () => {
    const url = `/api/courses/${course.slug}/lessons/mandate`;

    expect((await server.send('GET', `${url}?language=de`, { session: politician.session })).status).toBe(422);
    expect((await server.send('GET', url, { session: politician.session })).status).toBe(422);
  });
});
