import { attendanceApi, closingApi, type ClosingView } from '@app/contracts';
import { strFromU8, unzipSync } from 'fflate';
import { aKnownLearner, completeCourse, findCertificate } from '../../../testing/certificates.js';
import { aCohort, aMember, aSeminarDay } from '../../../testing/cohorts.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { aQuizCourse } from '../../../testing/quiz-course.js';
import type { Learner } from '../../../testing/quiz-taking.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import type { Cohort } from '../cohort/index.js';
import type { Course } from '../course/index.js';
import { Mandate } from '../person/index.js';
import type { SeminarDay } from '../seminar/index.js';
import { ClosingRunner } from './closing-runner.service.js';

let server: TestServer;
let course: Course;
let cohort: Cohort;
let days: SeminarDay[];
let session: string;

beforeAll(async () => {
  server = await TestServer.start();
  course = await aQuizCourse(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.pass({ days: 3 });
  const trainer = await aPerson(server, { roles: ['trainer'] });
  session = await aSession(server, trainer);
  cohort = await aCohort(server, { course, trainerIds: [trainer.id], requiredDays: 2 });
  days = [await aDayBefore(50), await aDayBefore(26)];
});

const aDayBefore = (hours: number) =>
  aSeminarDay(server, {
    cohortId: cohort.id,
    startsAt: new Date(server.clock.now().getTime() - hours * 3_600_000),
    endsAt: new Date(server.clock.now().getTime() - (hours - 7) * 3_600_000),
  });

/** A member who is enrolled, with a name and an office. */
async function aLearnerHere(): Promise<Learner> {
  const learner = await aKnownLearner(server, { course });
  const { personId } = learner.enrolment;
  const { municipalityId } = await server.db.of(Mandate).findOneByOrFail({ personId });
  await aMember(server, { cohortId: cohort.id, personId, municipalityId });
  return learner;
}

async function attend({ enrolment: { personId } }: Learner, on: readonly SeminarDay[]): Promise<void> {
  const at = server.clock.now().toISOString();
  for (const { id: dayId } of on) {
    const events = [1, 2].map(
      (half) => ({ id: newId(), personId, half, status: 'present', method: 'list', at }) as const,
    );
    await server.call(attendanceApi.record, { params: { dayId }, body: { events } }, { session });
  }
}

const params = () => ({ cohortId: cohort.id });
const preview = (as = session) => server.call(closingApi.preview, { params: params() }, { session: as });
const close = (version = cohort.version, as = session) =>
  server.call(closingApi.close, { params: params(), body: { version } }, { session: as });
const undo = () => server.call(closingApi.undo, { params: params() }, { session });
const sweep = () => server.app.get(ClosingRunner).sweep();
const outcomes = ({ rows }: ClosingView) => rows.map(({ outcome }) => outcome).sort();

/** Presses, and lets the ten minutes pass. */
async function closeForGood(): Promise<void> {
  expect((await close()).status).toBe(200);
  server.clock.pass({ minutes: 11 });
  await sweep();
}

describe('the preview of a closing', () => {
  it('says who completes and what each of the others lacks', async () => {
    const ready = await aLearnerHere();
    const absent = await aLearnerHere();
    await aMember(server, { cohortId: cohort.id });
    for (const learner of [ready, absent]) await completeCourse(server, learner.enrolment);
    await attend(ready, days);
    await attend(absent, days.slice(0, 1));

    const { status, body } = await preview();

    expect(status).toBe(200);
    expect(outcomes(body)).toEqual(['completes', 'lacks', 'lacks']);
    expect(body.rows.find(({ outcome }) => outcome === 'completes')).toMatchObject({ days: 2, hours: 16, lacks: [] });
    const lacks = body.rows.flatMap((row) => row.lacks);
    expect(lacks).toContainEqual({ kind: 'days', attended: 1, required: 2 });
    expect(lacks).toContainEqual({ kind: 'place' });
  });

  it('warns of days that are ahead and of days nobody has recorded', async () => {
    const ahead = await aSeminarDay(server, {
      cohortId: cohort.id,
      startsAt: new Date(server.clock.now().getTime() + 86_400_000),
      endsAt: new Date(server.clock.now().getTime() + 100_000_000),
    });
    await attend(await aLearnerHere(), days.slice(0, 1));

    const { warnings } = (await preview()).body;

    expect(warnings).toMatchObject([
      { kind: 'unrecorded', dayId: days[1]!.id },
      { kind: 'ahead', dayId: ahead.id },
    ]);
  });
});

describe('completing in a cohort that asks for seminar days', () => {
  it('waits for the closing, however much of the course is done', async () => {
    const learner = await aLearnerHere();
    await attend(learner, days);

    await completeCourse(server, learner.enrolment);

    expect(await findCertificate(server, learner.enrolment)).toBeNull();
  });

  it('happens afterwards by itself when a missed day is made up', async () => {
    const learner = await aLearnerHere();
    await completeCourse(server, learner.enrolment);
    await attend(learner, days.slice(0, 1));
    await closeForGood();
    expect(await findCertificate(server, learner.enrolment)).toBeNull();

    const body = { personId: learner.enrolment.personId, way: 'other_cohort' as const, note: 'V Brně 14. ledna' };
    const made = await server.call(attendanceApi.makeUp, { params: { dayId: days[1]!.id }, body }, { session });

    expect(made.status).toBe(200);
    expect(await findCertificate(server, learner.enrolment)).not.toBeNull();
  });
});

describe('closing a cohort', () => {
  it('issues nothing for ten minutes, and then the certificates of those who lack nothing', async () => {
    const [ready, absent] = [await aLearnerHere(), await aLearnerHere()];
    for (const learner of [ready, absent]) await completeCourse(server, learner.enrolment);
    await attend(ready, days);

    const pressed = await close();
    await sweep();
    expect(pressed.body).toMatchObject({ state: 'closing', can: { close: false, undo: true } });
    expect(await findCertificate(server, ready.enrolment)).toBeNull();
    server.clock.pass({ minutes: 11 });
    await sweep();
    await server.deliverMail();

    const { body } = await preview();
    expect(body).toMatchObject({ state: 'closed', isFinished: true, can: { close: false, undo: false } });
    const certificate = await findCertificate(server, ready.enrolment);
    expect(body.rows.map(({ certificateNumber }) => certificateNumber).filter(Boolean)).toEqual([certificate?.number]);
    expect(await findCertificate(server, absent.enrolment)).toBeNull();
  });

  it('can be taken back within the ten minutes, and then nothing has happened', async () => {
    const ready = await aLearnerHere();
    await completeCourse(server, ready.enrolment);
    await attend(ready, days);
    await close();

    const { status, body } = await undo();
    server.clock.pass({ minutes: 30 });
    await sweep();

    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'open', closesAt: null, can: { close: true } });
    expect(await findCertificate(server, ready.enrolment)).toBeNull();
    expect((await close(body.version)).body.state).toBe('closing');
  });

  it('does not wait when that is asked for', async () => {
    const ready = await aLearnerHere();
    await completeCourse(server, ready.enrolment);
    await attend(ready, days);
    await close();

    const reply = await server.call(closingApi.finish, { params: params(), body: {} }, { session });
    await sweep();

    expect(reply.status).toBe(200);
    expect(await findCertificate(server, ready.enrolment)).not.toBeNull();
  });

  it('twice does nothing more: one report, one mail, one certificate each', async () => {
    const coordinator = await aPerson(server, { roles: ['coordinator'] });
    const ready = await aLearnerHere();
    await completeCourse(server, ready.enrolment);
    await attend(ready, days);
    await closeForGood();

    const again = await close();
    await Promise.all([sweep(), sweep()]);
    await server.deliverMail();

    expect(again).toMatchObject({ status: 200, body: { state: 'closed' } });
    const reports = server.mail.sent.filter(({ to }) => to === coordinator.email);
    expect(reports).toHaveLength(1);
    expect(reports[0]?.text).toContain('Dokončilo: 1');
  });

  it('keeps a report of numbers', async () => {
    const [ready, absent] = [await aLearnerHere(), await aLearnerHere()];
    await completeCourse(server, ready.enrolment);
    await attend(ready, days);
    await attend(absent, days.slice(0, 1));

    await closeForGood();

    expect((await preview()).body.report).toEqual({
      members: 2,
      enrolled: 2,
      attended: 2,
      completed: { politicians: 1, officers: 0, madeUp: 0 },
      municipalities: 1,
      hours: 24,
      days: 2,
      satisfaction: null,
      selfAssessment: null,
    });
  });

  it('is refused when somebody changed the cohort meanwhile', async () => {
    expect(await close(cohort.version + 1)).toMatchObject({ status: 409, body: { code: 'cohort.changed_meanwhile' } });
  });

  it('is for a cohort that is open, and undone only while nothing is issued', async () => {
    const draft = await aCohort(server, { course, trainerIds: [cohort.createdById], state: 'draft' });
    const closeDraft = { params: { cohortId: draft.id }, body: { version: 1 } };
    const finish = () => server.call(closingApi.finish, { params: params(), body: {} }, { session });

    expect(await server.call(closingApi.close, closeDraft, { session })).toMatchObject({
      status: 409,
      body: { code: 'cohort.not_open' },
    });
    expect(await undo()).toMatchObject({ status: 200, body: { state: 'open' } });
    expect(await finish()).toMatchObject({ status: 409, body: { code: 'cohort.not_closed' } });
    await closeForGood();
    expect(await undo()).toMatchObject({ status: 409, body: { code: 'cohort.closed' } });
    expect(await finish()).toMatchObject({ status: 200, body: { state: 'closed' } });
  });

  it('gives trainers no certificate, unless they take part', async () => {
    await closeForGood();

    expect((await preview()).body.rows).toEqual([]);
  });

  it('is for those who run the cohort: to others it does not exist', async () => {
    const foreign = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    const learner = await aSession(server, await aPerson(server));
    const coordinator = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));

    for (const endpoint of [closingApi.preview, closingApi.undo] as const) {
      expect(await server.call(endpoint, { params: params() }, { session: foreign })).toMatchObject({ status: 404 });
      expect(await server.call(endpoint, { params: params() }, { session: learner })).toMatchObject({ status: 403 });
      expect(await server.call(endpoint, { params: params() })).toMatchObject({ status: 401 });
    }
    const finish = (as?: string) => server.call(closingApi.finish, { params: params(), body: {} }, { session: as });
    expect(await finish(foreign)).toMatchObject({ status: 404 });
    expect(await finish(learner)).toMatchObject({ status: 403 });
    expect(await finish()).toMatchObject({ status: 401 });
    expect(await close(1, foreign)).toMatchObject({ status: 404, body: { code: 'cohort.not_found' } });
    expect(await close(1, learner)).toMatchObject({ status: 403 });
    expect(await preview(coordinator)).toMatchObject({ status: 200 });
  });
});

describe('the archive of certificates', () => {
  const download = (as: string | undefined = session) =>
    server.call(closingApi.certificates, { params: params(), query: { language: 'cs' } }, { session: as });

  it('has every certificate as PDF, and an index that a spreadsheet opens', async () => {
    const ready = await aLearnerHere();
    await completeCourse(server, ready.enrolment);
    await attend(ready, days);
    await closeForGood();

    const reply = await download();

    expect(reply.headers['content-type']).toBe('application/zip');
    const files = unzipSync(new Uint8Array(reply.body));
    const { number } = (await findCertificate(server, ready.enrolment))!;
    const pdf = Object.keys(files).find((name) => name.endsWith('.pdf'))!;
    expect(pdf).toContain(number.replace('/', '-'));
    expect(strFromU8(files[pdf]!.subarray(0, 5))).toBe('%PDF-');
    expect(strFromU8(files['index.csv']!)).toContain(`${number};`);
  });

  it('is there once the cohort is closed, for those who run it', async () => {
    expect(await download()).toMatchObject({ status: 409, body: { code: 'cohort.not_closed' } });
    await closeForGood();

    const foreign = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    expect(await download(foreign)).toMatchObject({ status: 404 });
    expect(await server.call(closingApi.certificates, { params: params(), query: {} })).toMatchObject({ status: 401 });
    expect((await download()).status).toBe(200);
  });
});
