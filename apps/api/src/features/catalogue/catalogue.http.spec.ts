import { courseApi, type Language } from '@app/contracts';
import { aMandate, aPerson, aSession } from '../../../testing/factories.js';
import { aLearner, eventsToFinish, record } from '../../../testing/learning-events.js';
import { aPublishedCourse, publishAgain, replaceIn } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import type { Course } from '../course/index.js';

let server: TestServer;
let meetings: Course;
let youth: Course;

beforeAll(async () => {
  server = await TestServer.start();
  meetings = await aPublishedCourse(server, { slug: 'meetings' });
  youth = await aPublishedCourse(server, {
    slug: 'youth',
    change: (files) => {
      replaceIn(files, 'course.yaml', {
        from: 'title: { cs: Kulatý stůl, en: Round table, nb: Rundebord }',
        to: 'title: { cs: Mladí v obci, en: Young people, nb: Ungdom }',
      });
      replaceIn(files, 'course.yaml', { from: 'cs: Mandát, en', to: 'cs: Řízení schůze s mladými, en' });
      replaceIn(files, 'lessons/who-is-who/cs.md', { from: 'Řízení schůze zůstává na', to: 'Vedení zůstává na' });
    },
  });
});
afterAll(() => server.stop());

function list(q: string, language: Language = 'cs', session?: string) {
  return server.call(courseApi.catalogue, { query: { q, language } }, { session });
}

function read(courseSlug: string, session?: string, language: Language = 'cs') {
  return server.call(courseApi.read, { params: { courseSlug }, query: { language } }, { session });
}

describe('the catalogue', () => {
  it('shows anybody what is offered', async () => {
    const { status, body } = await list('', 'en');

    expect(status).toBe(200);
    expect(body.items.map(({ slug, title }) => [slug, title])).toEqual([
      ['meetings', 'Round table'],
      ['youth', 'Young people'],
    ]);
    expect(body.items[0]).toMatchObject({
      summary: 'How to lead a public meeting.',
      languages: ['cs', 'en', 'nb'],
      minutes: { politician: 14, officer: 16 },
      lessons: 5,
      isEnrolled: false,
      hits: [],
    });
    expect((await server.send('GET', body.items[0]?.cover ?? '')).status).toBe(200);
  });

  it('tells a learner where the own places are', async () => {
    const { session } = await aLearner(server, youth);

    const { body } = await list('', 'cs', session);

    expect(body.items.map(({ slug, isEnrolled }) => [slug, isEnrolled])).toEqual([
      ['meetings', false],
      ['youth', true],
    ]);
  });

  it('finds words with and without diacritics alike, the ones in a title first', async () => {
    const withMarks = await list('řízení');
    const without = await list('RIZENI');

    expect(without.body).toEqual(withMarks.body);
    expect(withMarks.body.items.map(({ slug, hits }) => [slug, hits.map(({ lessonSlug }) => lessonSlug)])).toEqual([
      ['youth', ['mandate']],
      ['meetings', ['who-is-who']],
    ]);
    expect(withMarks.body.items[1]?.hits[0]).toMatchObject({
      title: 'Kdo je kdo',
      excerpt: 'Starostka zve a facilitátor pomáhá. Řízení schůze zůstává na předsedajícím.',
    });
  });

  it('looks in titles and summaries of courses, in the language asked for only', async () => {
    const slugs = async (q: string, language: Language) => (await list(q, language)).body.items.map(({ slug }) => slug);

    expect(await slugs('young people', 'en')).toEqual(['youth']);
    expect(await slugs('young people', 'nb')).toEqual([]);
    expect(await slugs('folkemote', 'nb')).toEqual(['meetings', 'youth']);
  });

  it('wants every word, wherever it stands', async () => {
    const hits = async (q: string) =>
      (await list(q)).body.items.flatMap((item) => item.hits.map(({ lessonSlug }) => `${item.slug}/${lessonSlug}`));

    expect(await hits('predsedajicim starostka')).toEqual(['meetings/who-is-who', 'youth/who-is-who']);
    expect(await hits('starostka raketa')).toEqual([]);
    expect(await hits('100 % [a-z]* \\')).toEqual([]);
  });

  it('takes a query of nothing but spaces and marks for none', async () => {
    expect((await list(' \u0301 ')).body.items).toHaveLength(2);
  });

  it('refuses a query that is too long and an unknown language', async () => {
    expect((await server.send('GET', `/api/courses?language=cs&q=${'a'.repeat(101)}`)).status).toBe(422);
    expect((await server.send('GET', '/api/courses?language=sk')).status).toBe(422);
  });
});

describe('a course of the catalogue', () => {
  it('is explained to anybody, and nothing in it is optional yet', async () => {
    const { status, body } = await read('meetings', undefined, 'nb');

    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: meetings.id,
      slug: 'meetings',
      title: 'Rundebord',
      revision: 1,
      licence: 'CC BY-SA 4.0',
      outcomes: { politician: ['Skiller roller.'], officer: ['Skriver en kjøreplan.'] },
      hours: { politician: 1, officer: 1.5 },
      certificate: { template: 'confirmation', validityMonths: null },
      completion: { quizzes: [{ quiz: 'final', lessonSlug: 'final-quiz', minScore: 70 }] },
      enrolment: null,
      can: { enrol: false },
      suggestedAudience: null,
    });
    const lessons = body.modules.flatMap((module) => module.lessons);
    expect(lessons.map(({ slug, kind, isRequired, state }) => [slug, kind, isRequired, state])).toEqual([
      ['who-is-who', 'text', true, 'not_started'],
      ['mandate', 'text', true, 'not_started'],
      ['round-table', 'video', true, 'not_started'],
      ['run-sheet', 'text', true, 'not_started'],
      ['final-quiz', 'quiz', true, 'not_started'],
    ]);
  });

  it('suggests the audience of the current office to somebody who may take a place', async () => {
    const person = await aPerson(server);
    await aMandate(server, { personId: person.id, audience: 'officer' });

    const { body } = await read('meetings', await aSession(server, person));

    expect(body).toMatchObject({ can: { enrol: true }, suggestedAudience: 'officer', enrolment: null });
  });

  it('shows a learner the own place and progress', async () => {
    const learner = await aLearner(server, meetings, 'politician');
    await record(server, learner, [
      ...eventsToFinish(server, 'who-is-who'),
      ...eventsToFinish(server, 'mandate').slice(0, 1),
    ]);

    const { body } = await read('meetings', learner.session);

    expect(body).toMatchObject({
      isEnrolled: true,
      can: { enrol: false },
      enrolment: { id: learner.enrolmentId, doneLessons: 1 },
    });
    const lessons = body.modules.flatMap((module) => module.lessons);
    expect(lessons.map(({ slug, isRequired, state }) => [slug, isRequired, state])).toEqual([
      ['who-is-who', true, 'done'],
      ['mandate', true, 'started'],
      ['round-table', true, 'not_started'],
      ['run-sheet', false, 'not_started'],
      ['final-quiz', true, 'not_started'],
    ]);
  });

  it('stays for a learner as it was taken up when others are offered a major change', async () => {
    const own = await aPublishedCourse(server, { slug: 'own-course' });
    const learner = await aLearner(server, own);
    await publishAgain(server, own, (files) =>
      replaceIn(files, 'course.yaml', { from: 'minScore: 70', to: 'minScore: 90' }),
    );

    const asLearner = await read('own-course', learner.session);
    const asAnybody = await read('own-course');

    expect([asLearner.body.revision, asLearner.body.completion.quizzes[0]?.minScore]).toEqual([1, 70]);
    expect([asAnybody.body.revision, asAnybody.body.completion.quizzes[0]?.minScore]).toEqual([2, 90]);
  });

  it('is not found when there is none', async () => {
    expect((await read('no-such-course')).body).toMatchObject({ status: 404, code: 'course.not_found' });
    expect((await server.send('GET', '/api/courses/Not_A_Slug?language=cs')).status).toBe(422);
  });
});
