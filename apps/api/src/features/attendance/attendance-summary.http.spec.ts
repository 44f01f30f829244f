import { attendanceApi, type NewAttendance } from '@app/contracts';
import { aCohort, aMember, aSeminarDay } from '../../../testing/cohorts.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { AuditEntry } from '../../platform/audit-entry.entity.js';
import { newId } from '../../platform/id.js';
import type { Cohort } from '../cohort/index.js';
import { AttendanceChanges, type AttendanceChange } from './attendance-changes.js';
import { AttendanceSummary } from './attendance-summary.service.js';

let server: TestServer;
let session: string;
let cohort: Cohort;
let personId: string;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());
beforeEach(async () => {
  const trainer = await aPerson(server, { roles: ['trainer'] });
  session = await aSession(server, trainer);
  cohort = await aCohort(server, { trainerIds: [trainer.id] });
  ({ personId } = await aMember(server, { cohortId: cohort.id }));
});

/** A day of two halves of four hours that began so many hours ago. */
async function aDay(hoursAgo: number) {
  const startsAt = new Date(server.clock.now().getTime() - hoursAgo * 3_600_000);
  return aSeminarDay(server, { cohortId: cohort.id, startsAt });
}

function attend(dayId: string, halves: readonly number[]) {
  const at = server.clock.now().toISOString();
  const events = halves.map((half): NewAttendance => {
    return { id: newId(), personId, half, status: 'present', method: 'list', at };
  });
  return server.call(attendanceApi.record, { params: { dayId }, body: { events } }, { session });
}

interface MakingUp {
  note?: string;
  who?: string;
  as?: string | undefined;
}
const makeUp = (dayId: string, { note = 'V Brně 14. ledna', who = personId, as = session }: MakingUp = {}) =>
  server.call(
    attendanceApi.makeUp,
    { params: { dayId }, body: { personId: who, way: 'other_cohort', note } },
    { session: as },
  );
const summary = (as: string | undefined = session) =>
  server.call(attendanceApi.readOfCohort, { params: { cohortId: cohort.id } }, { session: as });

describe('a missed day that was made up', () => {
  it('is noted for the halves that were missed, with how, and counts with a mark', async () => {
    const day = await aDay(10);
    await attend(day.id, [1]);
    expect((await summary()).body.items).toEqual([{ personId, days: 0, hours: 4, halves: 1, isMadeUp: false }]);

    const { status, body } = await makeUp(day.id);

    expect(status).toBe(200);
    expect(body.marks).toMatchObject([
      { half: 1, status: 'present', makeUp: null },
      { half: 2, status: 'made_up', makeUp: { way: 'other_cohort', note: 'V Brně 14. ledna' } },
    ]);
    expect((await summary()).body.items).toEqual([{ personId, days: 1, hours: 8, halves: 2, isMadeUp: true }]);
  });

  it('is remembered in the audit log when the day is long over', async () => {
    const day = await aDay(40);

    await makeUp(day.id);

    const entries = await server.db.of(AuditEntry).findBy({ subjectId: day.id });
    expect(entries).toMatchObject([{ after: { [`${personId} 1`]: 'made_up', [`${personId} 2`]: 'made_up' } }]);
  });

  it('is noted by those who run the cohort, for its people, with a word on how', async () => {
    const day = await aDay(10);
    const foreign = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    const contact = await aSession(server, await aPerson(server, { roles: ['contact'] }));
    const cancelled = await aSeminarDay(server, { cohortId: cohort.id, state: 'cancelled' });
    const body = { personId, way: 'task' as const, note: 'Úkol' };

    expect(await makeUp(day.id, { as: foreign })).toMatchObject({ status: 404, body: { code: 'seminar.not_found' } });
    expect(await makeUp(day.id, { as: contact })).toMatchObject({ status: 403 });
    expect(await server.call(attendanceApi.makeUp, { params: { dayId: day.id }, body })).toMatchObject({ status: 401 });
    expect(await makeUp(day.id, { note: ' ' })).toMatchObject({ status: 422 });
    expect(await makeUp(day.id, { who: newId() })).toMatchObject({ status: 404, body: { code: 'person.not_found' } });
    expect(await makeUp(cancelled.id)).toMatchObject({ status: 409, body: { code: 'seminar.cancelled' } });
  });
});

describe('what members attended of a cohort', () => {
  it('counts calendar days where the venue is: two evenings on one day are one, and a cancelled day is none', async () => {
    // Two days by UTC, one in Prague: half past midnight and six in the morning.
    const dayAt = (at: string) => aSeminarDay(server, { cohortId: cohort.id, startsAt: new Date(at) });
    const days = [await dayAt('2026-11-20T23:30:00.000Z'), await dayAt('2026-11-21T05:00:00.000Z'), await aDay(20)];
    for (const { id } of days) await attend(id, [1, 2]);
    const summaries = server.app.get(AttendanceSummary);
    expect((await summaries.ofCohort(cohort.id)).get(personId)).toMatchObject({ days: 2, hours: 24 });

    await server.db.transaction(() =>
      server.db.of(days[2]!.constructor).update({ id: days[2]!.id }, { state: 'cancelled' }),
    );

    expect((await summaries.ofCohort(cohort.id)).get(personId)).toMatchObject({ days: 1, hours: 16 });
    expect(await summaries.daysOf(personId, [cohort.id])).toEqual(new Map([[cohort.id, 1]]));
    expect(await summaries.recordedDays(cohort.id)).toEqual(new Set(days.map(({ id }) => id)));
  });

  it('is told to others inside the transaction, by person', async () => {
    const day = await aDay(1);
    const told: AttendanceChange[] = [];
    server.app.get(AttendanceChanges).onChanged((change) => Promise.resolve(void told.push(change)));

    await attend(day.id, [1, 2]);
    await attend(day.id, []);

    expect(told).toEqual([{ dayId: day.id, cohortId: cohort.id, personIds: [personId] }]);
  });

  it('is for those who run the cohort', async () => {
    const foreign = await aSession(server, await aPerson(server, { roles: ['trainer'] }));

    expect(await summary(foreign)).toMatchObject({ status: 404, body: { code: 'cohort.not_found' } });
    expect(await summary(await aSession(server, { id: personId }))).toMatchObject({ status: 403 });
    const unsigned = { params: { cohortId: cohort.id } };
    expect(await server.call(attendanceApi.readOfCohort, unsigned)).toMatchObject({ status: 401 });
  });
});
