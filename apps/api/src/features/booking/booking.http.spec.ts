import { bookingApi, seminarApi, type BookingView, type RequestOf } from '@app/contracts';
import { aBooking, aCohort, aMember, aSeminarDay } from '../../../testing/cohorts.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import type { Cohort } from '../cohort/index.js';
import { PersonEmail } from '../person/index.js';
import type { SeminarDay } from '../seminar/index.js';

let server: TestServer;
let start: Date;
let trainer: string;
let cohort: Cohort;

beforeAll(async () => {
  server = await TestServer.start();
  start = server.clock.now();
});
afterAll(() => server.stop());
beforeEach(async () => {
  const person = await aPerson(server, { roles: ['trainer'], givenName: 'Lucie', familyName: 'Žáčková' });
  trainer = await aSession(server, person);
  cohort = await aCohort(server, { trainerIds: [person.id] });
});
afterEach(() => server.clock.pass({ seconds: (start.getTime() - server.clock.now().getTime()) / 1000 }));

const list = (dayId: string, session = trainer) => server.call(bookingApi.list, { params: { dayId } }, { session });
const add = (dayId: string, body: RequestOf<typeof bookingApi.add>['body'], session = trainer) =>
  server.call(bookingApi.add, { params: { dayId }, body }, { session });
const confirm = (bookingId: string, session = trainer, reason = 'Domluveno po telefonu.') =>
  server.call(bookingApi.confirm, { params: { bookingId }, body: { reason } }, { session });
const cancel = (bookingId: string, session = trainer, reason = 'Nemoc.') =>
  server.call(bookingApi.cancelFor, { params: { bookingId }, body: { reason } }, { session });
const absent = (bookingId: string, session = trainer) =>
  server.call(bookingApi.markNoShow, { params: { bookingId }, body: {} }, { session });
const present = (bookingId: string, session = trainer) =>
  server.call(bookingApi.undoNoShow, { params: { bookingId } }, { session });
const setCapacity = (dayId: string, version: number, capacity: number) =>
  server.call(seminarApi.change, { params: { dayId }, body: { version, capacity } }, { session: trainer });
const lines = (dayId: string, query = {}, session = trainer) =>
  server.call(bookingApi.lines, { params: { dayId }, query }, { session });

/** So many members who were added one after another; the first ones have a seat. */
async function aFullDay(count: number, capacity: number): Promise<{ day: SeminarDay; bookings: BookingView[] }> {
  const day = await aSeminarDay(server, { cohortId: cohort.id, capacity });
  const bookings: BookingView[] = [];
  for (let n = 0; n < count; n += 1) {
    const { personId } = await aMember(server, { cohortId: cohort.id });
    bookings.push((await add(day.id, { personId })).body);
  }
  return { day, bookings };
}

const idOf = (bookings: readonly BookingView[], index: number) => bookings[index]?.id ?? '';
const states = async (dayId: string) =>
  (await list(dayId)).body.bookings.sort((a, b) => a.place - b.place).map(({ state }) => state);

describe('the list of a day', () => {
  it('has those alive in order of asking, then the others', async () => {
    const { day, bookings } = await aFullDay(3, 2);
    await cancel(idOf(bookings, 0));

    const { body } = await list(day.id);

    expect(body.bookings.map(({ place, state }) => [place, state])).toEqual([
      [2, 'confirmed'],
      [3, 'offered'],
      [1, 'cancelled'],
    ]);
    expect(body).toMatchObject({
      capacity: 2,
      seats: { confirmed: 1, offered: 1, held: 0, free: 0, waitlisted: 0 },
      blocks: [],
      can: { add: true, reserve: false },
    });
    expect(body.bookings[0]?.person).toMatchObject({ name: 'Jana Nováková' });
    expect(body.bookings[1]?.can).toEqual({ confirm: true, cancel: true, markNoShow: false, undoNoShow: false });
  });

  it('tells every step in words: whose, what, by whom and why', async () => {
    const { day, bookings } = await aFullDay(2, 1);
    await cancel(idOf(bookings, 0));

    const { body } = await lines(day.id);

    expect(body.items).toMatchObject([
      { event: 'offered.cancelled', person: 'Jana N.', actor: null, values: { cause: 'Jana N.' } },
      { event: 'cancelled.trainer', person: 'Jana N.', actor: 'Lucie Ž.', values: { reason: 'Nemoc.' } },
      { event: 'request.waitlisted', actor: 'Lucie Ž.', values: { ahead: 0 } },
      { event: 'request.confirmed', actor: 'Lucie Ž.' },
    ]);
    const first = await lines(day.id, { limit: 3 });
    const rest = await lines(day.id, { limit: 3, cursor: first.body.next ?? '' });
    expect([...first.body.items, ...rest.body.items]).toEqual(body.items);
    expect(rest.body.next).toBeNull();
  });
});

describe('adding somebody', () => {
  it('follows the same queue as asking does, and a repeat changes nothing', async () => {
    const { day, bookings } = await aFullDay(2, 1);

    expect(bookings.map(({ state }) => state)).toEqual(['confirmed', 'waitlisted']);
    const again = await add(day.id, { personId: bookings[1]?.person.id ?? '' });
    expect(again.body).toMatchObject({ id: idOf(bookings, 1), ahead: 0 });
  });

  it('by e-mail makes a member of somebody new, whose address is not proven by that', async () => {
    const day = await aSeminarDay(server, { cohortId: cohort.id });
    const email = `${newId()}@obec.example`;

    const { body } = await add(day.id, { email, givenName: 'Petr', familyName: 'Malý' });

    expect(body).toMatchObject({ state: 'confirmed', person: { name: 'Petr Malý', email } });
    expect(await server.db.of(PersonEmail).findOneBy({ email })).toMatchObject({ confirmedAt: null });
    expect((await add(day.id, { email })).body.id).toBe(body.id);
  });

  it('does not know strangers by id', async () => {
    const day = await aSeminarDay(server, { cohortId: cohort.id });
    const stranger = await aPerson(server);

    expect(await add(day.id, { personId: stranger.id })).toMatchObject({
      status: 404,
      body: { code: 'person.not_found' },
    });
    expect((await add(day.id, { email: 'nobody' })).status).toBe(422);
  });
});

describe('a change of capacity', () => {
  it('offers new seats in order, and takes none from anybody', async () => {
    const { day, bookings } = await aFullDay(5, 2);

    await setCapacity(day.id, 1, 4);
    expect(await states(day.id)).toEqual(['confirmed', 'confirmed', 'offered', 'offered', 'waitlisted']);
    await setCapacity(day.id, 2, 1);
    expect(await states(day.id)).toEqual(['confirmed', 'confirmed', 'offered', 'offered', 'waitlisted']);
    await cancel(idOf(bookings, 0));
    await cancel(idOf(bookings, 2));
    expect(await states(day.id)).toEqual(['cancelled', 'confirmed', 'cancelled', 'offered', 'waitlisted']);

    const events = (await lines(day.id)).body.items.map(({ event }) => event).reverse();
    expect(events.slice(5)).toEqual([
      ...['capacity.raised', 'offered.capacity', 'offered.capacity', 'capacity.lowered'],
      ...['cancelled.trainer', 'cancelled.trainer'],
    ]);
  });
});

describe('confirming by hand', () => {
  it('needs a reason and a seat: that of the own offer, or a free one', async () => {
    const { day, bookings } = await aFullDay(3, 1);

    expect(await confirm(idOf(bookings, 2))).toMatchObject({
      status: 409,
      body: { code: 'booking.no_free_seat', details: { free: 0 } },
    });
    await cancel(idOf(bookings, 0));
    expect((await confirm(idOf(bookings, 1), trainer, ' ')).status).toBe(422);
    expect((await confirm(idOf(bookings, 1))).body.state).toBe('confirmed');
    expect((await confirm(idOf(bookings, 1))).status).toBe(200);
    expect(await confirm(idOf(bookings, 0))).toMatchObject({ status: 409, body: { code: 'booking.not_waiting' } });
    expect((await lines(day.id)).body.items[0]).toMatchObject({
      event: 'confirmed.hand',
      values: { reason: 'Domluveno po telefonu.' },
    });
  });
});

describe('not coming', () => {
  it('is noted once the day has started, and can be taken back', async () => {
    const { day, bookings } = await aFullDay(2, 1);
    const [seat, waiting] = [idOf(bookings, 0), idOf(bookings, 1)];
    expect(await absent(seat)).toMatchObject({ status: 409, body: { code: 'booking.not_started' } });
    server.clock.pass({ days: 14 });

    expect((await absent(seat)).body).toMatchObject({ state: 'no_show', can: { undoNoShow: true } });
    expect(await states(day.id)).toEqual(['no_show', 'waitlisted']);
    expect((await present(seat)).body).toMatchObject({ state: 'confirmed', can: { markNoShow: true } });
    expect(await absent(waiting)).toMatchObject({ status: 409, body: { code: 'booking.not_confirmed' } });
    expect(await present(waiting)).toMatchObject({ status: 409, body: { code: 'booking.not_confirmed' } });
    expect(await cancel(seat)).toMatchObject({ status: 409, body: { code: 'booking.day_started' } });
    expect(await confirm(waiting)).toMatchObject({ status: 409, body: { code: 'booking.day_started' } });
  });
});

describe('bookings of a day', () => {
  it('are for those who run it: for others they do not exist', async () => {
    const { day, bookings } = await aFullDay(1, 2);
    const other = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    const learner = await aSession(server, await aPerson(server));
    const coordinator = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
    const id = idOf(bookings, 0);
    const all = (session: string) => [
      list(day.id, session),
      lines(day.id, {}, session),
      add(day.id, { email: 'a@obec.example' }, session),
      confirm(id, session),
      cancel(id, session),
      absent(id, session),
      present(id, session),
    ];

    expect((await Promise.all(all(''))).map(({ status }) => status)).toEqual(Array(7).fill(401));
    expect((await Promise.all(all(learner))).map(({ status }) => status)).toEqual(Array(7).fill(403));
    expect((await Promise.all(all(other))).map(({ body }) => body.code)).toEqual([
      ...Array<string>(3).fill('seminar.not_found'),
      ...Array<string>(4).fill('booking.not_found'),
    ]);
    expect((await list(day.id, coordinator)).status).toBe(200);
  });

  it('are only read once the cohort is closed', async () => {
    const closed = await aCohort(server, { state: 'closed' });
    const coordinator = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
    const day = await aSeminarDay(server, { cohortId: closed.id });
    const booking = await aBooking(server, { dayId: day.id });

    expect((await list(day.id, coordinator)).body).toMatchObject({
      bookings: [{ can: { confirm: false, cancel: false } }],
      can: { add: false, reserve: false },
    });
    for (const reply of [cancel(booking.id, coordinator), add(day.id, { email: 'b@obec.example' }, coordinator)])
      expect(await reply).toMatchObject({ status: 409, body: { code: 'cohort.closed' } });
  });
});
