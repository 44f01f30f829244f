import { attendanceApi, type NewAttendance, type NewWalkIn } from '@app/contracts';
import { aBooking, aCohort, aMember, aSeminarDay } from '../../../testing/cohorts.js';
import { aMunicipality, aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { AuditEntry } from '../../platform/audit-entry.entity.js';
import { newId } from '../../platform/id.js';
import { Booking } from '../booking/index.js';
import { CohortMember, type Cohort } from '../cohort/index.js';
import { PersonEmail, type Person } from '../person/index.js';
import type { SeminarDay } from '../seminar/index.js';
import { AttendanceEvent } from './attendance-event.entity.js';
import { rowCode } from './presence-codes.js';

let server: TestServer;
let trainer: Person;
let session: string;
let cohort: Cohort;
let day: SeminarDay;
let member: CohortMember;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.pass({ minutes: 30 });
  trainer = await aPerson(server, { roles: ['trainer'] });
  session = await aSession(server, trainer);
  cohort = await aCohort(server, { trainerIds: [trainer.id] });
  // The first half has been running for an hour.
  const startsAt = new Date(server.clock.now().getTime() - 3_600_000);
  day = await aSeminarDay(server, { cohortId: cohort.id, startsAt });
  member = await aMember(server, { cohortId: cohort.id });
});

const read = (as: string | undefined = session, dayId = day.id) =>
  server.call(attendanceApi.readRoster, { params: { dayId } }, { session: as });

interface Sent {
  events?: NewAttendance[];
  walkIns?: NewWalkIn[];
}
const send = ({ events = [], walkIns = [] }: Sent, as: string | undefined = session) =>
  server.call(attendanceApi.record, { params: { dayId: day.id }, body: { events, walkIns } }, { session: as });

function anEvent(more: Partial<NewAttendance> = {}): NewAttendance {
  const at = server.clock.now().toISOString();
  return { id: newId(), personId: member.personId, half: 1, status: 'present', method: 'list', at, ...more };
}

const statuses = async () =>
  Object.fromEntries((await read()).body.marks.map(({ personId, half, status }) => [`${personId} ${half}`, status]));

describe('the roster of a day', () => {
  it('has members, those with a seat and those who came, by family name, with all that a phone needs off line', async () => {
    const place = await aMunicipality(server, { name: 'Žďár nad Sázavou' });
    const guest = await aPerson(server, { givenName: 'Čeněk', familyName: 'Adámek' });
    const booking = await aBooking(server, { dayId: day.id, personId: guest.id, municipalityId: place.id });
    await aBooking(server, { dayId: day.id, state: 'waitlisted' });
    await aMember(server, { cohortId: cohort.id, state: 'withdrawn' });

    const { status, body } = await read();

    expect(status).toBe(200);
    expect(body.day).toMatchObject({
      cohort: { id: cohort.id, name: 'Zima 2026' },
      zone: 'Europe/Prague',
      halves: [
        { half: 1, hours: 4 },
        { half: 2, hours: 4 },
      ],
    });
    expect(body.people).toMatchObject([
      {
        name: 'Čeněk Adámek',
        searchName: 'adamek cenek zdar nad sazavou',
        municipality: { name: 'Žďár nad Sázavou' },
        isMember: false,
        seat: 'confirmed',
        codes: [rowCode(day.id, booking.id), expect.stringMatching(/^RT2:/)],
      },
      { personId: member.personId, isMember: true, seat: null, codes: [rowCode(day.id, member.id), expect.anything()] },
    ]);
    expect(body).toMatchObject({ marks: [], position: 0 });
  });
});

describe('recording attendance', () => {
  it('keeps what was seen in each half', async () => {
    const events = [anEvent(), anEvent({ half: 2, status: 'excused', method: 'paper' })];

    expect(await send({ events })).toMatchObject({ status: 200, body: { recorded: 2, refused: [], walkIns: [] } });

    expect((await read()).body).toMatchObject({
      marks: [
        { personId: member.personId, half: 1, status: 'present', method: 'list', makeUp: null },
        { half: 2, status: 'excused', method: 'paper' },
      ],
      position: 2,
    });
  });

  it('changes nothing when a phone sends the same twice, also at the same moment', async () => {
    const events = [anEvent(), anEvent({ half: 2 })];

    const replies = await Promise.all([send({ events }), send({ events }), send({ events: [...events, ...events] })]);

    expect(replies.map(({ body }) => body.recorded).sort((a, b) => a - b)).toEqual([0, 0, 2]);
    expect(await server.db.of(AttendanceEvent).countBy({ dayId: day.id })).toBe(2);
    expect((await read()).body.position).toBe(2);
  });

  it('goes by what was seen last, whichever phone comes back first', async () => {
    const early = anEvent({ at: new Date(server.clock.now().getTime() - 600_000).toISOString(), status: 'absent' });
    const late = anEvent();

    await send({ events: [late] });
    await send({ events: [early] });

    expect(await statuses()).toEqual({ [`${member.personId} 1`]: 'present' });
  });

  it('takes a clock that is ahead for the moment of receipt, and keeps what it showed', async () => {
    const ahead = anEvent({ at: new Date(server.clock.now().getTime() + 86_400_000).toISOString() });
    await send({ events: [ahead] });
    const receivedAt = server.clock.now();
    server.clock.pass({ minutes: 5 });

    await send({ events: [anEvent({ status: 'absent' })] });

    expect(await server.db.of(AttendanceEvent).findOneBy({ id: ahead.id })).toMatchObject({
      at: receivedAt,
      deviceAt: new Date(ahead.at),
    });
    expect(await statuses()).toEqual({ [`${member.personId} 1`]: 'absent' });
  });

  it('refuses one by one what cannot be, and records the rest', async () => {
    const stranger = await aPerson(server);
    const [good, half, person, code] = [
      anEvent(),
      anEvent({ half: 3 }),
      anEvent({ personId: stranger.id }),
      anEvent({ method: 'scan', code: rowCode(day.id, newId()) }),
    ];

    const { body } = await send({ events: [half, person, good, code] });

    expect(body).toMatchObject({
      recorded: 1,
      refused: [
        { id: half.id, reason: 'half_unknown' },
        { id: person.id, reason: 'person_unknown' },
        { id: code.id, reason: 'code_invalid' },
      ],
    });
  });

  it('refuses everything of a cancelled day and of a closed cohort, but not what it has already', async () => {
    const known = anEvent();
    await send({ events: [known] });
    const fresh = anEvent({ half: 2 });
    await server.db.transaction(() => server.db.of(cohort.constructor).update({ id: cohort.id }, { state: 'closed' }));
    const closed = await send({ events: [known, fresh] });
    await server.db.transaction(() => server.db.of(day.constructor).update({ id: day.id }, { state: 'cancelled' }));
    const cancelled = await send({ events: [known, fresh] });

    expect(closed.body).toMatchObject({ recorded: 0, refused: [{ id: fresh.id, reason: 'cohort_closed' }] });
    expect(cancelled.body).toMatchObject({ recorded: 0, refused: [{ id: fresh.id, reason: 'day_cancelled' }] });
  });

  it('refuses presence on a day that is far ahead, but takes an excuse', async () => {
    day = await aSeminarDay(server, { cohortId: cohort.id });
    const [present, excused] = [anEvent(), anEvent({ half: 2, status: 'excused' })];

    const { body } = await send({ events: [present, excused] });

    expect(body).toMatchObject({ recorded: 1, refused: [{ id: present.id, reason: 'too_early' }] });
  });

  it('takes a scanned row of the sheet, and not the one of somebody else', async () => {
    const other = await aMember(server, { cohortId: cohort.id });
    const mine = anEvent({ method: 'scan', code: rowCode(day.id, member.id) });
    const wrong = anEvent({ method: 'scan', code: rowCode(day.id, other.id) });

    const { body } = await send({ events: [mine, wrong] });

    expect(body).toMatchObject({ recorded: 1, refused: [{ id: wrong.id, reason: 'code_invalid' }] });
  });

  it('notes in the audit log what is changed later than a day after it', async () => {
    await send({ events: [anEvent()] });
    const audited = () => server.db.of(AuditEntry).findBy({ subjectId: day.id });
    server.clock.pass({ hours: 29 });
    await send({ events: [anEvent({ half: 2 })] });
    expect(await audited()).toEqual([]);
    server.clock.pass({ hours: 3 });

    await send({ events: [anEvent({ status: 'absent' })] });

    const key = `${member.personId} 1`;
    expect(await audited()).toMatchObject([
      { action: 'attendance.changed', actorId: trainer.id, before: { [key]: 'present' }, after: { [key]: 'absent' } },
    ]);
  });

  it('takes nothing that somebody else has seen on the same phone', async () => {
    const body = { by: newId(), events: [anEvent()] };

    const reply = await server.call(attendanceApi.record, { params: { dayId: day.id }, body }, { session });

    expect(reply).toMatchObject({ status: 401, body: { code: 'auth.required' } });
    expect((await read()).body.marks).toEqual([]);
  });

  it('is for those who run the cohort: others do not find the day, and nobody else may', async () => {
    const foreign = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    const contact = await aSession(server, await aPerson(server, { roles: ['contact'] }));
    const coordinator = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
    const events = [anEvent()];

    expect(await read(foreign)).toMatchObject({ status: 404, body: { code: 'seminar.not_found' } });
    expect(await send({ events }, foreign)).toMatchObject({ status: 404, body: { code: 'seminar.not_found' } });
    expect(await read(session, newId())).toMatchObject({ status: 404 });
    for (const as of [contact, await aSession(server, { id: member.personId })]) {
      expect(await read(as)).toMatchObject({ status: 403 });
      expect(await send({ events }, as)).toMatchObject({ status: 403 });
    }
    expect(await server.call(attendanceApi.readRoster, { params: { dayId: day.id } })).toMatchObject({ status: 401 });
    const unsigned = { params: { dayId: day.id }, body: { events } };
    expect(await server.call(attendanceApi.record, unsigned)).toMatchObject({ status: 401 });
    expect(await send({})).toMatchObject({ status: 422 });
    expect(await send({ events: [anEvent({ half: 0 })] })).toMatchObject({ status: 422 });
    expect(await send({ events }, coordinator)).toMatchObject({ status: 200, body: { recorded: 1 } });
  });
});

describe('somebody who came without being on the roster', () => {
  function aWalkIn(more: Partial<NewWalkIn> = {}): NewWalkIn {
    return { id: newId(), givenName: 'Petra', familyName: 'Nečekaná', ...more };
  }

  it('becomes a person, a member and the holder of a seat beyond the capacity, once, whatever the phone repeats', async () => {
    await server.db.transaction(() => server.db.of(day.constructor).update({ id: day.id }, { capacity: 1 }));
    await aBooking(server, { dayId: day.id, personId: member.personId });
    const place = await aMunicipality(server);
    const email = `${newId()}@obec.example`;
    const walkIn = aWalkIn({ email: email.toUpperCase(), municipalityId: place.id });
    const events = [anEvent({ personId: walkIn.id, method: 'walk_in' }), anEvent({ personId: walkIn.id, half: 2 })];

    const replies = await Promise.all([send({ walkIns: [walkIn], events }), send({ walkIns: [walkIn], events })]);

    const [personId = ''] = replies.flatMap(({ body }) => body.walkIns.map((one) => one.personId));
    expect(replies.map(({ body }) => body.walkIns)).toEqual([
      [{ id: walkIn.id, personId }],
      [{ id: walkIn.id, personId }],
    ]);
    expect((await read()).body.people).toContainEqual(
      expect.objectContaining({ personId, name: 'Petra Nečekaná', isWalkIn: true, isMember: true, seat: 'confirmed' }),
    );
    expect(await statuses()).toEqual({ [`${personId} 1`]: 'present', [`${personId} 2`]: 'present' });
    expect(await server.db.of(PersonEmail).findBy({ email })).toMatchObject([{ personId, confirmedAt: null }]);
    expect(await server.db.of(CohortMember).findOneBy({ personId })).toMatchObject({
      source: 'walk_in',
      municipalityId: place.id,
    });
    expect(await server.db.of(Booking).countBy({ dayId: day.id, state: 'confirmed' })).toBe(2);
  });

  it('is recognised by the address, and whoever waited for a seat has one now', async () => {
    const known = await aPerson(server);
    await aBooking(server, { dayId: day.id, personId: known.id, state: 'waitlisted' });
    const walkIns = [aWalkIn({ email: known.email }), aWalkIn({ email: known.email })];

    const { body } = await send({ walkIns });

    expect(body.walkIns.map(({ personId }) => personId)).toEqual([known.id, known.id]);
    expect(await server.db.of(Booking).findBy({ dayId: day.id })).toMatchObject([
      { personId: known.id, state: 'confirmed' },
    ]);
  });

  it('is recorded although the address or the municipality is wrong, and the trainer learns it', async () => {
    const walkIn = aWalkIn({ email: 'nečekaná@', municipalityId: newId() });

    const { body } = await send({ walkIns: [walkIn], events: [anEvent({ personId: walkIn.id })] });

    expect(body).toMatchObject({
      recorded: 1,
      refused: [
        { id: walkIn.id, reason: 'email_invalid' },
        { id: walkIn.id, reason: 'municipality_unknown' },
      ],
    });
  });

  it('is a member again after having left', async () => {
    const left = await aPerson(server);
    await aMember(server, { cohortId: cohort.id, personId: left.id, state: 'withdrawn' });

    await send({ walkIns: [aWalkIn({ email: left.email })] });

    expect(await server.db.of(CohortMember).findBy({ personId: left.id })).toMatchObject([{ state: 'active' }]);
  });
});
