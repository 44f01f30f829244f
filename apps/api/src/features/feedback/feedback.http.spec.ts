import { feedbackApi, type Language, type Role } from '@app/contracts';
import { aBooking, aCohort, aSeminarDay } from '../../../testing/cohorts.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import type { Cohort } from '../cohort/index.js';
import { SeminarDay } from '../seminar/index.js';
import { FeedbackAnswer } from './feedback-answer.entity.js';
import { FeedbackKeys } from './feedback-keys.service.js';
import { FeedbackResults } from './feedback-results.service.js';
import { FeedbackUsedTicket } from './feedback-used-ticket.entity.js';
import { OldFeedback } from './old-feedback.service.js';

const answers = {
  questions: { useful: 5, clear: 4, active: 3, organised: 5, overall: 4 },
  skills: { prepare: { before: 2, after: 4 }, lead: { before: 1, after: 3 }, conclude: { before: 2, after: 3 } },
  text: '',
};

describe('feedback on a seminar day', () => {
  let server: TestServer;
  let session: string;
  let cohort: Cohort;

  beforeAll(async () => {
    server = await TestServer.start();
    const trainer = await aPerson(server, { roles: ['trainer'] });
    session = await aSession(server, trainer);
    cohort = await aCohort(server, { trainerIds: [trainer.id] });
  });
  afterAll(() => server.stop());

  /** A day that has begun, with confirmed people. */
  const aDay = async ({ people = 8, ...fields }: Partial<SeminarDay> & { people?: number } = {}) => {
    const startsAt = new Date(server.clock.now().getTime() - 3_600_000);
    const day = await aSeminarDay(server, { cohortId: cohort.id, startsAt, ...fields });
    for (let place = 0; place < people; place++) await aBooking(server, { dayId: day.id });
    return { day, formKey: server.app.get(FeedbackKeys).keyOf(day.id) };
  };
  let phones = 0;
  /** Every telephone its own network, as far as limits go. */
  const phone = () => ({ remoteAddress: `10.1.${Math.floor(++phones / 250)}.${(phones % 250) + 1}` });
  const read = (formKey: string, language: Language = 'cs') =>
    server.call(feedbackApi.readForm, { params: { formKey }, query: { language } }, phone());
  const ticketFor = async (formKey: string) => (await read(formKey)).body.ticket ?? '';
  const give = (formKey: string, ticket: string, more: Partial<typeof answers> & { language?: Language } = {}) =>
    server.call(
      feedbackApi.answer,
      { params: { formKey }, body: { ...answers, language: 'cs', ...more, ticket } },
      phone(),
    );
  const giveMany = async (formKey: string, count: number, more: Parameters<typeof give>[2] = {}) => {
    for (let number = 0; number < count; number++) {
      expect((await give(formKey, await ticketFor(formKey), more)).status).toBe(200);
    }
  };
  const results = async (dayId: string, as = session) =>
    server.call(feedbackApi.results, { params: { dayId }, query: { language: 'cs' } }, { session: as });

  it('is given without an account, in the language of the reader', async () => {
    const { formKey } = await aDay();

    const { status, body } = await read(formKey, 'nb');

    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'open', courseTitle: 'Rundebord', dayTitle: 'První seminář' });
    expect((await give(formKey, body.ticket ?? '')).status).toBe(200);
  });

  it('is taken once per ticket', async () => {
    const { day, formKey } = await aDay();
    const ticket = await ticketFor(formKey);
    await give(formKey, ticket);

    const { status, body } = await give(formKey, ticket);

    expect([status, body.code]).toEqual([409, 'feedback.ticket_used']);
    expect(await server.db.of(FeedbackAnswer).countBy({ dayId: day.id })).toBe(1);
  });

  it('is taken once when both presses come at the same time', async () => {
    const { day, formKey } = await aDay();
    const ticket = await ticketFor(formKey);

    const replies = await Promise.all([give(formKey, ticket), give(formKey, ticket)]);

    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(await server.db.of(FeedbackAnswer).countBy({ dayId: day.id })).toBe(1);
  });

  it.each(['', 'made.up', `${'A'.repeat(22)}.${'A'.repeat(22)}`])('needs a ticket of ours: %j', async (ticket) => {
    const { formKey } = await aDay();

    expect((await give(formKey, ticket)).body.code).toBe('feedback.ticket_invalid');
  });

  it('needs a ticket of the same day', async () => {
    const [one, other] = [await aDay(), await aDay()];

    expect((await give(one.formKey, await ticketFor(other.formKey))).body.code).toBe('feedback.ticket_invalid');
  });

  it('leaves no trace of who answered or when', async () => {
    const { day, formKey } = await aDay();
    await giveMany(formKey, 1);

    const [stored] = await server.db.rows<Record<string, unknown>>(
      'SELECT * FROM "feedback_answer" WHERE "dayId" = ?',
      [day.id],
    );
    const [used] = await server.db.rows<Record<string, unknown>>(
      'SELECT * FROM "feedback_used_ticket" WHERE "dayId" = ?',
      [day.id],
    );

    expect(Object.keys(stored ?? {}).sort()).toEqual([
      'dayId',
      'id',
      'language',
      'questions',
      'skills',
      'step',
      'text',
    ]);
    // A random id, not one that tells the time.
    expect(String(stored?.['id']).charAt(14)).toBe('4');
    expect(Object.keys(used ?? {}).sort()).toEqual(['dayId', 'hash']);
  });

  it('is not stuffed: there are no more answers than people', async () => {
    const { day, formKey } = await aDay({ people: 3 });
    await giveMany(formKey, 3);

    const { status, body } = await give(formKey, await ticketFor(formKey));

    expect([status, body.code]).toEqual([409, 'feedback.full']);
    expect(await server.db.of(FeedbackAnswer).countBy({ dayId: day.id })).toBe(3);
  });

  it('is not stuffed when everybody presses at once', async () => {
    const { day, formKey } = await aDay({ people: 4 });
    const tickets = await Promise.all(Array.from({ length: 10 }, () => ticketFor(formKey)));

    const replies = await Promise.all(tickets.map((ticket) => give(formKey, ticket)));

    expect(replies.filter(({ status }) => status === 200)).toHaveLength(4);
    expect(await server.db.of(FeedbackAnswer).countBy({ dayId: day.id })).toBe(4);
  });

  it('does not use up the ticket of somebody who was refused', async () => {
    const { day, formKey } = await aDay({ people: 0 });
    const ticket = await ticketFor(formKey);
    await give(formKey, ticket);
    await aBooking(server, { dayId: day.id });

    expect((await give(formKey, ticket)).status).toBe(200);
  });

  it('is not empty, and no number is out of the scale', async () => {
    const { formKey } = await aDay();
    const ticket = await ticketFor(formKey);

    expect((await give(formKey, ticket, { questions: {} as never, skills: {} as never })).body.code).toBe(
      'feedback.empty',
    );
    expect((await give(formKey, ticket, { questions: { ...answers.questions, overall: 6 } })).status).toBe(422);
  });

  it('is taken from the start of the day until fourteen days after it', async () => {
    const startsAt = new Date(server.clock.now().getTime() + 3_600_000);
    const { formKey } = await aDay({ startsAt });

    const early = await read(formKey);
    expect(early.body).toMatchObject({ state: 'early', ticket: null });
    const closesAt = new Date(early.body.closesAt);
    expect(closesAt.getTime() - startsAt.getTime()).toBe((14 * 24 + 7) * 3_600_000);

    server.clock.pass({ hours: 1 });
    const ticket = await ticketFor(formKey);
    server.clock.pass({ days: 14, hours: 7 });
    expect((await read(formKey)).body).toMatchObject({ state: 'closed', ticket: null });
    expect((await give(formKey, ticket)).body.code).toBe('feedback.closed');
  });

  it('is not asked about a cancelled day', async () => {
    const { formKey } = await aDay({ state: 'cancelled' });

    expect((await read(formKey)).body).toMatchObject({ state: 'closed', ticket: null });
  });

  it('has an address that cannot be guessed from the day', async () => {
    expect((await read('0123456789')).body.code).toBe('feedback.not_found');
    expect((await read((await aDay()).day.id)).status).toBe(422);
  });

  it('is limited by network', async () => {
    const { formKey } = await aDay();
    const params = { formKey };
    const body = { ...answers, language: 'cs' as const, ticket: 'made.up' };
    const press = () => server.call(feedbackApi.answer, { params, body }, { remoteAddress: '192.0.2.7' });

    for (let press80 = 0; press80 < 80; press80++) expect((await press()).status).toBe(422);
    expect((await press()).status).toBe(429);
  });

  it('is shown to nobody below five answers', async () => {
    const { day, formKey } = await aDay();
    await giveMany(formKey, 4, { text: 'Děkuji.' });

    expect((await results(day.id)).body).toMatchObject({
      answered: 4,
      expected: 8,
      all: null,
      byLanguage: [],
      texts: null,
    });
    await giveMany(formKey, 1, { text: 'Bylo to dlouhé.' });
    const { body } = await results(day.id);
    expect(body.all?.questions.overall).toEqual({ answers: 5, average: 4, distribution: [0, 0, 0, 5, 0] });
    expect(body.all?.skills.lead).toEqual({ answers: 5, before: 1, after: 3 });
    expect(body.byLanguage.map(({ language }) => language)).toEqual(['cs']);
    expect([...(body.texts ?? [])].sort()).toEqual(['Bylo to dlouhé.', ...Array.from({ length: 4 }, () => 'Děkuji.')]);
  });

  it('does not tell what the sixth has answered while the form is open', async () => {
    const { day, formKey } = await aDay();
    await giveMany(formKey, 5);
    const before = (await results(day.id)).body.all;
    await giveMany(formKey, 1, { questions: { ...answers.questions, overall: 1 } });

    expect((await results(day.id)).body).toMatchObject({ answered: 6, all: before });
    server.clock.pass({ days: 15 });
    expect((await results(day.id)).body.all?.answers).toBe(6);
  });

  it.each<{ roles: Role[]; status: number }>([
    { roles: [], status: 403 },
    { roles: ['contact'], status: 403 },
    { roles: ['auditor'], status: 403 },
    { roles: ['partner'], status: 403 },
    { roles: ['trainer'], status: 404 },
    { roles: ['coordinator'], status: 200 },
    { roles: ['administrator'], status: 200 },
  ])('is answered to a stranger who is $roles with $status', async ({ roles, status }) => {
    const { day } = await aDay();
    const stranger = await aSession(server, await aPerson(server, { roles }));

    expect((await results(day.id, stranger)).status).toBe(status);
    expect((await server.call(feedbackApi.results, { params: { dayId: day.id }, query: {} })).status).toBe(401);
  });

  it('is counted for the report of the whole cohort', async () => {
    const trainer = await aPerson(server, { roles: ['trainer'] });
    cohort = await aCohort(server, { trainerIds: [trainer.id] });
    await giveMany((await aDay()).formKey, 3);
    expect(await server.app.get(FeedbackResults).ofCohort(cohort.id)).toEqual({
      satisfaction: null,
      selfAssessment: null,
    });
    await giveMany((await aDay()).formKey, 2, { questions: { ...answers.questions, overall: 5 } });

    expect(await server.app.get(FeedbackResults).ofCohort(cohort.id)).toEqual({
      satisfaction: { average: 4.4, answers: 5 },
      selfAssessment: { before: 1.67, after: 3.33, answers: 5 },
    });
  });

  it('is reduced to sums twelve months after the day', async () => {
    const { day, formKey } = await aDay();
    await giveMany(formKey, 6, { text: 'Děkuji.' });
    server.clock.pass({ days: 360 });
    const coordinator = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
    await server.app.get(OldFeedback).sweep();
    const before = (await results(day.id, coordinator)).body;
    expect(before.texts).toHaveLength(6);

    server.clock.pass({ days: 10 });
    await server.app.get(OldFeedback).sweep();
    await server.app.get(OldFeedback).sweep();

    expect((await results(day.id, coordinator)).body).toEqual({ ...before, texts: null, isReduced: true });
    expect(await server.db.of(FeedbackAnswer).countBy({ dayId: day.id })).toBe(0);
    expect(await server.db.of(FeedbackUsedTicket).countBy({ dayId: day.id })).toBe(0);
    // Days with fewer than five answers leave nothing but their number.
    expect((await server.app.get(FeedbackResults).ofCohort(cohort.id)).satisfaction?.answers).toBe(6);
  });
});
