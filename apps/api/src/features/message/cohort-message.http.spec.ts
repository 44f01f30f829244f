import { messageApi, type RequestOf } from '@app/contracts';
import { aBooking, aCohort, aMember, aSeminarDay } from '../../../testing/cohorts.js';
import { anEnrolment, aPerson, aSession } from '../../../testing/factories.js';
import { aPublishedCourse } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { AuditEntry } from '../../platform/audit-entry.entity.js';
import { newId } from '../../platform/id.js';
import { CohortChanges, type Cohort } from '../cohort/index.js';
import type { Course } from '../course/index.js';
import { LessonProgress } from '../learning/index.js';
import { PersonEmail } from '../person/index.js';
import { MessageTemplate } from './message-template.entity.js';
import { Notice } from './notice.entity.js';

type Draft = RequestOf<typeof messageApi.send>['body'];
type Somebody = Awaited<ReturnType<typeof aPerson>>;

let server: TestServer;
let course: Course;
let lucie: Somebody;
let trainer: string;
let cohort: Cohort;

beforeAll(async () => {
  server = await TestServer.start();
  course = await aPublishedCourse(server);
  lucie = await aPerson(server, { roles: ['trainer'], givenName: 'Lucie', familyName: 'Žáčková' });
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.pass({ days: 1 });
  trainer = await aSession(server, lucie);
  cohort = await aCohort(server, { course, trainerIds: [lucie.id], languages: ['cs', 'nb'] });
});

const text = (body: string, subject = 'Slovo před seminářem') => ({ subject, body });
const aDraft = (more: Partial<Draft> = {}): Draft => ({
  segment: { kind: 'all' },
  texts: { cs: text('Dobrý den, {{name}},\n\ntěšíme se.') },
  fallback: 'cs',
  ...more,
});
const send = (more: Partial<Draft> = {}, options: { session?: string; key?: string; cohortId?: string } = {}) =>
  server.call(
    messageApi.send,
    { params: { cohortId: options.cohortId ?? cohort.id }, body: aDraft(more) },
    {
      session: 'session' in options ? options.session : trainer,
      ...(options.key ? { headers: { 'idempotency-key': options.key } } : {}),
    },
  );
const list = async () =>
  (await server.call(messageApi.list, { params: { cohortId: cohort.id }, query: {} }, { session: trainer })).body.items;
const mailsTo = ({ email }: Somebody) => server.mail.sent.filter(({ to }) => to === email);

async function aMemberOf(fields: Parameters<typeof aPerson>[1] = {}): Promise<Somebody> {
  const person = await aPerson(server, fields);
  await aMember(server, { cohortId: cohort.id, personId: person.id });
  return person;
}

/** Lets the minute pass in which a message can be taken back. */
async function afterTheMinute() {
  server.clock.pass({ seconds: 61 });
  await server.deliverMail();
}

describe('a message to a cohort', () => {
  it('goes to each in the own language with the own values, a minute after the press', async () => {
    const jana = await aMemberOf({ givenName: 'Jana', familyName: 'Nováková' });
    const kari = await aMemberOf({ givenName: 'Kari', familyName: 'Øverland', language: 'nb' });
    const ann = await aMemberOf({ givenName: 'Ann', familyName: 'Lee', language: 'en' });
    await aSeminarDay(server, { cohortId: cohort.id });

    const texts = {
      cs: text('Dobrý den, {{name}},\n\nbližší termín: {{ nextDay }}. Zbývá: {{missing}}. {{link}}'),
      nb: text('Hei {{name}}, vi sees {{nextDay}}. <b>{{deadline}}</b>', 'Før seminaret {{cohort}}'),
    };
    const reply = await send({ texts });
    await server.deliverMail();
    expect(mailsTo(jana)).toEqual([]);
    await afterTheMinute();

    expect(reply).toMatchObject({
      status: 200,
      body: { state: 'pending', author: 'Lucie Žáčková', reach: { people: 3, atOnce: 3, inSummary: 0, onPageOnly: 0 } },
    });
    const [czech, norwegian, english] = [jana, kari, ann].map((person) => server.mail.lastTo(person.email));
    expect(czech?.text).toContain('Dobrý den, Jana Nováková,');
    expect(czech?.text).toContain(
      'v pondělí 7. prosince 2026 v 9:00 (středoevropský čas, Europe/Prague), Městský úřad',
    );
    expect(czech?.text).toContain('Zbývá: 3 lekce.');
    expect(czech?.text).toContain(`http://roundtable.test/courses/${course.slug}`);
    expect(norwegian?.subject).toBe('Før seminaret Zima 2026');
    expect(norwegian?.html).toContain('&lt;b&gt;28. februar 2027&lt;/b&gt;');
    // Nobody wrote English: the fallback, and not an empty mail.
    expect(english?.subject).toBe('Slovo před seminářem');
  });

  it('is sent once, however often the button is pressed', async () => {
    const jana = await aMemberOf();
    const key = newId();

    const replies = [await send({}, { key }), await send({}, { key })];
    await afterTheMinute();

    expect(replies[1]?.body).toEqual(replies[0]?.body);
    expect(mailsTo(jana)).toHaveLength(1);
    expect(await list()).toHaveLength(1);
  });

  it('can be taken back for a minute, and then nobody ever sees it', async () => {
    const jana = await aMemberOf();
    const { body } = await send();
    const params = { cohortId: cohort.id, messageId: body.id };
    const cancel = () => server.call(messageApi.cancel, { params, body: {} }, { session: trainer });

    server.clock.pass({ seconds: 59 });
    expect(await cancel()).toMatchObject({ status: 200, body: { state: 'cancelled', can: { cancel: false } } });
    await afterTheMinute();

    expect(mailsTo(jana)).toEqual([]);
    const seen = await server.call(messageApi.listNotices, { query: {} }, { session: await aSession(server, jana) });
    expect(seen.body.items).toEqual([]);
    expect(await cancel()).toMatchObject({ status: 409, body: { code: 'message.gone' } });
  });

  it('cannot be taken back after the minute', async () => {
    await aMemberOf();
    const { body } = await send();
    await afterTheMinute();

    const params = { cohortId: cohort.id, messageId: body.id };
    expect(await server.call(messageApi.cancel, { params, body: {} }, { session: trainer })).toMatchObject({
      status: 409,
      body: { code: 'message.gone' },
    });
  });

  it('goes to five segments a day at most; one that was taken back does not count', async () => {
    await aMemberOf();
    const first = await send();
    const params = { cohortId: cohort.id, messageId: first.body.id };
    await server.call(messageApi.cancel, { params, body: {} }, { session: trainer });

    for (let n = 0; n < 5; n += 1) expect((await send()).status).toBe(200);

    expect(await send()).toMatchObject({ status: 429, body: { code: 'message.limit_reached' } });
    server.clock.pass({ days: 1 });
    trainer = await aSession(server, lucie);
    expect((await send()).status).toBe(200);
  });

  it('shows the author’s address only when the author wants answers', async () => {
    const jana = await aMemberOf();
    await send();
    await afterTheMinute();
    expect(server.mail.lastTo(jana.email).text).not.toContain(lucie.email);

    await send({ isReplyToAuthor: true });
    await afterTheMinute();
    expect(server.mail.lastTo(jana.email).text).toContain(lucie.email);
  });

  it('names placeholders that mean nothing and is not sent', async () => {
    const jana = await aMemberOf();
    const reply = await send({ texts: { cs: text('{{jmeno}} a {{name}} a {{link'), nb: text('Hei {{navn}}') } });

    expect(reply).toMatchObject({ status: 422, body: { code: 'message.placeholder_unknown' } });
    expect(reply.body.details).toEqual({
      unknown: [
        { language: 'cs', placeholders: ['{{jmeno}}', '{{link'] },
        { language: 'nb', placeholders: ['{{navn}}'] },
      ],
    });
    expect(await server.db.of(Notice).findBy({ personId: jana.id })).toEqual([]);
  });

  it('leaves an entry with ids and numbers and none of the words', async () => {
    await aMemberOf();
    const { body } = await send({ texts: { cs: text('Tajné slovo.') } });

    const [entry] = await server.db.of(AuditEntry).findBy({ subjectId: body.id });
    expect(entry).toMatchObject({
      action: 'message.sent',
      actorId: lucie.id,
      after: { cohortId: cohort.id, people: 1, atOnce: 1 },
    });
    expect(JSON.stringify(entry)).not.toContain('Tajné');
  });

  it('reaches on the page those without a proven address or who want no mail, and in the summary those who chose it', async () => {
    const [unproven, silent, daily] = [await aMemberOf(), await aMemberOf(), await aMemberOf()];
    await server.db.transaction(() =>
      server.db.of(PersonEmail).update({ personId: unproven.id }, { confirmedAt: null }),
    );
    for (const [person, delivery] of [[silent, 'off'] as const, [daily, 'daily'] as const]) {
      const session = await aSession(server, person);
      await server.call(messageApi.changeSettings, { body: { groups: { messages: delivery } } }, { session });
    }

    const { body } = await send();
    await afterTheMinute();

    expect(body.reach).toEqual({ people: 3, atOnce: 0, inSummary: 1, onPageOnly: 2 });
    expect([unproven, silent, daily].flatMap(mailsTo)).toEqual([]);
    const session = await aSession(server, unproven);
    expect((await server.call(messageApi.listNotices, { query: {} }, { session })).body.items).toMatchObject([
      { title: 'Slovo před seminářem', from: 'Lucie Žáčková', cohort: { name: 'Zima 2026' } },
    ]);
  });

  it('is refused without words, for a fallback without a text, to nobody and in a closed cohort', async () => {
    expect(await send()).toMatchObject({ status: 422, body: { code: 'message.no_recipients' } });
    await aMemberOf();
    expect(await send({ texts: { cs: text('') } })).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    expect(await send({ fallback: 'en' })).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    const closed = await aCohort(server, { course, trainerIds: [lucie.id], state: 'closed' });
    expect(await send({}, { cohortId: closed.id })).toMatchObject({ status: 409, body: { code: 'cohort.closed' } });
  });
});

describe('segments', () => {
  async function aStudent(done: readonly string[]): Promise<Somebody> {
    const person = await aMemberOf();
    const { id: enrolmentId } = await anEnrolment(server, { personId: person.id, course });
    await server.db.transaction(async () => {
      for (const lesson of done) {
        const progress = LessonProgress.begin(enrolmentId, lesson, server.clock.now());
        await server.db.of(LessonProgress).insert(Object.assign(progress, { state: 'done' }));
      }
    });
    return person;
  }

  it('are counted on the desk, and mean the people they say', async () => {
    const dates = { startsOn: '2026-11-01', selfStudyUntil: '2026-11-30' };
    cohort = await aCohort(server, { course, trainerIds: [lucie.id], languages: ['cs', 'nb'], ...dates });
    const idle = await aMemberOf();
    const slow = await aStudent(['who-is-who']);
    const day = await aSeminarDay(server, { cohortId: cohort.id });
    await aBooking(server, { dayId: day.id, personId: slow.id });
    await aBooking(server, { dayId: day.id, personId: idle.id, state: 'waitlisted' });

    const params = { cohortId: cohort.id };
    const { body: desk } = await server.call(messageApi.readDesk, { params }, { session: trainer });

    expect(desk.segments.map(({ kind, people }) => `${kind} ${people}`)).toEqual([
      'all 2',
      'not_started 1',
      'behind 1',
      'not_ready 2',
      'confirmed 1',
      'waitlisted 1',
    ]);
    expect(desk).toMatchObject({ languages: ['cs', 'nb'], leftToday: 5, replyTo: lucie.email, isClosed: false });
    const to = async (segment: Draft['segment']) => {
      await send({ segment });
      const [last] = await list();
      const given = await server.db.of(Notice).findBy({ messageId: last?.id ?? '' });
      return given.map(({ personId }) => personId);
    };
    expect(await to({ kind: 'not_started' })).toEqual([idle.id]);
    expect(await to({ kind: 'behind' })).toEqual([slow.id]);
    expect(await to({ kind: 'confirmed', dayId: day.id })).toEqual([slow.id]);
    expect(await to({ kind: 'waitlisted', dayId: day.id })).toEqual([idle.id]);
    expect(await to({ kind: 'people', personIds: [slow.id] })).toEqual([slow.id]);
  });

  it('never hold people or days of somebody else’s cohort', async () => {
    await aMemberOf();
    const stranger = await aPerson(server);
    const day = await aSeminarDay(server, { cohortId: (await aCohort(server, { course })).id });

    expect(await send({ segment: { kind: 'people', personIds: [stranger.id] } })).toMatchObject({
      status: 404,
      body: { code: 'cohort.member_not_found' },
    });
    expect(await send({ segment: { kind: 'confirmed', dayId: day.id } })).toMatchObject({
      status: 404,
      body: { code: 'seminar.not_found' },
    });
  });

  it('grow: those who came later get the message too, and nobody gets it twice', async () => {
    const early = await aMemberOf();
    const { body } = await send();
    await afterTheMinute();
    const late = await aMemberOf();
    const params = { cohortId: cohort.id, messageId: body.id };
    const resend = () => server.call(messageApi.resend, { params, body: {} }, { session: trainer });
    expect(await list()).toMatchObject([{ added: 1, can: { resend: true } }]);

    expect(await resend()).toMatchObject({ status: 200, body: { added: 0, reach: { people: 2 } } });
    await server.deliverMail();

    expect([early, late].map((person) => mailsTo(person).length)).toEqual([1, 1]);
    expect(await resend()).toMatchObject({ status: 422, body: { code: 'message.no_recipients' } });
  });
});

describe('the preview', () => {
  const preview = (more: Partial<Draft> = {}, session: string | undefined = trainer) =>
    server.call(messageApi.preview, { params: { cohortId: cohort.id }, body: aDraft(more) }, { session });

  it('shows each language with a real member’s values and says which readers get another language', async () => {
    await aMemberOf({ givenName: 'Jana', familyName: 'Nováková' });
    await aMemberOf({ givenName: 'Kari', familyName: 'Øverland', language: 'nb' });

    const { body } = await preview({ texts: { cs: text('{{name}} {{nic}}\n\nDruhý odstavec.') } });

    expect(body.previews).toEqual([
      {
        language: 'cs',
        shownIn: 'cs',
        people: 1,
        example: 'Jana Nováková',
        subject: 'Slovo před seminářem',
        paragraphs: ['Jana Nováková {{nic}}', 'Druhý odstavec.'],
      },
      expect.objectContaining({ language: 'nb', shownIn: 'cs', people: 1, example: 'Kari Øverland' }),
    ]);
    expect(body).toMatchObject({
      reach: { people: 2, atOnce: 2 },
      unknown: [{ language: 'cs', placeholders: ['{{nic}}'] }],
    });
    expect(await list()).toEqual([]);
  });

  it('works while the fields are still empty', async () => {
    await aMemberOf();
    expect(await preview({ texts: { cs: text('', '') } })).toMatchObject({ status: 200 });
  });
});

describe('templates', () => {
  const body = { name: 'Pozvání', texts: { cs: text('Přijďte, {{name}}.') }, fallback: 'cs' as const };
  const save = (more = {}) =>
    server.call(
      messageApi.saveTemplate,
      { params: { cohortId: cohort.id }, body: { ...body, ...more } },
      { session: trainer },
    );

  it('are replaced by the same name, removed, and copied with the cohort', async () => {
    await save();
    const { body: saved } = await save({ texts: { cs: text('Jinak.') } });
    const copy = await aCohort(server, { course, trainerIds: [lucie.id] });
    const told = { fromId: cohort.id, toId: copy.id, shiftDays: 7, flagWeekend: () => undefined };
    await server.db.transaction(() => server.app.get(CohortChanges).tell({ kind: 'copied', ...told }));
    const params = { cohortId: cohort.id, templateId: saved.id };
    const remove = () => server.call(messageApi.removeTemplate, { params }, { session: trainer });

    expect(await remove()).toMatchObject({ status: 200 });
    expect(await remove()).toMatchObject({ status: 404, body: { code: 'message.template_not_found' } });
    expect(await server.db.of(MessageTemplate).findBy({ cohortId: copy.id })).toMatchObject([
      { name: 'Pozvání', texts: { cs: { body: 'Jinak.' } } },
    ]);
  });

  it('with a placeholder that means nothing are refused', async () => {
    expect(await save({ texts: { cs: text('{{kdo}}') } })).toMatchObject({
      status: 422,
      body: { code: 'message.placeholder_unknown' },
    });
  });
});

it('writing to a cohort is for those who run it: others do not find it, and learners may not', async () => {
  const other = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
  const learner = await aSession(server, await aMemberOf());
  const coordinator = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
  const params = { cohortId: cohort.id };
  const messageId = (await send()).body.id;
  const templateId = newId();
  const template = { name: 'x', texts: { cs: text('x') }, fallback: 'cs' as const };
  const calls = (session?: string) => [
    server.call(messageApi.readDesk, { params }, { session }),
    server.call(messageApi.list, { params, query: {} }, { session }),
    server.call(messageApi.preview, { params, body: aDraft() }, { session }),
    server.call(messageApi.send, { params, body: aDraft() }, { session }),
    server.call(messageApi.cancel, { params: { ...params, messageId }, body: {} }, { session }),
    server.call(messageApi.resend, { params: { ...params, messageId }, body: {} }, { session }),
    server.call(messageApi.saveTemplate, { params, body: template }, { session }),
    server.call(messageApi.removeTemplate, { params: { ...params, templateId } }, { session }),
  ];
  const statuses = async (session?: string) => (await Promise.all(calls(session))).map(({ status }) => status);

  expect(await statuses()).toEqual(Array(8).fill(401));
  expect(await statuses(learner)).toEqual(Array(8).fill(403));
  expect(await statuses(other)).toEqual(Array(8).fill(404));
  expect((await statuses(coordinator)).slice(0, 4)).toEqual([200, 200, 200, 200]);
});
