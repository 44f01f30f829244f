import type { Answer } from '@app/contracts';
import { aPerson, aSession } from '../../../testing/factories.js';
import { aQuizCourse } from '../../../testing/quiz-course.js';
import {
  aLearner,
  giveAnswer,
  readAttempt,
  readOverview,
  rightAnswersTo,
  startQuiz,
  submitAttempt,
} from '../../../testing/quiz-taking.js';
import { TestServer } from '../../../testing/test-server.js';
import { Attempt } from './attempt.entity.js';
import { AttemptAnswer } from './attempt-answer.entity.js';
import { OverdueAttempts } from './overdue-attempts.service.js';

const chosen = (optionId: string): Answer => ({ type: 'single', optionId });

describe('answering', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  async function anOpenAttempt(wishes: Parameters<typeof aQuizCourse>[1] = {}) {
    const learner = await aLearner(server, await aQuizCourse(server, wishes));
    const { body } = await startQuiz(server, learner);
    return { learner, attemptId: body.id };
  }

  it('keeps each answer, and shows them when the attempt is read again in another language', async () => {
    const { learner, attemptId } = await anOpenAttempt();

    const saved = await giveAnswer(server, learner, { attemptId, questionId: 'question-1', answer: chosen('a') });
    await giveAnswer(server, learner, { attemptId, questionId: 'question-6', answer: { type: 'numeric', value: '7' } });

    expect(saved).toMatchObject({ status: 200, body: { savedAt: server.clock.now().toISOString() } });
    const { body } = await readAttempt(server, learner, { attemptId, language: 'en' });
    expect(body.answers).toEqual({ 'question-1': chosen('a'), 'question-6': { type: 'numeric', value: '7' } });
    expect(body.questions.every(({ prompt }) => prompt.endsWith('(en)'))).toBe(true);
  });

  it('lets the answer with the highest sequence count, in whatever order they arrive', async () => {
    const { learner, attemptId } = await anOpenAttempt();
    const given = { attemptId, questionId: 'question-1' };

    await giveAnswer(server, learner, { ...given, answer: chosen('a'), sequence: 1_732_370_460_000 });
    server.clock.pass({ seconds: 5 });
    const late = await giveAnswer(server, learner, { ...given, answer: chosen('b'), sequence: 1_732_370_459_999 });
    const repeated = await giveAnswer(server, learner, { ...given, answer: chosen('c'), sequence: 1_732_370_460_000 });

    const stored = await server.db.of(AttemptAnswer).findOneByOrFail(given);
    expect(stored).toMatchObject({ answer: chosen('a'), sequence: 1_732_370_460_000 });
    expect([late.body.savedAt, repeated.body.savedAt]).toEqual(Array(2).fill(stored.savedAt.toISOString()));
  });

  it('keeps the newest of twenty answers sent at once', async () => {
    const { learner, attemptId } = await anOpenAttempt();
    const order = Array.from({ length: 20 }, (_, n) => (n * 7) % 20);

    await Promise.all(
      order.map((sequence) =>
        giveAnswer(server, learner, {
          attemptId,
          questionId: 'question-5',
          answer: { type: 'short', text: `${sequence}` },
          sequence,
        }),
      ),
    );

    const { body } = await readAttempt(server, learner, { attemptId });
    expect(body.answers).toEqual({ 'question-5': { type: 'short', text: '19' } });
  });

  it.each<[string, string, Answer]>([
    ['an answer of another type', 'question-1', { type: 'short', text: 'b' }],
    ['an option that is not offered', 'question-1', chosen('z')],
    ['a question that was not asked', 'question-99', chosen('a')],
    ['an order that leaves something out', 'question-4', { type: 'ordering', itemIds: ['step-1'] }],
    ['the ids of the course file', 'question-3', { type: 'matching', pairs: { 'pair-1': 'pair-1' } }],
  ])('refuses %s', async (_, questionId, answer) => {
    const { learner, attemptId } = await anOpenAttempt();

    const { status, body } = await giveAnswer(server, learner, { attemptId, questionId, answer });

    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'attempt.answer_invalid', details: { questionId } });
    expect((await readAttempt(server, learner, { attemptId })).body.answers).toEqual({});
  });

  it('refuses what is no answer at all', async () => {
    const { learner, attemptId } = await anOpenAttempt();
    const path = `/api/attempts/${attemptId}/answers/question-1`;

    const { status, body } = await server.send('PUT', path, {
      session: learner.session,
      body: { answer: 'b', sequence: -1 },
    });

    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'request.invalid' });
  });

  it('is refused to everybody else, whatever the role', async () => {
    const { attemptId } = await anOpenAttempt();

    for (const role of ['learner', 'trainer', 'coordinator', 'administrator'] as const) {
      const session = await aSession(server, await aPerson(server, { roles: [role] }));
      const { status, body } = await giveAnswer(
        server,
        { session },
        { attemptId, questionId: 'question-1', answer: chosen('a') },
      );
      expect([status, body.code]).toEqual([404, 'attempt.not_found']);
    }
    const anonymous = await giveAnswer(
      server,
      { session: '' },
      { attemptId, questionId: 'question-1', answer: chosen('a') },
    );
    expect(anonymous.status).toBe(401);
  });

  it('ends when the attempt is handed in', async () => {
    const { learner, attemptId } = await anOpenAttempt();
    await submitAttempt(server, learner, attemptId);

    const { status, body } = await giveAnswer(server, learner, {
      attemptId,
      questionId: 'question-1',
      answer: chosen('b'),
    });

    expect([status, body.code]).toEqual([409, 'attempt.closed']);
    expect(await server.db.of(AttemptAnswer).countBy({ attemptId })).toBe(0);
  });

  describe('with a time limit', () => {
    const limited = { quiz: { minutes: 10 } };

    it('is possible until two seconds after the deadline', async () => {
      const { learner, attemptId } = await anOpenAttempt(limited);
      server.clock.pass({ minutes: 10, seconds: 2 });

      const inTime = await giveAnswer(server, learner, { attemptId, questionId: 'question-1', answer: chosen('b') });
      server.clock.pass({ seconds: 1 });
      const late = await giveAnswer(server, learner, {
        attemptId,
        questionId: 'question-1',
        answer: chosen('a'),
        sequence: 2,
      });

      expect(inTime.status).toBe(200);
      expect([late.status, late.body.code]).toEqual([409, 'attempt.closed']);
    });

    it('closes and grades what is overdue as it is, at its deadline', async () => {
      const { learner, attemptId } = await anOpenAttempt(limited);
      const [questionId, answer] = Object.entries(await rightAnswersTo(server, attemptId))[0]!;
      await giveAnswer(server, learner, { attemptId, questionId, answer });
      const deadline = server.clock.now().getTime() + 600_000;
      server.clock.pass({ hours: 5 });

      const { body } = await readAttempt(server, learner, { attemptId });

      expect(body).toMatchObject({
        state: 'submitted',
        submittedAt: new Date(deadline).toISOString(),
        deadlineAt: new Date(deadline).toISOString(),
      });
      expect(body.result?.percent).toBe(10);
      expect((await submitAttempt(server, learner, attemptId)).body).toEqual(body);
    });

    it('closes what is overdue also when only its overview is read, and starts a new one then', async () => {
      const { learner, attemptId } = await anOpenAttempt(limited);
      server.clock.pass({ minutes: 11 });

      const { body } = await readOverview(server, learner);
      const next = await startQuiz(server, learner);

      expect(body).toMatchObject({ openAttemptId: null, best: 0, attemptsLeft: 2 });
      expect(next.body).toMatchObject({ number: 2, state: 'open' });
      expect(next.body.id).not.toBe(attemptId);
    });

    it('closes an overdue attempt at the next start', async () => {
      const { learner, attemptId } = await anOpenAttempt(limited);
      server.clock.pass({ minutes: 11 });

      const next = await startQuiz(server, learner);

      expect(next.body.number).toBe(2);
      expect(await server.db.of(Attempt).findOneByOrFail({ id: attemptId })).toMatchObject({
        state: 'submitted',
        percent: 0,
      });
    });

    it('closes an attempt after an answer that came too late', async () => {
      const { learner, attemptId } = await anOpenAttempt(limited);
      server.clock.pass({ minutes: 11 });
      await giveAnswer(server, learner, { attemptId, questionId: 'question-1', answer: chosen('b') });

      // Nobody asks for it again; the refusal alone has it closed.
      const isClosed = async () => !(await server.db.of(Attempt).findOneByOrFail({ id: attemptId })).isOpen;
      for (let tries = 0; tries < 100 && !(await isClosed()); tries++)
        await new Promise((next) => setTimeout(next, 20));

      expect(await isClosed()).toBe(true);
    });

    it('closes attempts whose learner never comes back', async () => {
      const { attemptId } = await anOpenAttempt(limited);
      const { attemptId: unlimited } = await anOpenAttempt();
      server.clock.pass({ minutes: 11 });

      await server.app.get(OverdueAttempts).closeAll();

      expect((await server.db.of(Attempt).findOneByOrFail({ id: attemptId })).state).toBe('submitted');
      expect((await server.db.of(Attempt).findOneByOrFail({ id: unlimited })).state).toBe('open');
    });
  });
});
