import { bookingApi, membershipApi, seminarApi, type BookingState } from '@app/contracts';
import { aBooking, aCohort, aMember, aSeminarDay } from '../../../testing/cohorts.js';
import { aMandate, aMunicipality, aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import type { Person } from '../person/index.js';
import { BookingChanges, type BookingChange } from './booking-changes.js';
import { SeatSweep } from './seat-sweep.service.js';

let server: TestServer;
let told: BookingChange[];

let start: Date;

beforeAll(async () => {
  server = await TestServer.start();
  server.app.get(BookingChanges).onChanged((change) => Promise.resolve(void told.push(change)));
  start = server.clock.now();
});
afterAll(() => server.stop());
beforeEach(() => {
  told = [];
});
// Each test begins at the same hour, whatever the one before has waited for.
afterEach(() => server.clock.pass({ seconds: (start.getTime() - server.clock.now().getTime()) / 1000 }));

interface Somebody extends Pick<Person, 'id'> {
  session: string;
}

async function somebody(fields: Parameters<typeof aPerson>[1] = {}): Promise<Somebody> {
  const person = await aPerson(server, fields);
  return { id: person.id, session: await aSession(server, person) };
}

async function aMemberOf(cohortId: string, fields = {}): Promise<Somebody> {
  const one = await somebody(fields);
  await aMember(server, { cohortId, personId: one.id });
  return one;
}

/** A day with so many seats, and people who ask for them one after another. */
async function aDayFor(count: number, capacity: number, cohortFields = {}) {
  const cohort = await aCohort(server, cohortFields);
  const day = await aSeminarDay(server, { cohortId: cohort.id, capacity });
  const people: Somebody[] = [];
  for (let n = 0; n < count; n += 1) {
    const one = await aMemberOf(cohort.id, { givenName: `Host${n}`, familyName: 'Žák' });
    await book(day.id, one);
    people.push(one);
  }
  return { cohort, day, people };
}

const at = (dayId: string) => ({ params: { dayId }, query: {} });
const book = (dayId: string, { session }: Somebody) =>
  server.call(bookingApi.book, { ...at(dayId), body: {} }, { session });
const cancel = (dayId: string, { session }: Somebody) => server.call(bookingApi.cancel, at(dayId), { session });
const accept = (dayId: string, { session }: Somebody) =>
  server.call(bookingApi.accept, { ...at(dayId), body: {} }, { session });
const decline = (dayId: string, { session }: Somebody) =>
  server.call(bookingApi.decline, { ...at(dayId), body: {} }, { session });
const read = (dayId: string, { session }: Somebody) => server.call(bookingApi.readOwn, at(dayId), { session });
const list = ({ session }: Somebody, when: 'upcoming' | 'past' = 'upcoming') =>
  server.call(bookingApi.listOwn, { query: { when } }, { session });

async function statesOf(dayId: string, people: readonly Somebody[]): Promise<(BookingState | undefined)[]> {
  const replies = await Promise.all(people.map((one) => read(dayId, one)));
  return replies.map(({ body }) => body.day.booking?.state);
}

describe('asking for a seat', () => {
  it('confirms it while one is free, and tells how many wait before', async () => {
    const { day, people } = await aDayFor(4, 2);

    const views = await Promise.all(people.map((one) => read(day.id, one)));

    expect(views.map(({ body }) => body.day.booking)).toMatchObject([
      { state: 'confirmed', ahead: null },
      { state: 'confirmed', ahead: null },
      { state: 'waitlisted', ahead: 0 },
      { state: 'waitlisted', ahead: 1 },
    ]);
    expect(views[3]?.body.lines).toMatchObject([
      { event: 'request.waitlisted', values: { ahead: 1 }, person: null, actor: null },
    ]);
    expect(views[0]?.body.day.can).toEqual({ book: false, cancel: true, accept: false, decline: false });
    expect(told).toHaveLength(4);
  });

  it('shows the link and the materials only to those who have a seat', async () => {
    const cohort = await aCohort(server);
    const materials = [{ title: 'Prezentace', url: 'https://files.example/a.pdf' }];
    const online = { form: 'online', venue: null, onlineUrl: 'https://meet.example/a', materials } as const;
    const day = await aSeminarDay(server, { cohortId: cohort.id, capacity: 1, ...online, materials });
    const [first, second] = [await aMemberOf(cohort.id), await aMemberOf(cohort.id)];

    expect((await book(day.id, first)).body).toMatchObject({ onlineUrl: online.onlineUrl, materials });
    expect((await book(day.id, second)).body).toMatchObject({ onlineUrl: null, materials: [] });
  });

  it('a second time changes nothing', async () => {
    const { day, people } = await aDayFor(1, 2);
    const [one] = people as [Somebody];

    const again = await book(day.id, one);

    expect(again.body.booking?.state).toBe('confirmed');
    expect((await read(day.id, one)).body.lines).toHaveLength(1);
  });

  it('takes who is signed in into a cohort that is open to everybody', async () => {
    const cohort = await aCohort(server, { entry: 'open' });
    const day = await aSeminarDay(server, { cohortId: cohort.id });
    const one = await somebody();
    expect((await list(one)).body.items).toMatchObject([
      { id: day.id, cohort: { isMember: false }, can: { book: true } },
    ]);

    const reply = await book(day.id, one);

    expect(reply.body).toMatchObject({ cohort: { isMember: true }, booking: { state: 'confirmed' } });
    const own = await server.call(membershipApi.listOwn, { query: {} }, { session: one.session });
    expect(own.body.items.map(({ id }) => id)).toEqual([cohort.id]);
  });

  it('is not possible where one is no member: the day does not exist', async () => {
    const cohort = await aCohort(server);
    const draft = await aCohort(server, { state: 'draft', entry: 'open' });
    const days = [
      await aSeminarDay(server, { cohortId: cohort.id }),
      await aSeminarDay(server, { cohortId: draft.id }),
    ];
    const one = await somebody();

    for (const { id } of days) {
      for (const reply of [await book(id, one), await cancel(id, one), await accept(id, one), await decline(id, one)])
        expect(reply).toMatchObject({ status: 404, body: { code: 'seminar.not_found' } });
    }
    const seen = (await list(one)).body.items.map(({ id }) => id);
    expect(days.map(({ id }) => seen.includes(id))).toEqual([false, false]);
  });

  it('is refused without signing in, with a broken id, and where there is nothing to cancel', async () => {
    const { day, cohort } = await aDayFor(0, 2);
    const one = await aMemberOf(cohort.id);

    expect((await server.call(bookingApi.book, { ...at(day.id), body: {} })).status).toBe(401);
    expect((await server.call(bookingApi.cancel, at(day.id))).status).toBe(401);
    expect((await server.call(bookingApi.accept, { ...at(day.id), body: {} })).status).toBe(401);
    expect((await server.call(bookingApi.decline, { ...at(day.id), body: {} })).status).toBe(401);
    expect((await book('not-an-id', one)).status).toBe(422);
    expect(await cancel(day.id, one)).toMatchObject({ status: 404, body: { code: 'booking.not_found' } });
  });

  it('ends when the day starts, is cancelled, or the cohort closes', async () => {
    const { day, cohort } = await aDayFor(0, 2);
    const one = await aMemberOf(cohort.id);
    const off = await aSeminarDay(server, { cohortId: cohort.id, state: 'cancelled' });
    const closed = await aCohort(server, { state: 'closed' });
    const late = await aSeminarDay(server, { cohortId: closed.id });
    await aMember(server, { cohortId: closed.id, personId: one.id });

    expect(await book(off.id, one)).toMatchObject({ status: 409, body: { code: 'seminar.cancelled' } });
    expect(await book(late.id, one)).toMatchObject({ status: 409, body: { code: 'cohort.closed' } });
    server.clock.pass({ days: 14 });
    expect(await book(day.id, one)).toMatchObject({ status: 409, body: { code: 'booking.day_started' } });
  });
});

describe('a seat that is given back', () => {
  it('is offered to the first who waits, for 48 hours, with the reason', async () => {
    const { day, people } = await aDayFor(4, 2);
    const [first, , third] = people as [Somebody, Somebody, Somebody];

    await cancel(day.id, first);

    expect(await statesOf(day.id, people)).toEqual(['cancelled', 'confirmed', 'offered', 'waitlisted']);
    const { body } = await read(day.id, third);
    expect(body.day.booking).toMatchObject({ state: 'offered', offerExpiresAt: '2026-11-25T18:00:00.000Z' });
    expect(body.lines[0]).toMatchObject({
      event: 'offered.cancelled',
      values: { cause: 'Host0 Ž.', until: '2026-11-25T18:00:00.000Z' },
      actor: null,
    });
    expect(told.slice(-2)).toMatchObject([
      { personId: first.id, from: 'confirmed', to: 'cancelled', reason: 'cancelled.self' },
      { personId: third.id, from: 'waitlisted', to: 'offered', reason: 'offered.cancelled' },
    ]);
  });

  it('is offered for 12 hours when the day is near, and never beyond its start', async () => {
    const { day, people } = await aDayFor(4, 2);
    const [first, second, third, fourth] = people as [Somebody, Somebody, Somebody, Somebody];
    server.clock.pass({ days: 10 });

    await cancel(day.id, first);
    expect((await read(day.id, third)).body.day.booking?.offerExpiresAt).toBe('2026-12-04T06:00:00.000Z');
    server.clock.pass({ days: 3, hours: 6 });
    await cancel(day.id, second);

    // The third one’s offer had lapsed meanwhile: that seat went to the fourth one first.
    expect(await statesOf(day.id, people)).toEqual(['cancelled', 'cancelled', 'lapsed', 'offered']);
    expect((await read(day.id, fourth)).body.day.booking?.offerExpiresAt).toBe('2026-12-07T08:00:00.000Z');
  });

  it('is confirmed when it is accepted, and a second acceptance changes nothing', async () => {
    const { day, people } = await aDayFor(3, 1);
    const [first, second, third] = people as [Somebody, Somebody, Somebody];
    await cancel(day.id, first);

    expect((await accept(day.id, second)).body.booking?.state).toBe('confirmed');
    expect((await accept(day.id, second)).body.booking?.state).toBe('confirmed');
    expect(await accept(day.id, third)).toMatchObject({ status: 409, body: { code: 'booking.not_offered' } });
    expect(await decline(day.id, second)).toMatchObject({ status: 409, body: { code: 'booking.not_offered' } });
  });

  it('goes on to the next one when it is declined or nobody answers', async () => {
    const { day, people } = await aDayFor(4, 1);
    const [first, second] = people as [Somebody, Somebody];
    await cancel(day.id, first);

    expect((await decline(day.id, second)).body.booking?.state).toBe('declined');
    expect((await decline(day.id, second)).status).toBe(200);
    expect(await statesOf(day.id, people)).toEqual(['cancelled', 'declined', 'offered', 'waitlisted']);
    server.clock.pass({ hours: 48 });
    expect(await statesOf(day.id, people)).toEqual(['cancelled', 'declined', 'lapsed', 'waitlisted']);
    await server.app.get(SeatSweep).sweep();

    expect(await statesOf(day.id, people)).toEqual(['cancelled', 'declined', 'lapsed', 'offered']);
    expect((await read(day.id, people[3] as Somebody)).body.lines[0]).toMatchObject({
      event: 'offered.lapsed',
      values: { cause: 'Host2 Ž.' },
    });
  });

  it('cannot be accepted after its time, swept or not', async () => {
    const { day, people } = await aDayFor(2, 1);
    const [first, second] = people as [Somebody, Somebody];
    await cancel(day.id, first);
    server.clock.pass({ hours: 48 });

    expect((await read(day.id, second)).body.day).toMatchObject({
      booking: { state: 'lapsed' },
      can: { accept: false },
    });
    expect(await accept(day.id, second)).toMatchObject({ status: 409, body: { code: 'booking.not_offered' } });
  });

  it('goes to nobody once the day has started', async () => {
    const { day, people } = await aDayFor(3, 1);
    const [first] = people as [Somebody];
    server.clock.pass({ days: 13, hours: 13 });
    await cancel(day.id, first);
    server.clock.pass({ hours: 2 });

    await server.app.get(SeatSweep).sweep();

    expect(await statesOf(day.id, people)).toEqual(['cancelled', 'lapsed', 'waitlisted']);
    expect((await cancel(day.id, people[2] as Somebody)).body.code).toBe('booking.day_started');
  });

  it('leaves who asks again at the end of the queue', async () => {
    const { day, people } = await aDayFor(3, 1);
    const [first] = people as [Somebody];
    await cancel(day.id, first);

    expect((await book(day.id, first)).body.booking).toMatchObject({ state: 'waitlisted', ahead: 1 });
    expect((await cancel(day.id, first)).body.booking?.state).toBe('cancelled');
    expect((await cancel(day.id, first)).body.booking?.state).toBe('cancelled');
  });
});

describe('what happens around a seat', () => {
  it('ends it when the person leaves the cohort', async () => {
    const { cohort, day, people } = await aDayFor(2, 1);
    const [first, second] = people as [Somebody, Somebody];

    await server.call(membershipApi.leave, { params: { cohortId: cohort.id } }, { session: first.session });

    expect((await read(day.id, second)).body.day.booking?.state).toBe('offered');
    expect((await read(day.id, first)).body).toMatchObject({
      day: { cohort: { isMember: false }, booking: { state: 'cancelled' }, can: { book: false } },
      lines: [{ event: 'cancelled.left' }, { event: 'request.confirmed' }],
    });
  });

  it('ends it with the day, and the reason is told', async () => {
    const trainer = await somebody({ roles: ['trainer'] });
    const { day, people } = await aDayFor(2, 1, { trainerIds: [trainer.id] });

    await server.call(
      seminarApi.cancel,
      { params: { dayId: day.id }, body: { reason: 'Nemoc lektorky.' } },
      { session: trainer.session },
    );

    expect(await statesOf(day.id, people)).toEqual(['cancelled', 'cancelled']);
    expect((await read(day.id, people[1] as Somebody)).body.lines[0]).toMatchObject({
      event: 'cancelled.day',
      values: { reason: 'Nemoc lektorky.' },
      actor: 'Jana N.',
    });
  });

  it('ends an offer earlier when the day is moved to an earlier time', async () => {
    const trainer = await somebody({ roles: ['trainer'] });
    const { day, people } = await aDayFor(2, 1, { trainerIds: [trainer.id] });
    await cancel(day.id, people[0] as Somebody);
    const times = { zone: 'Europe/Prague', startsAt: '2026-11-24T09:00', endsAt: '2026-11-24T12:00' };

    const moved = await server.call(
      seminarApi.change,
      { params: { dayId: day.id }, body: { version: 1, times } },
      { session: trainer.session },
    );

    expect(moved.status).toBe(200);
    expect((await read(day.id, people[1] as Somebody)).body).toMatchObject({
      day: { booking: { state: 'offered', offerExpiresAt: '2026-11-24T08:00:00.000Z' } },
      lines: [{ event: 'offer.shortened' }, { event: 'offered.cancelled' }, { event: 'request.waitlisted' }],
    });
  });

  it('keeps past days in a list of their own, only those with a booking', async () => {
    const { cohort, day, people } = await aDayFor(1, 1);
    await aSeminarDay(server, { cohortId: cohort.id });
    const [one] = people as [Somebody];
    const own = async (when?: 'past') =>
      (await list(one, when)).body.items.filter((item) => item.cohort.id === cohort.id);
    expect(await own()).toHaveLength(2);
    expect(await own('past')).toEqual([]);
    server.clock.pass({ days: 15 });

    expect(await own()).toEqual([]);
    expect(await own('past')).toMatchObject([{ id: day.id, booking: { state: 'confirmed' } }]);
  });

  it('keeps where the mandate was when the person joined', async () => {
    const place = await aMunicipality(server);
    const cohort = await aCohort(server, { entry: 'open' });
    const day = await aSeminarDay(server, { cohortId: cohort.id });
    const one = await somebody();
    await aMandate(server, { personId: one.id, municipalityId: place.id });
    await book(day.id, one);
    const coordinator = await somebody({ roles: ['coordinator'] });

    const { body } = await server.call(
      bookingApi.list,
      { params: { dayId: day.id } },
      { session: coordinator.session },
    );

    expect(body.bookings).toMatchObject([{ municipality: { id: place.id } }]);
  });

  it('shows the own steps only', async () => {
    const { day, people } = await aDayFor(3, 1);
    await aBooking(server, { dayId: day.id, state: 'waitlisted', place: 4 });

    const replies = await Promise.all(people.map((one) => read(day.id, one)));

    expect(replies.map(({ body }) => body.lines.length)).toEqual([1, 1, 1]);
  });
});
