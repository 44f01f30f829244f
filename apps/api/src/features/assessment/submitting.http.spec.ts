import { assessmentApi } from '@app/contracts';
import { aMandate, aPerson, aSession } from '../../../testing/factories.js';
import { aQuizCourse } from '../../../testing/quiz-course.js';
import {
  aLearner,
  giveAnswer,
  readAttempt,
  rightAnswersTo,
  startQuiz,
  submitAttempt,
  takeQuiz,
} from '../../../testing/quiz-taking.js';
import { TestServer } from '../../../testing/test-server.js';
import { Enrolment } from '../learning/index.js';
import { Attempt } from './attempt.entity.js';

describe('handing in', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  it('grades the attempt and shows what was right and why', async () => {
    const learner = await aLearner(server, await aQuizCourse(server));
    const { body: attempt } = await startQuiz(server, learner);
    await giveAnswer(server, learner, {
      attemptId: attempt.id,
      questionId: 'question-1',
      answer: { type: 'single', optionId: 'a' },
    });

    const { status, body } = await submitAttempt(server, learner, attempt.id);

    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'submitted', submittedAt: server.clock.now().toISOString() });
    expect(body.result).toMatchObject({
      percent: 0,
      needed: 70,
      isPassed: false,
      reviewPending: false,
      certificateId: null,
      isCourseCompleted: false,
    });
    const reviewed = body.result?.questions.find(({ id }) => id === 'question-1');
    expect(reviewed).toMatchObject({ type: 'single', grade: { score: 0, correct: 'wrong' } });
    expect(JSON.stringify(reviewed)).toContain('the-feedback-that-nobody-sees-before');
  });

  it('rounds down and passes at the score that the course asks for', async () => {
    const course = await aQuizCourse(server, { questions: 3, minScore: 66 });
    const [passing, failing] = [await aLearner(server, course), await aLearner(server, course)];

    const passed = await takeQuiz(server, passing, { right: 2 });
    const failed = await takeQuiz(server, failing, { right: 1 });

    expect(passed.result).toMatchObject({ percent: 66, isPassed: true });
    expect(failed.result).toMatchObject({ percent: 33, isPassed: false });
  });

  it('asks for nothing where the course does not count the quiz', async () => {
    const change = { completion: { lessons: 'required' as const, quizzes: [] } };
    const learner = await aLearner(server, await aQuizCourse(server, { change }));

    const { result } = await takeQuiz(server, learner, { right: 0 });

    expect(result).toMatchObject({ percent: 0, needed: null, isPassed: true });
  });

  it('says that an open answer waits for a reader and does not count it', async () => {
    const text = { cs: 'Popište.', en: 'Describe.', nb: 'Beskriv.' };
    const pools = [
      {
        id: 'all',
        questions: [
          { id: 'essay', type: 'open' as const, prompt: text, guidance: text },
          {
            id: 'fact',
            type: 'truefalse' as const,
            prompt: text,
            correct: true,
            feedback: { true: text, false: text },
          },
        ],
      },
    ];
    const learner = await aLearner(server, await aQuizCourse(server, { questions: 2, change: { pools } }));
    const { body: attempt } = await startQuiz(server, learner);
    await giveAnswer(server, learner, {
      attemptId: attempt.id,
      questionId: 'essay',
      answer: { type: 'open', text: 'Sešli jsme se.' },
    });
    await giveAnswer(server, learner, {
      attemptId: attempt.id,
      questionId: 'fact',
      answer: { type: 'truefalse', value: true },
    });

    const { body } = await submitAttempt(server, learner, attempt.id);

    expect(body.result).toMatchObject({ percent: 100, reviewPending: true });
  });

  it('completes the course when nothing else is missing, and names the certificate', async () => {
    const learner = await aLearner(server, await aQuizCourse(server));
    await aMandate(server, { personId: learner.person.id });

    const { result } = await takeQuiz(server, learner);

    const enrolment = await server.db.of(Enrolment).findOneByOrFail({ id: learner.enrolment.id });
    expect(enrolment.state).toBe('completed');
    expect(result).toMatchObject({
      percent: 100,
      isPassed: true,
      isCourseCompleted: true,
      certificateId: enrolment.certificateId,
    });
    expect(enrolment.certificateId).not.toBeNull();
  });

  it('answers the same result to a second press', async () => {
    const learner = await aLearner(server, await aQuizCourse(server));
    const first = await takeQuiz(server, learner, { right: 4 });
    server.clock.pass({ minutes: 3 });

    const second = await submitAttempt(server, learner, first.id);

    expect(second.status).toBe(200);
    expect(second.body).toEqual(first);
  });

  it('grades once when it is pressed ten times at once', async () => {
    const learner = await aLearner(server, await aQuizCourse(server));
    await aMandate(server, { personId: learner.person.id });
    const { body: attempt } = await startQuiz(server, learner);
    for (const [questionId, answer] of Object.entries(await rightAnswersTo(server, attempt.id))) {
      await giveAnswer(server, learner, { attemptId: attempt.id, questionId, answer });
    }

    const replies = await Promise.all(Array.from({ length: 10 }, () => submitAttempt(server, learner, attempt.id)));

    expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const [first] = replies;
    for (const { body } of replies) expect(body).toEqual(first?.body);
    expect(await server.db.of(Attempt).countBy({ enrolmentId: learner.enrolment.id })).toBe(1);
  });

  it('counts every answer that was acknowledged before', async () => {
    const learner = await aLearner(server, await aQuizCourse(server));
    const { body: attempt } = await startQuiz(server, learner);
    const answers = Object.entries(await rightAnswersTo(server, attempt.id));

    const [replies, submitted] = await Promise.all([
      Promise.all(
        answers.map(([questionId, answer]) =>
          giveAnswer(server, learner, { attemptId: attempt.id, questionId, answer }),
        ),
      ),
      submitAttempt(server, learner, attempt.id),
    ]);

    const acknowledged = replies.filter(({ status }) => status === 200).length;
    expect(submitted.body.result?.percent).toBe(acknowledged * 10);
  });

  it('shows the result in the language asked for', async () => {
    const learner = await aLearner(server, await aQuizCourse(server));
    const { id, result } = await takeQuiz(server, learner, { right: 10 });

    const { body } = await readAttempt(server, learner, { attemptId: id, language: 'nb' });

    expect(body.result?.percent).toBe(result?.percent);
    expect(body.result?.questions.every(({ prompt }) => prompt.endsWith('(nb)'))).toBe(true);
  });

  it('is private: nobody else reads or hands in, whatever the role', async () => {
    const learner = await aLearner(server, await aQuizCourse(server));
    const { id } = await takeQuiz(server, learner, { right: 1 });

    for (const role of [
      'learner',
      'trainer',
      'coordinator',
      'contact',
      'partner',
      'auditor',
      'administrator',
    ] as const) {
      const session = await aSession(server, await aPerson(server, { roles: [role] }));
      const [read, submitted] = [
        await readAttempt(server, { session }, { attemptId: id }),
        await submitAttempt(server, { session }, id),
      ];
      expect([read.status, read.body.code, submitted.body.code]).toEqual([
        404,
        'attempt.not_found',
        'attempt.not_found',
      ]);
    }
    const anonymous = await server.call(assessmentApi.submit, {
      params: { attemptId: id },
      query: { language: 'cs' },
      body: {},
    });
    expect(anonymous.status).toBe(401);
  });
});
