import { cohortApi } from '@app/contracts';
import { aCohort, aMember } from '../../../testing/cohorts.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import { RoleGrant, type Person } from '../person/index.js';
import { CohortChanges, type CohortCopy } from './cohort-changes.js';
import { CohortMember } from './cohort-member.entity.js';
import { Cohort } from './cohort.entity.js';

let server: TestServer;
let lucie: Person;
let trainer: string;
const copies: CohortCopy[] = [];
let failure: Error | null = null;

beforeAll(async () => {
  server = await TestServer.start();
  lucie = await aPerson(server, { roles: ['trainer'], givenName: 'Lucie', familyName: 'Žáčková' });
  trainer = await aSession(server, lucie);
  server.app.get(CohortChanges).onCopied(async (copy) => {
    copies.push(copy);
    copy.flagWeekend('2027-12-18');
    await (failure ? Promise.reject(failure) : Promise.resolve());
  });
});
afterAll(() => server.stop());
beforeEach(() => {
  copies.splice(0);
  failure = null;
});

const copy = (cohortId: string, startsOn: string, more: { name?: string; session?: string } = {}) =>
  server.call(
    cohortApi.copy,
    { params: { cohortId }, body: { startsOn, ...(more.name ? { name: more.name } : {}) } },
    { session: more.session ?? trainer },
  );

describe('copying last year’s cohort', () => {
  it('plans the same again with all dates shifted, and without the people', async () => {
    const original = await aCohort(server, {
      trainerIds: [lucie.id],
      state: 'closed',
      name: 'Zima 2026/27',
      startsOn: '2026-11-02',
      selfStudyUntil: '2026-12-11',
      endsOn: '2027-02-26',
      audience: 'politician',
      welcome: { cs: 'Vítejte!' },
      requiredDays: 2,
      needsAssignment: true,
      showsScores: true,
    });
    await aMember(server, { cohortId: original.id });

    const reply = await copy(original.id, '2027-11-01');

    expect(reply).toMatchObject({
      status: 200,
      body: {
        shiftDays: 364,
        weekends: ['2027-12-18'],
        cohort: {
          version: 1,
          state: 'draft',
          name: 'Zima 2027/28',
          startsOn: '2027-11-01',
          selfStudyUntil: '2027-12-10',
          endsOn: '2028-02-25',
          audience: 'politician',
          welcome: { cs: 'Vítejte!' },
          conditions: { requiredDays: 2, needsAssignment: true },
          showsScores: true,
          trainers: [{ id: lucie.id }],
          members: 0,
          closedAt: null,
        },
      },
    });
    const toId = reply.body.cohort.id;
    expect(copies).toMatchObject([{ fromId: original.id, toId, shiftDays: 364 }]);
    expect(await server.db.of(CohortMember).countBy({ cohortId: toId })).toBe(0);
    expect(await server.db.of(Cohort).findOneBy({ id: toId })).toMatchObject({ copiedFromId: original.id });
  });

  it('says which days come to a weekend although the original ones did not', async () => {
    const weekdays = { startsOn: '2026-11-02', selfStudyUntil: '2026-12-12', endsOn: '2027-02-26' };
    const original = await aCohort(server, { trainerIds: [lucie.id], ...weekdays });

    const { body } = await copy(original.id, '2027-11-06', { name: 'Podruhé' });

    expect(body.cohort.name).toBe('Podruhé');
    // The self-study of the original ended on a Saturday already: that was meant so.
    expect(body.weekends).toEqual(['2027-11-06', '2027-12-18']);
  });

  it('leaves behind who is no trainer any more, and falls to who copies when nobody is left', async () => {
    const former = await aPerson(server);
    const coordinator = await aPerson(server, { roles: ['coordinator'] });
    const both = await aCohort(server, { trainerIds: [former.id, lucie.id] });
    const gone = await aCohort(server, { trainerIds: [former.id] });

    const session = await aSession(server, coordinator);
    const idsOf = ({ body }: Awaited<ReturnType<typeof copy>>) => body.cohort.trainers.map(({ id }) => id);

    expect(idsOf(await copy(both.id, '2027-11-01', { session }))).toEqual([lucie.id]);
    expect(idsOf(await copy(gone.id, '2027-11-01', { session }))).toEqual([coordinator.id]);
    expect(await server.db.of(RoleGrant).countBy({ personId: former.id })).toBe(0);
  });

  it('leaves nothing behind when something that belongs to it cannot be copied', async () => {
    const original = await aCohort(server, { trainerIds: [lucie.id] });
    failure = new Error('The days could not be copied.');

    expect((await copy(original.id, '2027-11-01')).status).toBe(500);
    expect(await server.db.of(Cohort).countBy({ copiedFromId: original.id })).toBe(0);
  });

  it('happens once for one press, and only for who runs the original', async () => {
    const original = await aCohort(server, { trainerIds: [lucie.id] });
    const press = { params: { cohortId: original.id }, body: { startsOn: '2027-11-01' } };
    const options = { session: trainer, headers: { 'idempotency-key': newId() } };

    const [first, second] = [
      await server.call(cohortApi.copy, press, options),
      await server.call(cohortApi.copy, press, options),
    ];

    expect(second.body.cohort.id).toBe(first.body.cohort.id);
    const stranger = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    expect(await copy(original.id, '2027-11-01', { session: stranger })).toMatchObject({ status: 404 });
    expect(await copy(original.id, '2027-02-30')).toMatchObject({ status: 422 });
  });
});
