import { attendanceApi, type NewAttendance } from '@app/contracts';
import { aBooking, aCohort, aMember, aSeminarDay } from '../../../testing/cohorts.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import type { Cohort } from '../cohort/index.js';
import type { Person } from '../person/index.js';
import type { SeminarDay } from '../seminar/index.js';

let server: TestServer;
let trainer: Person;
let session: string;
let cohort: Cohort;
let day: SeminarDay;
let learner: Person;
let own: string;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.pass({ days: 1 });
  trainer = await aPerson(server, { roles: ['trainer'] });
  session = await aSession(server, trainer);
  cohort = await aCohort(server, { trainerIds: [trainer.id] });
  day = await aDayFrom(-1);
  learner = await aPerson(server);
  own = await aSession(server, learner);
  await aMember(server, { cohortId: cohort.id, personId: learner.id });
});

/** A day whose first half begins in so many hours and takes three. */
const aDayFrom = (hours: number) =>
  aSeminarDay(server, {
    cohortId: cohort.id,
    startsAt: new Date(server.clock.now().getTime() + hours * 3_600_000),
  });

const readCode = (as: string | undefined = session, dayId = day.id) =>
  server.call(attendanceApi.readCode, { params: { dayId } }, { session: as });
const currentCode = async (dayId = day.id) => (await readCode(session, dayId)).body.current?.code ?? '';
const checkIn = (code: string, as: string | undefined = own) =>
  server.call(attendanceApi.checkIn, { body: { code } }, { session: as });
const marks = async () =>
  (await server.call(attendanceApi.readRoster, { params: { dayId: day.id } }, { session })).body.marks;

describe('the code on the screen', () => {
  it('is there from half an hour before a half to its end, and changes every thirty seconds', async () => {
    day = await aDayFrom(1);
    expect((await readCode()).body).toMatchObject({
      current: null,
      opensAt: new Date(day.startsAt.getTime() - 1_800_000).toISOString(),
    });

    server.clock.pass({ minutes: 30 });
    const first = (await readCode()).body.current;
    server.clock.pass({ seconds: 30 });
    const second = (await readCode()).body.current;

    expect(first).toMatchObject({ half: 1, url: `http://roundtable.test/c/${first?.code}` });
    expect(second?.code).not.toBe(first?.code);
    server.clock.pass({ hours: 3, minutes: 1 });
    expect((await readCode()).body.current?.half).toBe(1);
    server.clock.pass({ minutes: 29 });
    expect((await readCode()).body.current).toBeNull();
    server.clock.pass({ minutes: 30 });
    expect((await readCode()).body.current?.half).toBe(2);
    server.clock.pass({ hours: 4 });
    expect((await readCode()).body).toMatchObject({ current: null, opensAt: null });
  });

  it('is for those who run the cohort', async () => {
    const foreign = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    const contact = await aSession(server, await aPerson(server, { roles: ['contact'] }));

    expect(await readCode(foreign)).toMatchObject({ status: 404 });
    expect(await readCode(contact)).toMatchObject({ status: 403 });
    expect(await server.call(attendanceApi.readCode, { params: { dayId: day.id } })).toMatchObject({ status: 401 });
  });
});

describe('checking in oneself', () => {
  it('marks the half that is running, once', async () => {
    const code = await currentCode();

    const first = await checkIn(code.toLowerCase());
    const again = await checkIn(code);

    expect(first).toMatchObject({
      status: 200,
      body: { day: { id: day.id, title: 'První seminář' }, half: 1, wasPresent: false },
    });
    expect(again.body).toMatchObject({ wasPresent: true, at: first.body.at });
    expect(await marks()).toMatchObject([{ personId: learner.id, half: 1, status: 'present', method: 'code' }]);
  });

  it('takes the code of the half minute before, and no older one: a photo that is sent on fails', async () => {
    const code = await currentCode();
    server.clock.pass({ seconds: 30 });
    expect((await checkIn(code)).status).toBe(200);
    server.clock.pass({ seconds: 30 });

    expect(await checkIn(code)).toMatchObject({ status: 422, body: { code: 'attendance.code_invalid' } });
  });

  it('takes no code outside the time of the half, none of a cancelled day, and none of the other half', async () => {
    server.clock.pass({ hours: 1, minutes: 59 });
    const late = await currentCode();
    server.clock.pass({ minutes: 1, seconds: 1 });
    expect(await checkIn(late)).toMatchObject({ status: 422 });

    server.clock.pass({ hours: 1 });
    const code = await currentCode();
    expect((await checkIn(code)).body.half).toBe(2);
    await server.db.transaction(() => server.db.of(day.constructor).update({ id: day.id }, { state: 'cancelled' }));
    expect(await checkIn(code)).toMatchObject({ status: 422 });
  });

  it('is for those who are expected on that very day', async () => {
    const elsewhere = await aCohort(server, { trainerIds: [trainer.id] });
    const otherDay = await aSeminarDay(server, { cohortId: elsewhere.id, startsAt: day.startsAt });
    const guest = await aPerson(server);
    await aBooking(server, { dayId: otherDay.id, personId: guest.id });
    const waiting = await aPerson(server);
    await aBooking(server, { dayId: otherDay.id, personId: waiting.id, state: 'waitlisted' });
    const code = await currentCode(otherDay.id);

    expect(await checkIn(code)).toMatchObject({ status: 409, body: { code: 'attendance.not_expected' } });
    expect(await checkIn(code, await aSession(server, waiting))).toMatchObject({ status: 409 });
    expect(await checkIn(code, await aSession(server, guest))).toMatchObject({
      status: 200,
      body: { day: { id: otherDay.id } },
    });
    expect(await server.call(attendanceApi.checkIn, { body: { code } })).toMatchObject({ status: 401 });
    expect(await checkIn('ABC')).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  });

  it('gives up on somebody who guesses, also with the right code afterwards', async () => {
    const code = await currentCode();
    for (let n = 0; n < 12; n += 1) expect((await checkIn('BBBBBB')).status).toBe(422);

    expect(await checkIn(code)).toMatchObject({ status: 429, body: { code: 'request.rate_limited' } });
    expect(await marks()).toEqual([]);
  });
});

describe('the code on one’s own phone', () => {
  const readOwn = (as: string | undefined = own, dayId = day.id) =>
    server.call(attendanceApi.readOwnCode, { params: { dayId } }, { session: as });
  const scan = (code: string) => {
    const at = server.clock.now().toISOString();
    const event: NewAttendance = {
      ...{ id: newId(), personId: learner.id, half: 1, status: 'present', method: 'scan', at, code },
    };
    return server.call(attendanceApi.record, { params: { dayId: day.id }, body: { events: [event] } }, { session });
  };

  it('is taken by the trainer’s scanner', async () => {
    const { body } = await readOwn();

    expect((await scan(body.text)).body).toMatchObject({ recorded: 1, refused: [] });
  });

  it('is refused when its signature is not ours, or of another day', async () => {
    const { text } = (await readOwn()).body;
    const other = (await readOwn(own, (await aDayFrom(2)).id)).body.text;

    for (const code of [`${text.slice(0, -22)}AAAAAAAAAAAAAAAAAAAAAA`, other]) {
      expect((await scan(code)).body).toMatchObject({ recorded: 0, refused: [{ reason: 'code_invalid' }] });
    }
  });

  it('is there only on a day on which one is expected', async () => {
    const stranger = await aSession(server, await aPerson(server));

    expect(await readOwn(stranger)).toMatchObject({ status: 404, body: { code: 'seminar.not_found' } });
    expect(await readOwn(own, newId())).toMatchObject({ status: 404 });
    expect(await server.call(attendanceApi.readOwnCode, { params: { dayId: day.id } })).toMatchObject({ status: 401 });
  });
});
