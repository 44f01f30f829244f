import { messageApi, type NoticeDelivery } from '@app/contracts';
import { aBooking, aCohort, aMember, aSeminarDay } from '../../../testing/cohorts.js';
import { aMunicipality, aPerson, aSession } from '../../../testing/factories.js';
import { aPublishedCourse } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { Booking, BookingChanges, type BookingChange } from '../booking/index.js';
import type { Cohort } from '../cohort/index.js';
import type { Course } from '../course/index.js';
import { PersonEmail } from '../person/index.js';
import { SeminarChanges, SeminarDay } from '../seminar/index.js';
import { DigestService } from './digest.service.js';
import { MessageRunner } from './message-runner.js';
import { Notice } from './notice.entity.js';

type Somebody = Awaited<ReturnType<typeof aPerson>>;

let server: TestServer;
let course: Course;
let cohort: Cohort;
let jana: Somebody;

beforeAll(async () => {
  server = await TestServer.start();
  course = await aPublishedCourse(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  // Every test has a week of its own, which begins at noon on a Monday in Prague.
  const now = server.clock.now();
  const monday = new Date(Math.ceil((now.getTime() + 1) / (7 * 86_400_000)) * 7 * 86_400_000 + 4 * 86_400_000);
  setTime(new Date(monday.getTime() + 11 * 3_600_000).toISOString());
  cohort = await aCohort(server, { course, endsOn: '2029-12-31' });
  jana = await aPerson(server, { givenName: 'Jana', familyName: 'Nováková' });
  await aMember(server, { cohortId: cohort.id, personId: jana.id });
});

function setTime(at: string): void {
  server.clock.pass({ seconds: (Date.parse(at) - server.clock.now().getTime()) / 1000 });
}
async function run(): Promise<void> {
  await server.app.get(MessageRunner).run();
  await server.deliverMail();
}
const pass = async (time: Parameters<typeof server.clock.pass>[0]) => {
  server.clock.pass(time);
  await run();
};
const inDays = (days: number) => new Date(server.clock.now().getTime() + days * 86_400_000);
const mailsTo = ({ email }: Somebody) => server.mail.sent.filter(({ to }) => to === email);
const noticesOf = ({ id }: Somebody) => server.db.of(Notice).find({ where: { personId: id }, order: { id: 'ASC' } });

async function choose(person: Somebody, choice: { reminders?: NoticeDelivery; hasDigest?: boolean }) {
  const { hasDigest, ...groups } = choice;
  const body = { groups, ...(hasDigest === undefined ? {} : { hasDigest }) };
  const reply = await server.call(messageApi.changeSettings, { body }, { session: await aSession(server, person) });
  expect(reply.status).toBe(200);
}

/** A day with Jana confirmed, so many days from now at 12:00 UTC. */
async function aDayOfJana(days: number, fields: Partial<SeminarDay> = {}): Promise<SeminarDay> {
  const day = await aSeminarDay(server, { cohortId: cohort.id, startsAt: inDays(days), ...fields });
  await aBooking(server, { dayId: day.id, personId: jana.id });
  return day;
}

describe('reminders of a seminar day', () => {
  it('come in the summary a week and a day before, with the place and what is missing', async () => {
    await aDayOfJana(10);
    for (let n = 0; n < 10 * 24 - 1; n += 4) await pass({ hours: 4 });

    const mails = mailsTo(jana);
    expect(mails.map(({ subject }) => subject)).toEqual(['Souhrn dne: 1 novinka', 'Souhrn dne: 1 novinka']);
    const [first] = mails;
    expect(first?.text).toContain('Běh „Zima 2026“:');
    expect(first?.text).toMatch(
      /Seminář „První seminář“ se koná ve čtvrtek .* v 1[23]:00 \(středoevropský čas, Europe\/Prague\)\./,
    );
    expect(first?.text).toContain('Místo konání: Městský úřad, Resselovo náměstí 77, 537 16 Chrudim.');
    expect(first?.text).toContain('Jak se tam dostanete: Výtah je vlevo.');
    expect(first?.text).toContain('Ze samostudia Vám zbývají 3 povinné lekce.');
    expect((await noticesOf(jana)).map(({ kind }) => kind)).toEqual(['seminar.week_ahead', 'seminar.day_ahead']);
  });

  it('are written once by two processes and however often they look', async () => {
    await choose(jana, { reminders: 'at_once' });
    await aDayOfJana(5);
    await server.db.transaction(() => server.db.of(Booking).update({ personId: jana.id }, { changedAt: inDays(-30) }));

    await Promise.all([run(), run()]);
    await pass({ minutes: 5 });

    expect(mailsTo(jana)).toHaveLength(1);
  });

  it('that were missed are sent late while the day is ahead, and not any more when it has begun', async () => {
    const late = await aDayOfJana(8);
    await pass({ days: 7, hours: 20 });

    // The summary of the day before is lost, and the next one would come after the seminar: so it goes at once.
    expect(mailsTo(jana).map(({ subject }) => subject)).toEqual([`Připomínka semináře: ${late.title}`]);
    const past = await aDayOfJana(8);
    await pass({ days: 8, minutes: 1 });
    expect(await server.db.of(Notice).countBy({ dayId: past.id })).toBe(0);
  });

  it('do not go to those who got the seat within the week, until the day before', async () => {
    const day = await aDayOfJana(4);
    await run();
    expect(await server.db.of(Notice).countBy({ dayId: day.id })).toBe(0);

    await pass({ days: 3 });
    expect(await noticesOf(jana)).toMatchObject([{ kind: 'seminar.day_ahead' }]);
  });

  it('that wait are dropped when the day is cancelled or the seat given up, and made anew when it is moved', async () => {
    const tell = (work: () => Promise<unknown>) => server.db.transaction(work);
    const cancelled = await aDayOfJana(1);
    const moved = await aDayOfJana(1.1);
    const given = await aDayOfJana(1.2);
    await run();
    expect(await noticesOf(jana)).toHaveLength(3);

    await tell(() => server.app.get(SeminarChanges).tell({ kind: 'cancelled', dayId: cancelled.id }));
    await tell(() => server.app.get(SeminarChanges).tell({ kind: 'moved', dayId: moved.id }));
    await tell(async () => {
      await server.db.of(Booking).update({ dayId: given.id }, { state: 'cancelled', activeKey: null });
      const change = { bookingId: 'b', dayId: given.id, personId: jana.id, reason: 'x' };
      await server.app.get(BookingChanges).tell({ ...change, from: 'confirmed', to: 'cancelled' });
    });
    const waiting = async () => (await noticesOf(jana)).filter(({ state }) => state === 'waiting');
    expect(await waiting()).toEqual([]);

    await tell(() => server.db.of(SeminarDay).update({ id: cancelled.id }, { state: 'cancelled' }));
    await run();
    expect(await waiting()).toMatchObject([{ dayId: moved.id }]);
  });

  it('never reach somebody without a proven address by mail, only on the page', async () => {
    await server.db.transaction(() => server.db.of(PersonEmail).update({ personId: jana.id }, { confirmedAt: null }));
    await aDayOfJana(1);
    await run();
    await pass({ hours: 5 });

    expect(mailsTo(jana)).toEqual([]);
    expect(await noticesOf(jana)).toMatchObject([{ state: 'kept', delivery: 'off' }]);
  });
});

describe('the daily summary', () => {
  it('comes at most once a day, with everything of all cohorts, and never empty', async () => {
    const other = await aCohort(server, { course, name: 'Jaro 2027', endsOn: '2029-12-31' });
    await aDayOfJana(1);
    const day = await aSeminarDay(server, { cohortId: other.id, startsAt: inDays(1.1), title: 'Jarní seminář' });
    await aBooking(server, { dayId: day.id, personId: jana.id });
    await run();
    expect(mailsTo(jana)).toEqual([]);

    await pass({ hours: 5 });
    await Promise.all([server.app.get(DigestService).run(), server.app.get(DigestService).run()]);
    await pass({ minutes: 5 });
    await pass({ days: 3 });

    const [only, ...more] = mailsTo(jana);
    expect(more).toEqual([]);
    expect(only?.subject).toBe('Souhrn dne: 2 novinky');
    expect(only?.text).toMatch(/Běh „Zima 2026“:[\s\S]*Běh „Jaro 2027“:[\s\S]*Jarní seminář/);
    expect(only?.unsubscribeUrl).toMatch(/^http:\/\/roundtable\.test\/unsubscribe\/[\w-]{50,}$/);
  });

  it('does not come when it was switched off; what it would hold is on the page', async () => {
    await choose(jana, { hasDigest: false });
    await aDayOfJana(1);
    await run();
    await pass({ hours: 5 });

    expect(mailsTo(jana)).toEqual([]);
    expect(await noticesOf(jana)).toMatchObject([{ state: 'kept' }]);
  });
});

describe('what is told about seats', () => {
  async function step(state: Booking['state'], from: BookingChange['from'], until: Date | null = null) {
    const day = await aSeminarDay(server, { cohortId: cohort.id, startsAt: inDays(20) });
    const booking = await aBooking(server, { dayId: day.id, personId: jana.id, state, offerExpiresAt: until });
    const change = { bookingId: booking.id, dayId: day.id, personId: jana.id, from, to: state, reason: 'x' };
    await server.db.transaction(() => server.app.get(BookingChanges).tell(change));
    await server.deliverMail();
    return booking;
  }

  const titles = async () => {
    const { body } = await server.call(
      messageApi.listNotices,
      { query: {} },
      { session: await aSession(server, jana) },
    );
    return body.items.map(({ title }) => title);
  };
  const written = () => mailsTo(jana).filter(({ key }) => /^(notice|digest) /.test(key));

  it('is kept on the page; the mail with the invitation is the calendar’s, and there is no second one', async () => {
    await step('waitlisted', null);
    await step('confirmed', 'waitlisted');
    await step('cancelled', 'confirmed');

    expect(await titles()).toEqual([
      'Místo je zrušené: První seminář',
      'Máte místo: První seminář',
      'Jste na čekací listině: První seminář',
    ]);
    expect(mailsTo(jana).length).toBeGreaterThan(0);
    expect(written()).toEqual([]);
  });

  it('warns six hours before an offer ends, whatever was switched off', async () => {
    await choose(jana, { hasDigest: false, reminders: 'off' });
    await step('offered', 'waitlisted', inDays(2));

    await pass({ hours: 41 });
    expect(written()).toEqual([]);
    await pass({ hours: 2 });
    await pass({ minutes: 5 });

    expect(written()).toMatchObject([{ subject: 'Nabídka místa brzy vyprší: První seminář' }]);
    expect(written()[0]?.text).toContain('http://roundtable.test/seminars');
    expect(written()[0]?.unsubscribeUrl).toBeUndefined();
  });

  it('puts a lapsed offer into the summary', async () => {
    await step('lapsed', 'offered', inDays(2));
    expect(written()).toEqual([]);

    await pass({ hours: 5 });
    expect(written()[0]?.text).toContain('vypršela bez odpovědi, a místo jsme uvolnili.');
  });

  it('keeps a new date and a cancellation for everybody who is concerned', async () => {
    const day = await aDayOfJana(20);
    const tell = (kind: 'moved' | 'cancelled') =>
      server.db.transaction(() => server.app.get(SeminarChanges).tell({ kind, dayId: day.id }));
    await tell('moved');
    await server.db.transaction(() =>
      server.db.of(SeminarDay).update({ id: day.id }, { state: 'cancelled', cancelReason: 'Nemoc.', sequence: 1 }),
    );
    await tell('cancelled');

    expect(await titles()).toEqual(['Seminář se nekoná: První seminář', 'Změna termínu nebo místa: První seminář']);
  });
});

it('the list of tomorrow goes to those who teach, at six in the evening, and is kept nowhere', async () => {
  const [teacher, other] = [
    await aPerson(server, { roles: ['trainer'] }),
    await aPerson(server, { roles: ['trainer'] }),
  ];
  const { id: municipalityId } = await aMunicipality(server, { name: 'Suchohrdly' });
  const running = await aCohort(server, { course, trainerIds: [teacher.id, other.id], endsOn: '2029-12-31' });
  const startsAt = inDays(1);
  const day = await aSeminarDay(server, { cohortId: running.id, startsAt, trainerIds: [teacher.id] });
  await aBooking(server, { dayId: day.id, personId: jana.id, municipalityId });
  await aBooking(server, { dayId: day.id, personId: (await aPerson(server)).id, state: 'waitlisted' });

  await pass({ hours: 3 });
  expect(mailsTo(teacher)).toEqual([]);
  await pass({ hours: 5 });
  await pass({ minutes: 5 });

  expect(mailsTo(teacher)).toHaveLength(1);
  expect(mailsTo(other)).toEqual([]);
  expect(mailsTo(teacher)[0]?.text).toContain('je potvrzený 1 člověk');
  expect(mailsTo(teacher)[0]?.text).toContain('Nováková Jana – Suchohrdly');
  expect(JSON.stringify(await noticesOf(teacher))).not.toContain('Nováková');
});

it('a week before the end of self-study those who are not ready are told, once', async () => {
  const lastDay = inDays(7.5).toISOString().slice(0, 10);
  const busy = await aCohort(server, { course, endsOn: '2029-12-31', selfStudyUntil: lastDay });
  await aMember(server, { cohortId: busy.id, personId: jana.id });

  await run();
  await pass({ hours: 5 });
  await pass({ days: 1 });

  expect(mailsTo(jana)).toHaveLength(1);
  expect(mailsTo(jana)[0]?.text).toMatch(/Samostudium v běhu „Zima 2026“ končí \d.*\. Zbývají Vám 3 povinné lekce\./);
});
