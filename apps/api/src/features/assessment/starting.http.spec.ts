import { assessmentApi } from '@app/contracts';
import { aPerson, aSession } from '../../../testing/factories.js';
import { aNextRevision, aQuizCourse, secrets } from '../../../testing/quiz-course.js';
import {
  aLearner,
  readAttempt,
  readOverview,
  startQuiz,
  submitAttempt,
  takeQuiz,
} from '../../../testing/quiz-taking.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import { Attempt } from './attempt.entity.js';

describe('starting an attempt', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  it('gives the drawn questions in the language asked for', async () => {
    const learner = await aLearner(server, await aQuizCourse(server));

    const { status, body } = await startQuiz(server, learner, 'nb');

    expect(status).toBe(200);
    expect(body).toMatchObject({
      number: 1,
      state: 'open',
      title: 'Final quiz (nb)',
      deadlineAt: null,
      result: null,
      answers: {},
    });
    expect(new Set(body.questions.map(({ id }) => id)).size).toBe(10);
    expect(body.questions.every(({ prompt }) => prompt.endsWith('(nb)'))).toBe(true);
  });

  it('tells nothing from which a right answer could be read', async () => {
    const learner = await aLearner(server, await aQuizCourse(server));

    const { body } = await startQuiz(server, learner);

    const sent = JSON.stringify([
      body,
      (await readAttempt(server, learner, { attemptId: body.id })).body,
      (await readOverview(server, learner)).body,
    ]);
    const { seed } = await server.db.of(Attempt).findOneByOrFail({ id: body.id });
    for (const secret of [...secrets, '90210', seed]) expect(sent).not.toContain(secret);
  });

  it('shows pictures at their final address', async () => {
    const learner = await aLearner(server, await aQuizCourse(server));

    const { body } = await startQuiz(server, learner, 'en');

    const picture = body.questions.find(({ id }) => id === 'question-6')?.picture;
    expect(picture).toEqual({ src: '/media/0123.svg', alt: 'A plan (en)' });
  });

  it('answers the open attempt after a refresh', async () => {
    const learner = await aLearner(server, await aQuizCourse(server));
    const first = await startQuiz(server, learner);

    const second = await startQuiz(server, learner);

    expect(second.body).toEqual(first.body);
  });

  it('makes one attempt of twenty starts at once', async () => {
    const learner = await aLearner(server, await aQuizCourse(server));

    const replies = await Promise.all(Array.from({ length: 20 }, () => startQuiz(server, learner)));

    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect(await server.db.of(Attempt).countBy({ enrolmentId: learner.enrolment.id })).toBe(1);
  });

  it('gives every attempt its own order', async () => {
    const learner = await aLearner(server, await aQuizCourse(server, { minScore: 100 }));

    const first = await takeQuiz(server, learner, { right: 0 });
    const second = await startQuiz(server, learner);

    expect(second.body.number).toBe(2);
    expect(second.body.questions).not.toEqual(first.questions);
  });

  it('is refused when no attempt is left', async () => {
    const learner = await aLearner(server, await aQuizCourse(server, { quiz: { attempts: 2 }, minScore: 100 }));
    await takeQuiz(server, learner, { right: 0 });
    await takeQuiz(server, learner, { right: 1 });

    const { status, body } = await startQuiz(server, learner);

    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'attempt.none_left', details: { allowed: 2 } });
  });

  it('never ends where attempts are not counted', async () => {
    const learner = await aLearner(server, await aQuizCourse(server, { quiz: { attempts: null }, minScore: 100 }));
    for (let n = 0; n < 4; n++) await takeQuiz(server, learner, { right: 0 });

    const { body } = await startQuiz(server, learner);

    expect(body.number).toBe(5);
    expect((await readOverview(server, learner)).body.attemptsLeft).toBeNull();
  });

  it('stays on the revision it started with', async () => {
    const course = await aQuizCourse(server);
    const learner = await aLearner(server, course);
    const before = await startQuiz(server, learner);
    const next = await aNextRevision(server, course, (content) => ({
      ...content,
      pools: [{ id: 'all', questions: content.pools[0]!.questions.slice(0, 2) }],
    }));
    await server.db.transaction(() =>
      server.db.rows('UPDATE "enrolment" SET "revisionId" = ? WHERE "id" = ?', [next, learner.enrolment.id]),
    );

    expect((await startQuiz(server, learner)).body).toEqual(before.body);
    expect((await submitAttempt(server, learner, before.body.id)).body.result?.questions).toHaveLength(10);
    expect((await startQuiz(server, learner)).body.questions).toHaveLength(2);
  });

  it('tells beforehand what the quiz is and what was reached', async () => {
    const learner = await aLearner(server, await aQuizCourse(server, { quiz: { minutes: 20 } }));
    const done = await takeQuiz(server, learner, { right: 5 });
    const { body: open } = await startQuiz(server, learner);

    const { body } = await readOverview(server, learner);

    expect(body).toEqual({
      quiz: 'final',
      title: 'Final quiz (cs)',
      questions: 10,
      minutes: 20,
      needed: 70,
      attemptsLeft: 1,
      best: 50,
      openAttemptId: open.id,
      attempts: [
        { id: done.id, number: 1, submittedAt: done.submittedAt, percent: 50 },
        { id: open.id, number: 2, submittedAt: null, percent: null },
      ],
    });
  });

  it('is refused in the place of somebody else, whatever the role', async () => {
    const { enrolment } = await aLearner(server, await aQuizCourse(server));
    const params = { enrolmentId: enrolment.id, quiz: 'final' };

    for (const role of ['learner', 'trainer', 'coordinator', 'contact', 'auditor', 'administrator'] as const) {
      const session = await aSession(server, await aPerson(server, { roles: [role] }));
      const start = await server.call(
        assessmentApi.start,
        { params, query: { language: 'cs' }, body: {} },
        { session },
      );
      const overview = await server.call(assessmentApi.overview, { params, query: { language: 'cs' } }, { session });
      expect([start.body.code, overview.body.code]).toEqual(['enrolment.not_found', 'enrolment.not_found']);
    }
  });

  it('is refused without a session, for an unknown quiz and in an unknown language', async () => {
    const learner = await aLearner(server, await aQuizCourse(server));
    const params = { enrolmentId: learner.enrolment.id, quiz: 'final' };
    const { session } = learner;
    const path = `/api/enrolments/${params.enrolmentId}/quizzes/final/attempts?language=de`;

    const anonymous = await server.call(assessmentApi.start, { params, query: { language: 'cs' }, body: {} });
    const unknown = { ...params, quiz: 'nothing' };
    const missing = await server.call(
      assessmentApi.start,
      { params: unknown, query: { language: 'cs' }, body: {} },
      { session },
    );
    const german = await server.send('POST', path, { session, body: {} });

    expect([anonymous.body.code, missing.body.code, german.status]).toEqual(['auth.required', 'quiz.not_found', 422]);
    expect((await readAttempt(server, learner, { attemptId: newId() })).body.code).toBe('attempt.not_found');
  });
});
