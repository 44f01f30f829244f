import { assignmentApi, type RequestOf } from '@app/contracts';
import { aCourseWithAssignment, anAuthor, aRunningCohort, handIn, type Author } from '../../../testing/assignments.js';
import { aMunicipality, aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import type { Cohort } from '../cohort/index.js';
import type { Course } from '../course/index.js';
import { AssignmentChanges } from './assignment-changes.js';
import { AssignmentResults } from './assignment-results.service.js';

let server: TestServer;
let course: Course;
let cohort: Cohort;
let author: Author;
let trainer: string;
let secondTrainer: string;
let otherTrainer: string;
let coordinator: string;

const as = async (...roles: ('trainer' | 'coordinator')[]) => {
  const person = await aPerson(server, { roles });
  return { id: person.id, session: await aSession(server, person) };
};

beforeAll(async () => {
  server = await TestServer.start();
  course = await aCourseWithAssignment(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  author = await anAuthor(server, course);
  const [one, two, three, four] = [
    await as('trainer'),
    await as('trainer'),
    await as('trainer'),
    await as('coordinator'),
  ];
  [trainer, secondTrainer, otherTrainer, coordinator] = [one.session, two.session, three.session, four.session];
  cohort = await aRunningCohort(server, course, { trainers: [one.id, two.id], members: [author.person.id] });
});

type Body = RequestOf<typeof assignmentApi.decide>['body'];
const accepting = { points: { mandate: 4, record: 3 }, decision: 'accept' as const };
const returning = { points: { mandate: 1 }, comments: { mandate: 'When?' }, decision: 'return' as const };

const readPage = (session: string | undefined, handInId = author.handIn.id) =>
  server.call(assignmentApi.readReview, { params: { handInId }, query: { language: 'en' } }, { session });
const decide = (session: string | undefined, body: Partial<Body>, { id } = author.handIn) =>
  server.call(
    assignmentApi.decide,
    { params: { handInId: id }, query: { language: 'en' }, body: { version: 3, ...accepting, ...body } },
    { session },
  );
const queue = (session: string | undefined, query: object = {}) =>
  server.call(assignmentApi.queue, { query: { language: 'en', ...query } }, { session });
const readOwn = async () =>
  (
    await server.call(
      assignmentApi.read,
      { params: author.params, query: { language: 'en' } },
      { session: author.session },
    )
  ).body.handIn;

describe('the queue of reviews', () => {
  it('has the work of members of own cohorts, the oldest first, page by page', async () => {
    const later = await anAuthor(server, course);
    const elsewhere = await anAuthor(server, course);
    const both = await as('trainer');
    const own = await aRunningCohort(server, course, {
      trainers: [both.id],
      members: [author.person.id, later.person.id],
    });
    await handIn(server, author);
    server.clock.pass({ minutes: 1 });
    await handIn(server, later);
    await handIn(server, elsewhere);

    const first = await queue(both.session, { limit: 1, state: 'all' });
    const second = await queue(both.session, { limit: 1, state: 'all', cursor: first.body.next });

    expect(first.body).toMatchObject({
      items: [
        {
          id: author.handIn.id,
          state: 'submitted',
          assignmentTitle: 'A meeting',
          round: 1,
          isLate: false,
          total: null,
          outOf: 8,
        },
      ],
      cohorts: [{ id: own.id }],
    });
    expect(second.body.items.map(({ id }) => id)).toEqual([later.handIn.id]);
    expect(second.body.next).toBeNull();
    expect((await queue(coordinator, { limit: 100 })).body.items.map(({ id }) => id)).toContain(elsewhere.handIn.id);
  });

  it('waits first, and is narrowed to a cohort and a state', async () => {
    const later = await anAuthor(server, course);
    const both = await as('trainer');
    const own = await aRunningCohort(server, course, {
      trainers: [both.id],
      members: [author.person.id, later.person.id],
    });
    await handIn(server, author);
    await decide(both.session, returning);
    server.clock.pass({ minutes: 1 });
    await handIn(server, later);
    const ids = async (query: object) => (await queue(both.session, query)).body.items.map(({ id }) => id);

    expect(await ids({ state: 'all' })).toEqual([later.handIn.id, author.handIn.id]);
    expect(await ids({ state: 'returned', cohortId: own.id })).toEqual([author.handIn.id]);
    expect(await ids({})).toEqual([later.handIn.id]);
    expect(await ids({ cohortId: cohort.id, state: 'submitted' })).toEqual([]);
    expect(await queue(both.session, { cursor: 'x' })).toMatchObject({ status: 422 });
  });

  it('is for those who review, and shows no drafts', async () => {
    expect((await queue(trainer)).body.items).toEqual([]);
    expect(await queue(undefined)).toMatchObject({ status: 401 });
    expect(await queue(author.session)).toMatchObject({ status: 403 });
  });
});

describe('a review', () => {
  it('shows the work, the rubric and suggested comments to trainers of the cohort only', async () => {
    expect(await readPage(trainer)).toMatchObject({ status: 404, body: { code: 'hand_in.not_found' } });
    await handIn(server, author);

    expect(await readPage(trainer)).toMatchObject({
      status: 200,
      body: {
        audience: 'politician',
        version: 3,
        rounds: [{ texts: { record: '12 lidí' } }],
        comments: [{ id: 'date', criterion: 'mandate', text: 'When?' }],
        can: { review: true },
      },
    });
    expect(await readPage(coordinator)).toMatchObject({ status: 200 });
    expect(await readPage(otherTrainer)).toMatchObject({ status: 404 });
    expect(await readPage(author.session)).toMatchObject({ status: 403 });
    expect(await readPage(undefined)).toMatchObject({ status: 401 });
    expect(await decide(otherTrainer, {})).toMatchObject({ status: 404 });
    expect(await decide(author.session, {})).toMatchObject({ status: 403 });
    expect(await decide(undefined, {})).toMatchObject({ status: 401 });
    expect(await decide(trainer, {}, { ...author.handIn, id: newId() })).toMatchObject({ status: 404 });
  });

  it('returns the work with words, and everything stays for the next round', async () => {
    await handIn(server, author);

    expect(await decide(trainer, { ...returning, comments: {} })).toMatchObject({
      status: 422,
      body: { code: 'review.comment_missing' },
    });
    const reply = await decide(trainer, { ...returning, comment: 'Nearly there.\nAdd the date.' });
    await server.deliverMail();

    expect(reply).toMatchObject({ status: 200, body: { state: 'returned', can: { review: false } } });
    const mail = server.mail.lastTo(author.person.email);
    expect(mail.subject).toBe('Úkol k doplnění: Setkání');
    expect(mail.text).toContain('Nearly there.');
    expect(mail.text).toContain(`/courses/${course.slug}/assignments/meeting`);
    const again = await handIn(server, author, { mandate: 'Rozhodne se 16. 6.' });
    expect(again.body.rounds).toMatchObject([
      { number: 2, isLate: false, texts: { mandate: 'Rozhodne se 16. 6.' }, review: null },
      { number: 1, texts: { mandate: 'Otevřené je hřiště.' }, review: { total: 1, comments: { mandate: 'When?' } } },
    ]);
  });

  it('accepts only what is judged whole and has enough points', async () => {
    await handIn(server, author);

    expect(await decide(trainer, { points: { mandate: 4 } })).toMatchObject({
      status: 422,
      body: { code: 'review.points_missing', details: { criteria: ['record'] } },
    });
    expect(await decide(trainer, { points: { mandate: 4, record: 0 } })).toMatchObject({
      status: 422,
      body: { code: 'review.below_pass', details: { total: 4, passAt: 5 } },
    });
    expect(await decide(trainer, { points: { mandate: 5, record: 4 } })).toMatchObject({ status: 422 });
    expect(await decide(trainer, { points: { mandate: 4, record: 4, other: 1 } })).toMatchObject({ status: 422 });
    expect(await decide(trainer, {})).toMatchObject({ status: 200, body: { state: 'accepted' } });
  });

  it('of two trainers at once counts once; the second one is told what happened', async () => {
    await handIn(server, author);

    const replies = await Promise.all([decide(trainer, {}), decide(secondTrainer, returning)]);

    expect(replies.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 409]));
    const refused = replies.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'hand_in.changed_meanwhile', details: { version: 4 } });
  });

  it('is never of the own work', async () => {
    const self = await as('trainer');
    const both = await anAuthor(server, course);
    await aRunningCohort(server, course, { trainers: [self.id, both.person.id], members: [both.person.id] });
    await server.db.transaction(() =>
      server.db.rows(`INSERT INTO "role_grant" ("id", "personId", "role") VALUES (?, ?, 'trainer')`, [
        newId(),
        both.person.id,
      ]),
    );
    await handIn(server, both);

    expect((await readPage(both.session, both.handIn.id)).body.can).toEqual({ review: false });
    expect(await decide(both.session, {}, both.handIn)).toMatchObject({
      status: 403,
      body: { code: 'review.own_work' },
    });
  });

  it('tells others of an acceptance in its own transaction', async () => {
    await handIn(server, author);
    const heard: string[] = [];
    let fails = true;
    server.app.get(AssignmentChanges).onAccepted(async ({ handInId }) => {
      heard.push(handInId);
      if (fails && handInId === author.handIn.id) throw new Error('A listener fails.');
      return Promise.resolve();
    });
    const results = server.app.get(AssignmentResults);

    expect((await decide(trainer, {})).status).toBe(500);
    expect(await results.isAccepted(author.enrolment.id)).toBe(false);
    fails = false;
    expect((await decide(trainer, {})).status).toBe(200);

    expect(heard).toEqual([author.handIn.id, author.handIn.id]);
    expect(await results.isAccepted(author.enrolment.id)).toBe(true);
    expect(await results.findAccepted([author.enrolment.id, newId()])).toEqual(new Set([author.enrolment.id]));
  });
});

describe('an event that accepted work describes', () => {
  const people = { total: 12, politicians: 1, officers: 2, public: 9, pupils: 0, organisations: 0 };
  const event = { title: 'Hřiště', date: '2026-11-20', municipalityId: null, people, isCounted: true, version: 0 };
  const note = (body: object, session: string | undefined = author.session) =>
    server.call(
      assignmentApi.saveUndertaking,
      { params: { handInId: author.handIn.id }, body: { ...event, ...body } },
      { session },
    );

  it('is noted down by its author, changed, and listed for coordinators', async () => {
    const { id: municipalityId } = await aMunicipality(server, { name: 'Podhájí' });
    await handIn(server, author);
    expect(await note({})).toMatchObject({ status: 409, body: { code: 'undertaking.not_offered' } });
    await decide(trainer, {});
    expect((await readOwn())?.can.recordUndertaking).toBe(true);

    const first = await note({ municipalityId });
    const changed = await note({ municipalityId, title: 'Hřiště u školy', version: 1 });

    expect(first).toMatchObject({
      status: 200,
      body: { kind: 'planning_event', municipality: { name: 'Podhájí' }, version: 1 },
    });
    expect(changed.body).toMatchObject({ id: first.body.id, title: 'Hřiště u školy', version: 2 });
    expect(await note({ version: 1 })).toMatchObject({ status: 409, body: { code: 'undertaking.changed_meanwhile' } });
    expect((await readOwn())?.undertaking).toMatchObject({ people, isCounted: true });
    const list = (session: string | undefined) =>
      server.call(assignmentApi.listUndertakings, { query: { limit: 1 } }, { session });
    expect((await list(coordinator)).body).toMatchObject({
      items: [{ id: first.body.id, authorName: 'Jana Nováková' }],
    });
    expect(await list(trainer)).toMatchObject({ status: 403 });
    expect(await list(undefined)).toMatchObject({ status: 401 });
  });

  it('is refused to others, with impossible numbers and an unknown municipality', async () => {
    await handIn(server, author);
    await decide(trainer, {});

    expect(await note({}, coordinator)).toMatchObject({ status: 404, body: { code: 'hand_in.not_found' } });
    expect(
      await server.call(assignmentApi.saveUndertaking, { params: { handInId: author.handIn.id }, body: event }),
    ).toMatchObject({ status: 401 });
    expect(await note({ people: { ...people, total: 11 } })).toMatchObject({ status: 422 });
    expect(await note({ municipalityId: newId() })).toMatchObject({
      status: 404,
      body: { code: 'municipality.not_found' },
    });
  });
});
