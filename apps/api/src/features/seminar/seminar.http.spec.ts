import { cohortApi, seminarApi, type RequestOf } from '@app/contracts';
import { aCohort, aSeminarDay } from '../../../testing/cohorts.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import type { Person } from '../person/index.js';
import { SeminarChanges, type SeminarChange } from './seminar-changes.js';

type Body = RequestOf<typeof seminarApi.create>['body'];

let server: TestServer;
let trainer: Person;
let session: string;
let told: SeminarChange[];

beforeAll(async () => {
  server = await TestServer.start();
  server.app.get(SeminarChanges).onChanged((change) => Promise.resolve(void told.push(change)));
});
afterAll(() => server.stop());
beforeEach(async () => {
  told = [];
  trainer = await aPerson(server, { roles: ['trainer'] });
  session = await aSession(server, trainer);
});

const venue = { name: 'Městský úřad', address: 'Resselovo náměstí 77', access: '' };
const times = { zone: 'Europe/Prague', startsAt: '2026-10-21T09:00', endsAt: '2026-10-21T16:00' };

function aDay(more: Partial<Body['day']> = {}): Body['day'] {
  return { title: 'První den', times, place: { form: 'in-person', venue }, capacity: 12, ...more };
}

const create = (cohortId: string, body: Body, by = session) =>
  server.call(seminarApi.create, { params: { cohortId }, body }, { session: by });
const change = (dayId: string, body: RequestOf<typeof seminarApi.change>['body'], by = session) =>
  server.call(seminarApi.change, { params: { dayId }, body }, { session: by });
const cancel = (dayId: string, by = session) =>
  server.call(seminarApi.cancel, { params: { dayId }, body: { reason: 'Nemoc lektorky.' } }, { session: by });
const read = (dayId: string, by = session) => server.call(seminarApi.read, { params: { dayId } }, { session: by });

const anOwnCohort = (more = {}) => aCohort(server, { trainerIds: [trainer.id], ...more });

describe('planning days', () => {
  it('makes one day with all seats free', async () => {
    const { id } = await anOwnCohort();

    const reply = await create(id, { day: aDay({ trainerIds: [trainer.id] }) });

    expect(reply.status).toBe(200);
    expect(reply.body.items).toMatchObject([
      {
        cohortId: id,
        startsAt: '2026-10-21T07:00:00.000Z',
        endsAt: '2026-10-21T14:00:00.000Z',
        zone: 'Europe/Prague',
        halfDays: [{ hours: 9 }],
        trainers: [{ id: trainer.id, name: 'Jana Nováková' }],
        seats: { confirmed: 0, offered: 0, held: 0, free: 12, waitlisted: 0 },
        can: { change: true, cancel: true, record: true },
      },
    ]);
    expect(told).toMatchObject([{ kind: 'planned', dayId: reply.body.items[0]?.id, actorId: trainer.id }]);
  });

  it('makes a series of visible days that keep the time on the wall', async () => {
    const { id } = await anOwnCohort();

    const repeat = { kind: 'every', interval: 1, unit: 'week', count: 3 } as const;
    const { body } = await create(id, { day: aDay(), repeat });

    expect(body.items.map(({ startsAt }) => startsAt)).toEqual([
      '2026-10-21T07:00:00.000Z',
      '2026-10-28T08:00:00.000Z',
      '2026-11-04T08:00:00.000Z',
    ]);
    const list = await server.call(seminarApi.list, { params: { cohortId: id } }, { session });
    expect(list.body.items).toEqual(body.items);
  });

  it.each([
    ['21 days', { repeat: { kind: 'every', interval: 1, unit: 'day', count: 21 } as const }],
    ['a zone that does not exist', { day: { ...aDay(), times: { ...times, zone: 'Europe/Chrudim' } } }],
    ['a room without an address', { day: { ...aDay(), place: { form: 'in-person' as const } } }],
    ['501 seats', { day: { ...aDay(), capacity: 501 } }],
    ['no seats', { day: { ...aDay(), capacity: 0 } }],
  ])('refuses %s', async (_, body) => {
    const { id } = await anOwnCohort();

    expect(await create(id, { day: aDay(), ...body })).toMatchObject({
      status: 422,
      body: { code: 'request.invalid' },
    });
  });

  it('is for those who run the cohort: for others it does not exist', async () => {
    const { id } = await anOwnCohort();
    const other = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    const learner = await aSession(server, await aPerson(server));
    const coordinator = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));

    expect((await server.call(seminarApi.create, { params: { cohortId: id }, body: { day: aDay() } })).status).toBe(
      401,
    );
    expect((await create(id, { day: aDay() }, learner)).status).toBe(403);
    expect(await create(id, { day: aDay() }, other)).toMatchObject({ status: 404, body: { code: 'cohort.not_found' } });
    expect((await create(id, { day: aDay() }, coordinator)).status).toBe(200);
    expect((await create(newId(), { day: aDay() })).status).toBe(404);
  });

  it('ends with the cohort', async () => {
    const cohort = await anOwnCohort({ state: 'closed' });
    const day = await aSeminarDay(server, { cohortId: cohort.id });

    expect(await create(cohort.id, { day: aDay() })).toMatchObject({ status: 409, body: { code: 'cohort.closed' } });
    expect((await change(day.id, { version: 1, capacity: 5 })).body.code).toBe('cohort.closed');
    expect((await cancel(day.id)).body.code).toBe('cohort.closed');
    expect((await read(day.id)).body.can).toEqual({ change: false, cancel: false, record: false });
  });
});

describe('a trainer', () => {
  it('does not teach two days at the same time, in whatever cohort', async () => {
    const [one, other] = [await anOwnCohort(), await anOwnCohort()];
    const first = await create(one.id, { day: aDay({ trainerIds: [trainer.id] }) });
    const later = { zone: 'Europe/Oslo', startsAt: '2026-10-21T15:00', endsAt: '2026-10-21T18:00' };

    const reply = await create(other.id, { day: aDay({ trainerIds: [trainer.id], times: later }) });

    expect(reply).toMatchObject({
      status: 409,
      body: {
        code: 'seminar.trainer_busy',
        details: {
          trainerId: trainer.id,
          dayId: first.body.items[0]?.id,
          startsAt: '2026-10-21T07:00:00.000Z',
          endsAt: '2026-10-21T14:00:00.000Z',
        },
      },
    });
    expect((await server.call(seminarApi.list, { params: { cohortId: other.id } }, { session })).body.items).toEqual(
      [],
    );
    const after = { ...later, startsAt: '2026-10-21T16:00' };
    expect((await create(other.id, { day: aDay({ trainerIds: [trainer.id], times: after }) })).status).toBe(200);
  });

  it('is free again when the other day is cancelled or moved', async () => {
    const { id } = await anOwnCohort();
    const { body } = await create(id, { day: aDay({ trainerIds: [trainer.id] }) });
    const second = await create(id, { day: aDay() });
    const [busy, day] = [body.items[0]?.id ?? '', second.body.items[0]?.id ?? ''];

    expect((await change(day, { version: 1, trainerIds: [trainer.id] })).body.code).toBe('seminar.trainer_busy');
    await cancel(busy);
    expect((await change(day, { version: 1, trainerIds: [trainer.id] })).status).toBe(200);
  });

  it('cannot be planned twice by two who press at the same moment', async () => {
    const cohorts = await Promise.all([anOwnCohort(), anOwnCohort(), anOwnCohort()]);

    const replies = await Promise.all(cohorts.map(({ id }) => create(id, { day: aDay({ trainerIds: [trainer.id] }) })));

    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  it('is one of those who run the cohort', async () => {
    const { id } = await anOwnCohort();
    const stranger = await aPerson(server, { roles: ['trainer'] });

    expect(await create(id, { day: aDay({ trainerIds: [stranger.id] }) })).toMatchObject({
      status: 422,
      body: { code: 'seminar.trainer_unknown', details: { trainerId: stranger.id } },
    });
  });
});

describe('changing a day', () => {
  it('counts a change of time or place as a move, and any other not', async () => {
    const { id: cohortId } = await anOwnCohort();
    const day = await aSeminarDay(server, { cohortId });

    const renamed = await change(day.id, { version: 1, title: 'Druhý seminář' });
    const moved = await change(day.id, { version: 2, times: { ...times, startsAt: '2026-10-21T10:00' } });
    const online = await change(day.id, { version: 3, place: { form: 'online', onlineUrl: 'https://meet.example/a' } });

    expect(renamed.body).toMatchObject({ version: 2, title: 'Druhý seminář', venue: { name: 'Městský úřad' } });
    expect(moved.body).toMatchObject({ version: 3, startsAt: '2026-10-21T08:00:00.000Z' });
    expect(online.body).toMatchObject({ version: 4, form: 'online', venue: null });
    expect(told.map(({ kind }) => kind)).toEqual(['edited', 'moved', 'moved']);
    expect(told[1]?.before).toMatchObject({ startsAt: day.startsAt, title: 'Druhý seminář' });
  });

  it('tells nobody when nothing is different', async () => {
    const { id: cohortId } = await anOwnCohort();
    const day = await aSeminarDay(server, { cohortId });

    expect((await change(day.id, { version: 1, title: day.title, capacity: 20 })).body.version).toBe(1);
    expect(told).toEqual([]);
  });

  it('is refused when somebody else was faster, and says what changed', async () => {
    const { id: cohortId } = await anOwnCohort();
    const day = await aSeminarDay(server, { cohortId });
    await change(day.id, { version: 1, title: 'Nový název' });
    await change(day.id, { version: 2, trainerIds: [trainer.id] });

    const reply = await change(day.id, { version: 1, capacity: 30 });

    expect(reply).toMatchObject({ status: 409, body: { code: 'seminar.changed_meanwhile' } });
    expect(reply.body.details).toEqual({
      version: 3,
      fields: { title: 'Nový název', trainerIds: [trainer.id] },
    });
    expect((await change(day.id, { version: 3, capacity: 30 })).body.capacity).toBe(30);
  });

  it('is for those who run it', async () => {
    const { id: cohortId } = await anOwnCohort();
    const day = await aSeminarDay(server, { cohortId });
    const other = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    const learner = await aSession(server, await aPerson(server));
    const params = { dayId: day.id };

    expect((await server.call(seminarApi.change, { params, body: { version: 1 } })).status).toBe(401);
    expect((await server.call(seminarApi.cancel, { params, body: { reason: 'x' } })).status).toBe(401);
    for (const status of [change(day.id, { version: 1 }, learner), cancel(day.id, learner), read(day.id, learner)])
      expect((await status).status).toBe(403);
    for (const reply of [change(day.id, { version: 1 }, other), cancel(day.id, other), read(day.id, other)])
      expect(await reply).toMatchObject({ status: 404, body: { code: 'seminar.not_found' } });
    expect((await change(day.id, { version: 1, title: '' })).status).toBe(422);
  });
});

describe('cancelling a day', () => {
  it('keeps it with the reason, once and for all', async () => {
    const { id: cohortId } = await anOwnCohort();
    const day = await aSeminarDay(server, { cohortId });

    const reply = await cancel(day.id);

    expect(reply.body).toMatchObject({ state: 'cancelled', cancelReason: 'Nemoc lektorky.', can: { change: false } });
    expect(told).toMatchObject([{ kind: 'cancelled', reason: 'Nemoc lektorky.' }]);
    expect(await cancel(day.id)).toMatchObject({ status: 409, body: { code: 'seminar.cancelled' } });
    expect((await change(day.id, { version: 2, title: 'Přece jen' })).body.code).toBe('seminar.cancelled');
    expect(
      (await server.call(seminarApi.cancel, { params: { dayId: day.id }, body: { reason: ' ' } }, { session })).status,
    ).toBe(422);
  });
});

describe('copying a cohort', () => {
  it('copies its planned days, by the wall clock, with trainers who are free', async () => {
    const cohort = await anOwnCohort({ startsOn: '2026-10-01', endsOn: '2027-02-28' });
    const options = { cohortId: cohort.id, trainerIds: [trainer.id] };
    await aSeminarDay(server, { ...options, startsAt: new Date('2026-10-21T07:00:00.000Z') });
    await aSeminarDay(server, { ...options, startsAt: new Date('2026-11-04T08:00:00.000Z'), state: 'cancelled' });

    const copy = await server.call(
      cohortApi.copy,
      { params: { cohortId: cohort.id }, body: { startsOn: '2026-10-15' } },
      { session },
    );

    expect(copy.status).toBe(200);
    const { body } = await server.call(seminarApi.list, { params: { cohortId: copy.body.cohort.id } }, { session });
    expect(body.items).toMatchObject([
      {
        startsAt: '2026-11-04T08:00:00.000Z',
        endsAt: '2026-11-04T15:00:00.000Z',
        halfDays: [{ startsAt: '2026-11-04T08:00:00.000Z', hours: 4 }, { hours: 4 }],
        trainers: [{ id: trainer.id }],
        seats: { free: 20 },
      },
    ]);
  });

  it('leaves out a trainer who teaches elsewhere then, and names days on a weekend', async () => {
    const cohort = await anOwnCohort({ startsOn: '2026-10-01', endsOn: '2027-02-28' });
    const startsAt = new Date('2026-10-21T07:00:00.000Z');
    await aSeminarDay(server, { cohortId: cohort.id, trainerIds: [trainer.id], startsAt });
    const busy = await anOwnCohort();
    const saturday = new Date('2026-10-24T07:00:00.000Z');
    await aSeminarDay(server, { cohortId: busy.id, trainerIds: [trainer.id], startsAt: saturday });

    const copy = await server.call(
      cohortApi.copy,
      { params: { cohortId: cohort.id }, body: { startsOn: '2026-10-04' } },
      { session },
    );

    expect(copy.body.weekends).toContain('2026-10-24');
    const { body } = await server.call(seminarApi.list, { params: { cohortId: copy.body.cohort.id } }, { session });
    expect(body.items).toMatchObject([{ startsAt: saturday.toISOString(), trainers: [] }]);
  });
});
