import { assessmentApi, type Answer, type AttemptView, type Language } from '@app/contracts';
import { rightAnswer } from '@app/quiz';
import { Attempt } from '../src/features/assessment/index.js';
import { CourseService, type Course } from '../src/features/course/index.js';
import type { Enrolment } from '../src/features/learning/index.js';
import { anEnrolment, aPerson, aSession } from './factories.js';
import type { TestServer } from './test-server.js';

type Fields<T> = Partial<T>;

/** A learner who is signed in and has a place in the course. */
export async function aLearner(
  server: TestServer,
  course: Course,
  { person: naming, enrolment: place }: { person?: Parameters<typeof aPerson>[1]; enrolment?: Fields<Enrolment> } = {},
) {
  const person = await aPerson(server, naming);
  const enrolment = await anEnrolment(server, { personId: person.id, course, ...place });
  return { person, enrolment, session: await aSession(server, person) };
}

export type Learner = Awaited<ReturnType<typeof aLearner>>;

export function startQuiz(server: TestServer, { enrolment, session }: Learner, language: Language = 'cs') {
  const params = { enrolmentId: enrolment.id, quiz: 'final' };
  return server.call(assessmentApi.start, { params, query: { language }, body: {} }, { session });
}

export function readAttempt(
  server: TestServer,
  { session }: Pick<Learner, 'session'>,
  { attemptId, language = 'cs' }: { attemptId: string; language?: Language },
) {
  return server.call(assessmentApi.read, { params: { attemptId }, query: { language } }, { session });
}

export function readOverview(server: TestServer, { enrolment, session }: Learner) {
  const params = { enrolmentId: enrolment.id, quiz: 'final' };
  return server.call(assessmentApi.overview, { params, query: { language: 'cs' } }, { session });
}

interface Given {
  attemptId: string;
  questionId: string;
  answer: Answer;
  sequence?: number;
}

export function giveAnswer(
  server: TestServer,
  { session }: Pick<Learner, 'session'>,
  { attemptId, questionId, answer, sequence = 1 }: Given,
) {
  return server.call(
    assessmentApi.answer,
    { params: { attemptId, questionId }, body: { answer, sequence } },
    { session },
  );
}

export function submitAttempt(server: TestServer, { session }: Pick<Learner, 'session'>, attemptId: string) {
  return server.call(assessmentApi.submit, { params: { attemptId }, query: { language: 'cs' }, body: {} }, { session });
}

/** Right answers to all questions of an attempt, by question id. */
export async function rightAnswersTo(server: TestServer, attemptId: string): Promise<Record<string, Answer>> {
  const { seed, questionIds, revisionId } = await server.db.of(Attempt).findOneByOrFail({ id: attemptId });
  const { content } = await server.app.get(CourseService).getRevision(revisionId);
  const questions = content.pools.flatMap((pool) => pool.questions).filter(({ id }) => questionIds.includes(id));
  return Object.fromEntries(questions.map((question) => [question.id, rightAnswer(question, seed) as Answer]));
}

/** Starts, answers as many questions rightly as asked (all, when nothing is said) and hands in. */
export async function takeQuiz(server: TestServer, learner: Learner, { right = Infinity } = {}): Promise<AttemptView> {
  const { body: attempt } = await startQuiz(server, learner);
  const answers = Object.entries(await rightAnswersTo(server, attempt.id)).slice(0, right);
  for (const [questionId, answer] of answers)
    await giveAnswer(server, learner, { attemptId: attempt.id, questionId, answer });
  return (await submitAttempt(server, learner, attempt.id)).body;
}
