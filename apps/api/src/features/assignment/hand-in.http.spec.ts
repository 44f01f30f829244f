import { assignmentApi } from '@app/contracts';
import { aCourseWithAssignment, anAuthor, aRunningCohort, handIn, type Author } from '../../../testing/assignments.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { publishAgain } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import type { Course } from '../course/index.js';

let server: TestServer;
let course: Course;
let stranger: string;

beforeAll(async () => {
  server = await TestServer.start();
  course = await aCourseWithAssignment(server);
  stranger = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
});
afterAll(() => server.stop());

const read = ({ params, session }: Pick<Author, 'params'> & { session: string | undefined }) =>
  server.call(assignmentApi.read, { params, query: { language: 'en' } }, { session });
const save = (
  { handIn: { id } }: Author,
  body: { version: number; texts?: Record<string, string>; groupMayRead?: boolean },
  session: string | undefined,
) => server.call(assignmentApi.save, { params: { handInId: id }, body }, { session });
const submit = (
  { handIn: { id } }: Author,
  body: { version: number; declarations: string[] },
  session: string | undefined,
) => server.call(assignmentApi.submit, { params: { handInId: id }, query: { language: 'en' }, body }, { session });

describe('the page of an assignment', () => {
  it('shows what the own audience has to do, the rubric beforehand, and when it is due', async () => {
    const author = await anAuthor(server, course, 'officer');
    await aRunningCohort(server, course, {
      name: 'Autumn',
      selfStudyUntil: '2026-12-01',
      members: [author.person.id],
    });

    const { status, body } = await read(author);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      audience: 'officer',
      due: '2026-12-01',
      cohort: { name: 'Autumn' },
      assignment: {
        title: 'A meeting',
        task: 'Lead.',
        passAt: 5,
        outOf: 8,
        recordsUndertaking: 'planning_event',
        declarations: [{ id: 'no-faces', text: 'Nobody.' }],
      },
      handIn: { state: 'draft', version: 1, rounds: [], undertaking: null, can: { edit: true } },
    });
    expect(body.assignment.parts.map(({ id }) => id)).toEqual(['mandate', 'record', 'sketch', 'more']);
    expect(body.assignment.criteria[0]?.levels.map(({ points }) => points)).toEqual([0, 2, 4]);
    expect((await read(await anAuthor(server, course))).body.assignment.parts.map(({ id }) => id)).toEqual([
      'mandate',
      'record',
      'more',
    ]);
  });

  it('is for those with a place in the course', async () => {
    const params = { courseSlug: course.slug, assignmentId: 'meeting' };
    const author = await anAuthor(server, course);

    expect(await read({ params, session: undefined })).toMatchObject({ status: 401 });
    expect(await read({ params, session: stranger })).toMatchObject({
      status: 404,
      body: { code: 'enrolment.not_found' },
    });
    expect(await read({ ...author, params: { ...params, assignmentId: 'other' } })).toMatchObject({
      status: 404,
      body: { code: 'assignment.not_found' },
    });
  });

  it('opens one draft, however often it is pressed', async () => {
    const author = await anAuthor(server, course);
    const begin = () => server.call(assignmentApi.begin, { params: author.params, body: {} }, author);

    const replies = await Promise.all([begin(), begin(), begin()]);

    expect(new Set(replies.map(({ body }) => body.id))).toEqual(new Set([author.handIn.id]));
    expect(
      await server.call(assignmentApi.begin, { params: author.params, body: {} }, { session: undefined }),
    ).toMatchObject({ status: 401 });
  });
});

describe('a draft', () => {
  it('is kept part by part', async () => {
    const author = await anAuthor(server, course);

    const first = await save(author, { version: 1, texts: { mandate: 'Open is …' } }, author.session);
    await save(
      author,
      { version: first.body.version, texts: { record: '12 people' }, groupMayRead: true },
      author.session,
    );

    expect((await read(author)).body.handIn).toMatchObject({
      version: 3,
      texts: { mandate: 'Open is …', record: '12 people' },
      groupMayRead: true,
    });
  });

  it('is not overwritten by another tab, which is told what differs', async () => {
    const author = await anAuthor(server, course);
    await save(author, { version: 1, texts: { mandate: 'A', record: 'B' } }, author.session);

    const late = await save(author, { version: 1, texts: { mandate: 'C', record: 'B' } }, author.session);

    expect(late).toMatchObject({
      status: 409,
      body: { code: 'hand_in.changed_meanwhile', details: { version: 2, state: 'draft', parts: ['mandate'] } },
    });
    expect((await read(author)).body.handIn?.texts).toEqual({ mandate: 'A', record: 'B' });
  });

  it('does not exist for anybody else, and takes only parts that are written', async () => {
    const author = await anAuthor(server, course);
    const text = { version: 1, texts: { mandate: 'x' } };

    expect(await save(author, text, stranger)).toMatchObject({ status: 404, body: { code: 'hand_in.not_found' } });
    expect(await save(author, text, undefined)).toMatchObject({ status: 401 });
    for (const part of ['more', 'nothing']) {
      expect(await save(author, { version: 1, texts: { [part]: 'x' } }, author.session)).toMatchObject({
        status: 422,
        body: { code: 'hand_in.part_unknown', details: { parts: [part] } },
      });
    }
    expect(await save(author, { version: 1, texts: { mandate: 'x'.repeat(20_001) } }, author.session)).toMatchObject({
      status: 422,
      body: { code: 'request.invalid' },
    });
  });
});

describe('handing in', () => {
  it('needs every required part and every statement', async () => {
    const author = await anAuthor(server, course);
    await save(author, { version: 1, texts: { mandate: '   ' } }, author.session);

    expect(await submit(author, { version: 2, declarations: [] }, author.session)).toMatchObject({
      status: 422,
      body: { code: 'hand_in.incomplete', details: { parts: ['mandate', 'record'], declarations: ['no-faces'] } },
    });
    expect(await submit(author, { version: 2, declarations: [] }, stranger)).toMatchObject({ status: 404 });
    expect(await submit(author, { version: 2, declarations: [] }, undefined)).toMatchObject({ status: 401 });
  });

  it('closes the draft and keeps what was handed in', async () => {
    const author = await anAuthor(server, course);

    const reply = await handIn(server, author);

    expect(reply).toMatchObject({
      status: 200,
      body: {
        state: 'submitted',
        can: { edit: false },
        rounds: [{ number: 1, isLate: false, texts: { record: '12 lidí' }, review: null }],
      },
    });
    expect(await save(author, { version: reply.body.version, texts: { mandate: 'x' } }, author.session)).toMatchObject({
      status: 409,
      body: { code: 'hand_in.closed' },
    });
    expect(await submit(author, { version: 3, declarations: ['no-faces'] }, author.session)).toMatchObject({
      status: 409,
    });
  });

  it('is late after the last day of the cohort, in the time of both countries', async () => {
    const [inTime, late] = [await anAuthor(server, course), await anAuthor(server, course)];
    const members = [inTime.person.id, late.person.id];
    await aRunningCohort(server, course, { selfStudyUntil: server.clock.today(), members });

    const first = await handIn(server, inTime);
    server.clock.pass({ days: 1 });
    const second = await handIn(server, { ...late, session: await aSession(server, late.person) });

    expect(first.body.rounds[0]?.isLate).toBe(false);
    expect(second.body.rounds[0]?.isLate).toBe(true);
  });

  it('tells each trainer of the cohort once a day, in the own language', async () => {
    const trainer = await aPerson(server, { roles: ['trainer'], language: 'nb' });
    const authors = [await anAuthor(server, course), await anAuthor(server, course)];
    await aRunningCohort(server, course, { trainers: [trainer.id], members: authors.map(({ person }) => person.id) });

    for (const author of authors) await handIn(server, author);
    await server.deliverMail();

    const mails = server.mail.sent.filter(({ to }) => to === trainer.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe('Oppgave til vurdering: Et møte');
    expect(mails[0]?.text).toContain('http://roundtable.test/reviews');
  });

  it('keeps to the rubric it was handed in under, whatever is published later', async () => {
    const changing = await aCourseWithAssignment(server);
    const author = await anAuthor(server, changing);
    await handIn(server, author);

    await publishAgain(server, changing);

    const page = await server.call(
      assignmentApi.read,
      { params: author.params, query: { language: 'en' } },
      { session: author.session },
    );
    expect(page.body.assignment.passAt).toBe(5);
  });
});

describe('a group that reads one another', () => {
  const list = ({ params, session }: Author) => server.call(assignmentApi.listShared, { params }, { session });
  const comment = (handInId: string, session: string | undefined, text = 'Well done') =>
    server.call(assignmentApi.comment, { params: { handInId }, body: { text } }, { session });

  it('sees and comments on what its members let it read, once it is handed in', async () => {
    const [ada, eva, alone] = [
      await anAuthor(server, course),
      await anAuthor(server, course),
      await anAuthor(server, course),
    ];
    await aRunningCohort(server, course, { members: [ada.person.id, eva.person.id] });
    await save(ada, { version: 1, groupMayRead: true }, ada.session);

    expect((await list(eva)).body.items).toEqual([]);
    await handIn(server, ada);
    const written = await comment(ada.handIn.id, eva.session);

    expect(written).toMatchObject({ status: 200, body: { isOwn: true, text: 'Well done' } });
    expect((await list(eva)).body.items).toMatchObject([
      { id: ada.handIn.id, round: { texts: { record: '12 lidí' } }, comments: [{ text: 'Well done' }] },
    ]);
    expect((await read(ada)).body.handIn?.comments).toMatchObject([{ isOwn: false, text: 'Well done' }]);
    expect((await list(alone)).body.items).toEqual([]);
    for (const session of [alone.session, stranger, ada.session]) {
      expect(await comment(ada.handIn.id, session)).toMatchObject({ status: 404, body: { code: 'hand_in.not_found' } });
    }
    expect(await comment(ada.handIn.id, undefined)).toMatchObject({ status: 401 });
    expect(await comment(ada.handIn.id, eva.session, ' ')).toMatchObject({ status: 422 });
    expect(await comment(newId(), eva.session)).toMatchObject({ status: 404 });
  });

  it('sees nothing more once the author takes it back, and a review goes on meanwhile', async () => {
    const [ada, eva] = [await anAuthor(server, course), await anAuthor(server, course)];
    await aRunningCohort(server, course, { members: [ada.person.id, eva.person.id] });
    const { body } = await handIn(server, ada);
    expect(await save(ada, { version: 1, groupMayRead: true }, ada.session)).toMatchObject({ status: 200 });
    expect((await list(eva)).body.items).toHaveLength(1);

    const back = await save(ada, { version: 1, groupMayRead: false }, ada.session);

    expect(back.body.version).toBe(body.version);
    expect((await list(eva)).body.items).toEqual([]);
    expect(await comment(ada.handIn.id, eva.session)).toMatchObject({ status: 404 });
  });

  it('sees nothing of those who did not say so', async () => {
    const [ada, eva] = [await anAuthor(server, course), await anAuthor(server, course)];
    await aRunningCohort(server, course, { members: [ada.person.id, eva.person.id] });
    await handIn(server, ada);

    expect((await list(eva)).body.items).toEqual([]);
    expect(await comment(ada.handIn.id, eva.session)).toMatchObject({ status: 404 });
  });
});
