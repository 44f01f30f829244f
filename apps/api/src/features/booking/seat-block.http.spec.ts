import { bookingApi, seatBlockApi, type RequestOf } from '@app/contracts';
import { aBooking, aCohort, aMember, aSeminarDay } from '../../../testing/cohorts.js';
import { aMandate, aMunicipality, aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import { RoleGrant, type Person } from '../person/index.js';
import type { Municipality } from '../municipality/index.js';
import type { SeminarDay } from '../seminar/index.js';
import { SeatSweep } from './seat-sweep.service.js';

let server: TestServer;
let start: Date;
let place: Municipality;
let contact: string;
let trainer: string;
let cohortId: string;
let day: SeminarDay;

const RELEASE = '2026-12-01T12:00:00.000Z';

beforeAll(async () => {
  server = await TestServer.start();
  start = server.clock.now();
});
afterAll(() => server.stop());
beforeEach(async () => {
  place = await aMunicipality(server, { name: 'Chrudim' });
  contact = await aContact(place.id);
  const person = await aPerson(server, { roles: ['trainer'] });
  trainer = await aSession(server, person);
  cohortId = (await aCohort(server, { entry: 'open', trainerIds: [person.id] })).id;
  day = await aSeminarDay(server, { cohortId, capacity: 5 });
});
afterEach(() => server.clock.pass({ seconds: (start.getTime() - server.clock.now().getTime()) / 1000 }));

async function aContact(municipalityId: string): Promise<string> {
  const person = await aPerson(server, { givenName: 'Petra', familyName: 'Malá' });
  await server.db.transaction(() =>
    server.db.of(RoleGrant).insert({ id: newId(), personId: person.id, role: 'contact', municipalityId }),
  );
  return aSession(server, person);
}

async function anOfficer(fields: Partial<Person> = {}, until: string | null = null): Promise<Person> {
  const person = await aPerson(server, { givenName: 'Eva', familyName: 'Dvořáková', ...fields });
  await aMandate(server, { personId: person.id, municipalityId: place.id, until });
  return person;
}

const make = (body: Partial<RequestOf<typeof seatBlockApi.make>['body']> = {}, session = contact, dayId = day.id) =>
  server.call(
    seatBlockApi.make,
    { params: { dayId }, body: { municipalityId: place.id, seats: 3, releaseAt: RELEASE, ...body } },
    { session },
  );
const change = (blockId: string, body: { seats?: number; releaseAt?: string }, session = contact) =>
  server.call(seatBlockApi.change, { params: { blockId }, body }, { session });
const release = (blockId: string, session = contact) =>
  server.call(seatBlockApi.release, { params: { blockId }, body: {} }, { session });
const cancel = (blockId: string, session = contact) =>
  server.call(seatBlockApi.cancel, { params: { blockId } }, { session });
const name = (blockId: string, body: RequestOf<typeof seatBlockApi.name>['body'], session = contact) =>
  server.call(seatBlockApi.name, { params: { blockId }, body }, { session });
const removeName = (blockId: string, bookingId: string, session = contact) =>
  server.call(seatBlockApi.removeName, { params: { blockId, bookingId } }, { session });
const days = (session = contact, municipalityId = place.id) =>
  server.call(seatBlockApi.days, { params: { municipalityId }, query: {} }, { session });
const people = async () => (await days()).body.items.find((item) => item.day.id === day.id)?.people ?? [];
const seats = async () =>
  (await server.call(bookingApi.list, { params: { dayId: day.id } }, { session: trainer })).body;

/** Members who ask for a seat one after another. */
async function guests(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const { personId } = await aMember(server, { cohortId });
    await server.call(bookingApi.add, { params: { dayId: day.id }, body: { personId } }, { session: trainer });
  }
}

describe('a block of seats', () => {
  it('holds seats before the names are known, and only free ones', async () => {
    const reply = await make();
    await guests(3);

    expect(reply).toMatchObject({ status: 200, body: { seats: 3, taken: 0, state: 'held', can: { name: true } } });
    const now = await seats();
    expect(now.seats).toEqual({ confirmed: 2, offered: 0, held: 3, free: 0, waitlisted: 1 });
    expect(now.blocks).toMatchObject([{ municipality: { name: 'Chrudim' } }]);
    expect(await make({ seats: 1 })).toMatchObject({
      status: 409,
      body: { code: 'booking.no_free_seat', details: { free: 0 } },
    });
  });

  it.each([
    ['no seats', { seats: 0 }, 'request.invalid'],
    ['a release in the past', { releaseAt: '2026-11-23T17:59:00.000Z' }, 'seat_block.release_date'],
    ['a release after the start', { releaseAt: '2026-12-07T08:00:01.000Z' }, 'seat_block.release_date'],
  ])('is refused with %s', async (_, body, code) => {
    expect(await make(body)).toMatchObject({ status: 422, body: { code } });
  });

  it('lets go what has no name on its date, to those who wait, in order', async () => {
    const { body: block } = await make();
    await name(block.id, { personId: (await anOfficer()).id });
    await guests(6);
    server.clock.pass({ days: 8 });

    await server.app.get(SeatSweep).sweep();

    const now = await seats();
    expect(now.seats).toEqual({ confirmed: 3, offered: 2, held: 0, free: 0, waitlisted: 2 });
    const offered = now.bookings.filter(({ state }) => state === 'offered').map(({ place: order }) => order);
    expect(offered).toEqual([4, 5]);
    expect(now.blocks).toMatchObject([{ state: 'released', seats: 3, taken: 1, can: { name: false } }]);
    expect(await change(block.id, { seats: 2 })).toMatchObject({ status: 409, body: { code: 'seat_block.closed' } });
  });

  it('can be made smaller, longer, released and cancelled by hand', async () => {
    const { body: block } = await make();
    await guests(4);

    expect((await change(block.id, { seats: 2, releaseAt: '2026-12-07T08:00:00.000Z' })).body).toMatchObject({
      seats: 2,
    });
    expect((await seats()).seats).toMatchObject({ held: 2, offered: 1, waitlisted: 1 });
    expect(await change(block.id, { seats: 3 })).toMatchObject({ status: 409, body: { code: 'booking.no_free_seat' } });
    expect((await release(block.id)).body.state).toBe('released');
    expect((await release(block.id)).status).toBe(200);
    expect((await seats()).seats).toMatchObject({ held: 0, offered: 2, free: 1, waitlisted: 0 });
    const { body: other } = await make({ seats: 1 });
    expect((await cancel(other.id)).body.state).toBe('cancelled');
    expect(await name(other.id, { email: 'x@obec.example' })).toMatchObject({ body: { code: 'seat_block.closed' } });
  });
});

describe('a name in a block', () => {
  it('has a confirmed seat at once and is a member of the cohort', async () => {
    const { body: block } = await make({ seats: 1 });
    const person = await anOfficer();

    expect((await name(block.id, { personId: person.id })).body).toMatchObject({ taken: 1, can: { name: false } });
    expect((await name(block.id, { personId: person.id })).body).toMatchObject({ taken: 1 });
    expect(await name(block.id, { personId: (await anOfficer()).id })).toMatchObject({
      status: 409,
      body: { code: 'seat_block.full' },
    });
    expect((await seats()).bookings).toMatchObject([
      { person: { id: person.id }, state: 'confirmed', blockId: block.id, municipality: { name: 'Chrudim' } },
    ]);
    expect(await change(block.id, { seats: 1 })).toMatchObject({ status: 200 });
  });

  it('by e-mail may be somebody new, with name and office', async () => {
    const { body: block } = await make();
    const email = `${newId()}@obec.example`;

    await name(block.id, { email, givenName: 'Karel', familyName: 'Nový', office: 'zastupitel' });

    expect(await people()).toMatchObject([{ name: 'Karel Nový', state: 'confirmed' }]);
  });

  it('takes who waits out of the queue, and not who has a seat already', async () => {
    const { body: block } = await make({ seats: 2 });
    await guests(3);
    const person = await anOfficer();
    await aMember(server, { cohortId, personId: person.id });
    const body = { personId: person.id };
    await server.call(bookingApi.add, { params: { dayId: day.id }, body }, { session: trainer });
    const [seated] = (await seats()).bookings;
    await aMandate(server, { personId: seated?.person.id ?? '', municipalityId: place.id });

    expect((await name(block.id, body)).body.taken).toBe(1);
    expect(await name(block.id, { personId: seated?.person.id ?? '' })).toMatchObject({
      status: 409,
      body: { code: 'booking.duplicate' },
    });
    expect((await seats()).seats).toMatchObject({ confirmed: 4, held: 1, waitlisted: 0 });
  });

  it('can be taken out again: the seat stays with the municipality', async () => {
    const { body: block } = await make();
    await name(block.id, { personId: (await anOfficer()).id });
    await guests(4);
    const [first] = await people();

    const reply = await removeName(block.id, first?.bookingId ?? '');

    expect(reply.body).toMatchObject({ seats: 3, taken: 0 });
    expect((await seats()).seats).toMatchObject({ held: 3, waitlisted: 2 });
    expect(await removeName(block.id, newId())).toMatchObject({ status: 404, body: { code: 'booking.not_found' } });
    expect(await change(block.id, { seats: 1 })).toMatchObject({ status: 200 });
  });

  it('keeps the block from getting smaller than its names', async () => {
    const { body: block } = await make();
    await name(block.id, { personId: (await anOfficer()).id });
    await name(block.id, { personId: (await anOfficer()).id });

    expect(await change(block.id, { seats: 1 })).toMatchObject({
      status: 409,
      body: { code: 'seat_block.taken', details: { taken: 2 } },
    });
  });

  it('is not found by id outside of the municipality', async () => {
    const { body: block } = await make();
    const stranger = await aPerson(server);

    expect(await name(block.id, { personId: stranger.id })).toMatchObject({ body: { code: 'person.not_found' } });
  });
});

describe('what the contact of a municipality sees', () => {
  it('are the names and states of own people, and nobody who has left', async () => {
    const [here, left] = [await anOfficer(), await anOfficer({ familyName: 'Pryč' }, '2026-11-01')];
    const stranger = await aPerson(server, { givenName: 'Cizí', familyName: 'Člověk' });
    const { body: block } = await make();
    for (const { id } of [here, left]) await aBooking(server, { dayId: day.id, personId: id });
    await name(block.id, { email: stranger.email });

    const [view] = (await days()).body.items.filter(({ day: { id } }) => id === day.id);

    expect(view?.people.map(({ name: shown, state }) => [shown, state])).toEqual([
      [`${stranger.email.slice(0, 1)}…@obec.example`, 'confirmed'],
      ['Eva Dvořáková', 'confirmed'],
    ]);
    expect(JSON.stringify(view)).not.toContain('Cizí');
    expect(JSON.stringify(view)).not.toContain('Pryč');
  });

  it('are days of cohorts that are open to everybody or for the own council', async () => {
    const own = await aCohort(server, { municipalityId: place.id });
    const closed = await aCohort(server);
    const draft = await aCohort(server, { entry: 'open', state: 'draft' });
    const ids = [];
    for (const { id } of [own, closed, draft]) ids.push((await aSeminarDay(server, { cohortId: id })).id);

    const seen = (await days()).body.items.map((item) => item.day.id);

    expect(ids.map((id) => seen.includes(id))).toEqual([true, false, false]);
    expect(await make({}, contact, ids[1])).toMatchObject({ status: 404, body: { code: 'seminar.not_found' } });
    expect(await make({}, contact, ids[2])).toMatchObject({ status: 404, body: { code: 'seminar.not_found' } });
  });

  it('is who has an office there today', async () => {
    const person = await anOfficer();
    await anOfficer({}, '2026-11-01');

    const { body } = await server.call(
      seatBlockApi.people,
      { params: { municipalityId: place.id } },
      { session: contact },
    );

    expect(body.items).toEqual([{ id: person.id, name: 'Eva Dvořáková', office: 'zastupitelka' }]);
    const own = await server.call(seatBlockApi.municipalities, {}, { session: contact });
    expect(own.body.items).toMatchObject([{ id: place.id, name: 'Chrudim' }]);
  });

  it('is nothing of another municipality', async () => {
    const other = await aContact((await aMunicipality(server)).id);
    const { body: block } = await make();
    const params = { municipalityId: place.id };

    for (const reply of [
      await days(other),
      await server.call(seatBlockApi.people, { params }, { session: other }),
      await make({}, other),
    ])
      expect(reply).toMatchObject({ status: 404, body: { code: 'municipality.not_found' } });
    for (const reply of [
      await change(block.id, { seats: 1 }, other),
      await release(block.id, other),
      await cancel(block.id, other),
      await name(block.id, { email: 'a@obec.example' }, other),
      await removeName(block.id, newId(), other),
    ])
      expect(reply).toMatchObject({ status: 404, body: { code: 'seat_block.not_found' } });
  });
});

describe('holding seats', () => {
  it('is for contacts and for those who run the day', async () => {
    const learner = await aSession(server, await aPerson(server));
    const other = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    const coordinator = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));

    expect((await make({}, '')).status).toBe(401);
    expect((await make({}, learner)).status).toBe(403);
    expect((await change(newId(), {}, learner)).status).toBe(403);
    expect((await make({ seats: 1 }, other)).status).toBe(404);
    expect((await make({ seats: 1 }, trainer)).status).toBe(200);
    expect((await make({ seats: 1 }, coordinator)).status).toBe(200);
    expect((await days(coordinator)).status).toBe(200);
    expect((await days(learner)).status).toBe(403);
    expect((await make({ municipalityId: newId() }, trainer)).status).toBe(404);
  });
});
