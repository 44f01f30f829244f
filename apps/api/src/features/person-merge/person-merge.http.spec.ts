import { personMergeApi, roles, type MergePreview, type Role } from '@app/contracts';
import { aHolder } from '../../../testing/certificates.js';
import { aCohort, aMember, aSeminarDay } from '../../../testing/cohorts.js';
import { aMandate, aMunicipality, aPerson, anEnrolment, aSession } from '../../../testing/factories.js';
import { aPublishedCourse } from '../../../testing/published-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { AuditEntry } from '../../platform/audit-entry.entity.js';
import { newId } from '../../platform/id.js';
import { Booking } from '../booking/index.js';
import { Certificate } from '../certificate/index.js';
import { CohortMember } from '../cohort/index.js';
import { Course } from '../course/index.js';
import { Enrolment } from '../learning/index.js';
import { Mandate, Person, PersonEmail } from '../person/index.js';
import { MergeSweep } from './merge-sweep.js';
import { PersonMerge } from './person-merge.entity.js';

const reason = 'Stejný člověk, dvě adresy.';
let server: TestServer;
let session: string;
let course: Course;

beforeAll(async () => {
  server = await TestServer.start();
  session = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
  await aPublishedCourse(server, { slug: 'shared' });
  course = await server.db.of(Course).findOneByOrFail({ slug: 'shared' });
});
afterAll(() => server.stop());

const preview = async (keptId: string, goneId: string) =>
  server.call(personMergeApi.preview, { query: { keptId, goneId, language: 'cs' } }, { session });
const merge = async ({ kept, gone }: Pick<MergePreview, 'kept' | 'gone'>, more: object = {}) => {
  const { body } = await preview(kept.id, gone.id);
  const given = { keptId: kept.id, goneId: gone.id, fingerprint: body.fingerprint, reason, ...more };
  return server.call(personMergeApi.merge, { body: given }, { session });
};
const undo = (mergeId: string) => server.call(personMergeApi.undo, { params: { mergeId }, body: {} }, { session });
const twoPeople = async (kept: Partial<Person> = {}, gone: Partial<Person> = {}) => ({
  kept: { ...(await aPerson(server, kept)), offices: [], emails: [], holdings: 0, name: '', createdAt: '' },
  gone: { ...(await aPerson(server, gone)), offices: [], emails: [], holdings: 0, name: '', createdAt: '' },
});

describe('joining two records', () => {
  it('shows first what comes along and what differs', async () => {
    const pair = await twoPeople(
      { titlesBefore: '', familyName: 'Nová' },
      { titlesBefore: 'Ing.', familyName: 'Nováková' },
    );
    await aMandate(server, { personId: pair.gone.id });
    await anEnrolment(server, { personId: pair.gone.id, course });

    const { body } = await preview(pair.kept.id, pair.gone.id);

    expect(body.fields).toEqual([
      { field: 'titlesBefore', kept: '', gone: 'Ing.', suggested: 'gone' },
      { field: 'familyName', kept: 'Nová', gone: 'Nováková', suggested: 'kept' },
    ]);
    expect(body.moves).toEqual([
      { thing: 'email', count: 1 },
      { thing: 'mandate', count: 1 },
      { thing: 'enrolment', count: 1 },
    ]);
    expect(body.conflicts).toEqual([]);
    expect(body.gone.offices[0]).toContain('zastupitelka');
  });

  it('moves everything, ends the sessions of the closed record, and is remembered', async () => {
    const { certificate, person: gone } = await aHolder(server);
    const kept = await aPerson(server);
    const member = await aMember(server, { cohortId: (await aCohort(server)).id, personId: gone.id });
    const device = await aSession(server, gone);

    const { status, body } = await merge({ kept, gone } as never, { fields: { familyName: 'gone' } });

    expect(status).toBe(200);
    expect(body).toMatchObject({ keptId: kept.id, can: { undo: true } });
    const emails = await server.db.of(PersonEmail).find({ where: { personId: kept.id }, order: { isPrimary: 'DESC' } });
    expect(emails.map(({ email, isPrimary }) => [email === kept.email, isPrimary])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(await server.db.of(Certificate).findOneByOrFail({ id: certificate.id })).toMatchObject({
      personId: kept.id,
    });
    expect(await server.db.of(CohortMember).findOneByOrFail({ id: member.id })).toMatchObject({ personId: kept.id });
    expect(await server.db.of(Person).findOneByOrFail({ id: gone.id })).toMatchObject({ mergedIntoId: kept.id });
    expect((await server.send('GET', '/api/me', { session: device })).status).toBe(401);
    expect(
      await server.db.of(AuditEntry).findOneByOrFail({ subjectId: gone.id, action: 'person.merged' }),
    ).toMatchObject({ reason });
  });

  it('lets the one count that is further where both have one course, and keeps the other with the closed record', async () => {
    const pair = await twoPeople();
    const begun = await anEnrolment(server, { personId: pair.kept.id, course });
    const done = await anEnrolment(server, { personId: pair.gone.id, course, state: 'completed' });

    const { body } = await preview(pair.kept.id, pair.gone.id);
    expect(body.conflicts).toMatchObject([
      {
        thing: 'enrolment',
        label: 'Kulatý stůl',
        suggested: 'gone',
        kept: { state: 'active' },
        gone: { state: 'completed' },
      },
    ]);
    const { body: merged } = await merge(pair);

    const ownerOf = async (id: string) => (await server.db.of(Enrolment).findOneByOrFail({ id })).personId;
    expect([await ownerOf(done.id), await ownerOf(begun.id)]).toEqual([pair.kept.id, pair.gone.id]);
    await undo(merged.id);
    expect([await ownerOf(done.id), await ownerOf(begun.id)]).toEqual([pair.gone.id, pair.kept.id]);
  });

  it('follows the choice of a person instead', async () => {
    const pair = await twoPeople();
    const cohort = await aCohort(server);
    const own = await aMember(server, { cohortId: cohort.id, personId: pair.kept.id });
    const other = await aMember(server, { cohortId: cohort.id, personId: pair.gone.id });
    const { body } = await preview(pair.kept.id, pair.gone.id);
    const [conflict] = body.conflicts;

    await merge(pair, { choices: { [conflict?.id ?? '']: 'gone' } });

    expect(await server.db.of(CohortMember).findOneByOrFail({ id: other.id })).toMatchObject({
      personId: pair.kept.id,
    });
    expect(await server.db.of(CohortMember).findOneByOrFail({ id: own.id })).toMatchObject({ personId: pair.gone.id });
  });

  it('is refused while both hold a seat on one day, when something changed meanwhile, and with oneself', async () => {
    const pair = await twoPeople();
    const day = await aSeminarDay(server, { cohortId: (await aCohort(server)).id });
    const book = (personId: string, place: number) =>
      server.db.transaction(() =>
        server.db.of(Booking).insert({
          id: newId(),
          dayId: day.id,
          personId,
          municipalityId: null,
          blockId: null,
          state: 'confirmed',
          place,
          activeKey: `${day.id} ${personId}`,
          requestedAt: server.clock.now(),
          changedAt: server.clock.now(),
          offerExpiresAt: null,
        }),
      );
    await book(pair.gone.id, 1);
    const { body: shown } = await preview(pair.kept.id, pair.gone.id);
    await book(pair.kept.id, 2);

    const { body } = await preview(pair.kept.id, pair.gone.id);
    expect(body.blocks).toMatchObject([{ thing: 'booking' }]);
    expect(await merge(pair)).toMatchObject({ status: 409, body: { code: 'person_merge.blocked' } });
    expect(await merge(pair, { fingerprint: shown.fingerprint })).toMatchObject({
      body: { code: 'person_merge.outdated' },
    });
    expect((await preview(pair.kept.id, pair.kept.id)).body.code).toBe('person_merge.same_person');
    expect((await preview(pair.kept.id, newId())).body.code).toBe('person.not_found');
  });

  it('hides the closed record from the list of people, and joins nobody twice', async () => {
    const name = `Zmizelá${newId().slice(-6)}`;
    const pair = await twoPeople({ familyName: name }, { familyName: name });
    await merge(pair);

    const list = await server.send('GET', `/api/people?q=${encodeURIComponent(name)}`, { session });
    expect((list.body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([pair.kept.id]);
    expect((await preview(pair.kept.id, pair.gone.id)).body.code).toBe('person.not_found');
  });

  it('proposes people of one name with offices in one municipality', async () => {
    const place = await aMunicipality(server);
    const pair = await twoPeople({ familyName: 'Dvojnice' }, { familyName: 'Dvojnice' });
    for (const { id } of [pair.kept, pair.gone]) await aMandate(server, { personId: id, municipalityId: place.id });

    const { body } = await server.call(personMergeApi.listDuplicates, { query: {} }, { session });

    const ids = body.items.map(({ people }) => people.map(({ id }) => id).sort());
    expect(ids).toContainEqual([pair.kept.id, pair.gone.id].sort());
    expect(body.items).toHaveLength(1);
  });
});

describe('taking a merge back', () => {
  it('puts everything where it was: rows, the first address and the names', async () => {
    const pair = await twoPeople({ titlesBefore: '' }, { titlesBefore: 'Mgr.' });
    const mandate = await aMandate(server, { personId: pair.gone.id });
    const { body } = await merge(pair);
    expect(await server.db.of(Person).findOneByOrFail({ id: pair.kept.id })).toMatchObject({ titlesBefore: 'Mgr.' });

    const { body: undone } = await undo(body.id);

    expect(undone).toMatchObject({ undoneAt: server.clock.now().toISOString(), can: { undo: false } });
    expect(await server.db.of(Mandate).findOneByOrFail({ id: mandate.id })).toMatchObject({ personId: pair.gone.id });
    expect(await server.db.of(PersonEmail).findOneByOrFail({ personId: pair.gone.id })).toMatchObject({
      isPrimary: true,
    });
    expect(await server.db.of(Person).findOneByOrFail({ id: pair.kept.id })).toMatchObject({ titlesBefore: '' });
    expect(await server.db.of(Person).findOneByOrFail({ id: pair.gone.id })).toMatchObject({ mergedIntoId: null });
    expect(await undo(body.id)).toMatchObject({ status: 409, body: { code: 'person_merge.expired' } });
  });

  it('is refused when something contradicting happened, and then changes nothing', async () => {
    const renamed = await twoPeople({ titlesBefore: '' }, { titlesBefore: 'Mgr.' });
    const first = await merge(renamed);
    await server.db.transaction(() => server.db.of(Person).update({ id: renamed.kept.id }, { titlesBefore: 'PhDr.' }));
    expect(await undo(first.body.id)).toMatchObject({
      status: 409,
      body: { code: 'person_merge.contradicted', details: { table: 'person' } },
    });

    const removed = await twoPeople();
    const mandate = await aMandate(server, { personId: removed.gone.id });
    const second = await merge(removed);
    await server.db.transaction(() => server.db.of(Mandate).delete({ id: mandate.id }));
    expect(await undo(second.body.id)).toMatchObject({
      body: { code: 'person_merge.contradicted', details: { table: 'mandate' } },
    });
    expect(await server.db.of(PersonEmail).countBy({ personId: removed.kept.id })).toBe(2);

    const chained = await twoPeople();
    const third = await merge(chained);
    const last = await aPerson(server);
    await merge({ kept: { ...chained.kept, id: last.id }, gone: chained.kept });
    expect(await undo(third.body.id)).toMatchObject({ body: { code: 'person_merge.contradicted' } });
  });

  it('ends after thirty days, when how to do it is forgotten', async () => {
    const own = await TestServer.start();
    const coordinator = await aSession(own, await aPerson(own, { roles: ['coordinator'] }));
    const [kept, gone] = [await aPerson(own), await aPerson(own)];
    const query = { keptId: kept.id, goneId: gone.id, language: 'cs' as const };
    const shown = await own.call(personMergeApi.preview, { query }, { session: coordinator });
    const body = { keptId: kept.id, goneId: gone.id, fingerprint: shown.body.fingerprint, reason };
    const merged = await own.call(personMergeApi.merge, { body }, { session: coordinator });

    own.clock.pass({ days: 31 });
    await own.app.get(MergeSweep).sweep();

    expect((await own.db.of(PersonMerge).findOneByOrFail({ id: merged.body.id })).changes).toBeNull();
    const again = await aSession(own, await aPerson(own, { roles: ['coordinator'] }));
    const reply = await own.call(
      personMergeApi.undo,
      { params: { mergeId: merged.body.id }, body: {} },
      { session: again },
    );
    expect(reply).toMatchObject({ status: 409, body: { code: 'person_merge.expired' } });
    await own.stop();
  });
});

describe('who may join records', () => {
  const keepers: readonly Role[] = ['coordinator', 'administrator'];

  it.each(roles)('%s', async (role) => {
    const own = await aSession(server, await aPerson(server, { roles: [role] }));
    const pair = await twoPeople();
    const { body: shown } = await preview(pair.kept.id, pair.gone.id);
    const ids = { keptId: pair.kept.id, goneId: pair.gone.id };
    const replies = [
      await server.call(personMergeApi.listDuplicates, { query: {} }, { session: own }),
      await server.call(personMergeApi.preview, { query: { ...ids, language: 'nb' } }, { session: own }),
      await server.call(
        personMergeApi.merge,
        { body: { ...ids, fingerprint: shown.fingerprint, reason } },
        { session: own },
      ),
      await server.call(personMergeApi.list, { query: {} }, { session: own }),
    ];
    const expected = keepers.includes(role) ? 200 : 403;
    expect(replies.map(({ status }) => status)).toEqual([expected, expected, expected, expected]);
    const mergeId = replies[2]?.body && 'id' in replies[2].body ? String(replies[2].body.id) : newId();
    const taken = await server.call(personMergeApi.undo, { params: { mergeId }, body: {} }, { session: own });
    expect(taken.status).toBe(expected);
    expect((await server.call(personMergeApi.list, { query: {} })).status).toBe(401);
  });
});
