import { bookingApi, seminarApi } from '@app/contracts';
import { aCohort, aMember, aSeminarDay } from '../../../testing/cohorts.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import type { Person } from '../person/index.js';
import { BookingLine } from './booking-line.entity.js';
import { Booking } from './booking.entity.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

interface Seated {
  person: Person;
  session: string;
}

/** Members of a cohort, each signed in; all in one transaction, which the factories join. */
function members(cohortId: string, count: number): Promise<Seated[]> {
  return server.db.transaction(async () => {
    const all: Seated[] = [];
    for (let n = 0; n < count; n += 1) {
      const person = await aPerson(server);
      await aMember(server, { cohortId, personId: person.id });
      all.push({ person, session: await aSession(server, person) });
    }
    return all;
  });
}

const book = (dayId: string, session: string) =>
  server.call(bookingApi.book, { params: { dayId }, query: {}, body: {} }, { session });

describe('asking for seats at the same moment', () => {
  it('gives 20 seats to 20 of 200 people, and puts the others into a queue without gaps', async () => {
    const cohort = await aCohort(server);
    const day = await aSeminarDay(server, { cohortId: cohort.id, capacity: 20 });
    const people = await members(cohort.id, 200);

    const replies = await Promise.all(people.map(({ session }) => book(day.id, session)));

    expect(replies.map(({ status }) => status)).toEqual(people.map(() => 200));
    const bookings = await server.db.of(Booking).find({ where: { dayId: day.id }, order: { place: 'ASC' } });
    expect(bookings.map(({ place }) => place)).toEqual(people.map((_, index) => index + 1));
    expect(bookings.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 20 }, () => 'confirmed'),
      ...Array.from({ length: 180 }, () => 'waitlisted'),
    ]);
    const told = replies.flatMap(({ body }) => (body.booking?.state === 'waitlisted' ? [body.booking.ahead] : []));
    expect(told.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 180 }, (_, index) => index));
    expect(await server.db.of(BookingLine).countBy({ dayId: day.id })).toBe(200);
  }, 120_000);

  it('makes one booking of five presses of the same person', async () => {
    const cohort = await aCohort(server);
    const day = await aSeminarDay(server, { cohortId: cohort.id });
    const [one] = await members(cohort.id, 1);

    const replies = await Promise.all(Array.from({ length: 5 }, () => book(day.id, one?.session ?? '')));

    expect(new Set(replies.map(({ body }) => body.booking?.id)).size).toBe(1);
    expect(await server.db.of(Booking).countBy({ dayId: day.id })).toBe(1);
    expect(await server.db.of(BookingLine).countBy({ dayId: day.id })).toBe(1);
  });

  it('stays in order when seats are given back and the capacity grows in between', async () => {
    const trainer = await aPerson(server, { roles: ['trainer'] });
    const cohort = await aCohort(server, { trainerIds: [trainer.id] });
    const day = await aSeminarDay(server, { cohortId: cohort.id, capacity: 5 });
    const people = await members(cohort.id, 30);
    const session = await aSession(server, trainer);
    for (const one of people.slice(0, 10)) await book(day.id, one.session);

    await Promise.all([
      ...people.slice(0, 3).map((one) => cancel(day.id, one.session)),
      ...people.slice(10).map((one) => book(day.id, one.session)),
      server.call(
        seminarApi.change,
        { params: { dayId: day.id }, body: { version: day.version, capacity: 7 } },
        { session },
      ),
    ]);

    const bookings = await server.db.of(Booking).find({ where: { dayId: day.id }, order: { place: 'ASC' } });
    expect(bookings.map(({ place }) => place)).toEqual(people.map((_, index) => index + 1));
    const states = bookings.map(({ state }) => state);
    expect(states.filter((state) => state === 'confirmed' || state === 'offered')).toHaveLength(7);
    expect(states.indexOf('waitlisted')).toBeGreaterThan(states.lastIndexOf('offered'));
  });
});

const cancel = (dayId: string, session: string) =>
  server.call(bookingApi.cancel, { params: { dayId }, query: {} }, { session });
