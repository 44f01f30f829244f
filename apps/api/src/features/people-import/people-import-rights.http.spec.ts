import { invitationApi, peopleImportApi, roles, type Role } from '@app/contracts';
import { aCohort, aMember } from '../../../testing/cohorts.js';
import { aMandate, aMunicipality, aPerson, aSession } from '../../../testing/factories.js';
import { anImport, HEADINGS } from '../../../testing/imports.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import { CohortMember } from '../cohort/index.js';
import { Invitation } from '../invitation/index.js';
import { Person, PersonEmail } from '../person/index.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());
beforeEach(() => server.clock.pass({ hours: 2 }));

const list = (...lines: string[]) => [HEADINGS, ...lines].join('\n');
const an = (name: string) => `${name}.${newId()}@obec.example`;
const create = (session: string | undefined, cohortId?: string) =>
  server.call(
    peopleImportApi.create,
    { query: { name: 'a.csv', ...(cohortId ? { cohortId } : {}) }, upload: Buffer.from(list('A;B;a@b.example')) },
    { session },
  );

describe('who may import people', () => {
  /** Into the register, into an own cohort, into somebody else’s cohort. */
  const allowed: Record<Role, [number, number, number]> = {
    learner: [403, 403, 403],
    trainer: [403, 200, 404],
    coordinator: [200, 200, 200],
    contact: [403, 403, 403],
    partner: [403, 403, 403],
    auditor: [403, 403, 403],
    administrator: [200, 200, 200],
  };

  it.each(roles)('%s', async (role) => {
    const person = await aPerson(server, { roles: [role] });
    const session = await aSession(server, person);
    const own = await aCohort(server, { trainerIds: [person.id] });
    const other = await aCohort(server);

    const replies = [await create(session), await create(session, own.id), await create(session, other.id)];

    expect(replies.map(({ status }) => status)).toEqual(allowed[role]);
  });

  it('nobody who is not signed in, and nobody into a cohort that does not exist', async () => {
    expect((await create(undefined)).status).toBe(401);
    const session = await aSession(server, await aPerson(server, { roles: ['administrator'] }));
    expect((await create(session, newId())).body.code).toBe('cohort.not_found');
  });
});

describe('a trainer', () => {
  const aTrainer = async () => {
    const trainer = await aPerson(server, { roles: ['trainer'], givenName: 'Tereza', familyName: 'Trenérka' });
    const cohort = await aCohort(server, { trainerIds: [trainer.id] });
    return { session: await aSession(server, trainer), cohortId: cohort.id };
  };

  it('learns of a known address only that it is known, and changes nothing about its owner', async () => {
    const { session, cohortId } = await aTrainer();
    const place = await aMunicipality(server, { name: 'Tajná' });
    const known = await aPerson(server, { givenName: 'Tajný', familyName: 'Člověk', titlesBefore: 'JUDr.' });
    await aMandate(server, { personId: known.id, municipalityId: place.id });
    const line = `Jiné;Jméno;${known.email};politik;starosta;Tajná;;`;

    const report = await anImport(server, list(line), { session, cohortId });

    expect(report.counts).toMatchObject({ known: 1, changed: 0, proposed: 0 });
    const params = { importId: report.id };
    const rows = await server.call(peopleImportApi.listRows, { params, query: {} }, { session });
    expect(JSON.stringify(rows.body)).not.toMatch(/Tajný|Člověk|JUDr|zastupitelka/);
    expect(rows.body.items[0]).toMatchObject({ outcome: 'known', changes: [], candidates: [] });

    const { body } = await server.call(peopleImportApi.apply, { params, body: {} }, { session });
    expect(body).toMatchObject({ state: 'applied', joined: 1 });
    expect(await server.db.of(Person).findOneByOrFail({ id: known.id })).toMatchObject({
      givenName: 'Tajný',
      version: 1,
    });
  });

  it('is not told of namesakes and cannot join an address to somebody else’s record', async () => {
    const { session, cohortId } = await aTrainer();
    const place = await aMunicipality(server, { name: 'Jmenovice' });
    const known = await aPerson(server, { givenName: 'Karel', familyName: 'Jmenovec' });
    await aMandate(server, { personId: known.id, municipalityId: place.id });
    const email = an('karel');

    const report = await anImport(server, list(`Karel;Jmenovec;${email};politik;starosta;Jmenovice;;`), {
      session,
      cohortId,
    });
    const decision = await server.call(
      peopleImportApi.decide,
      { params: { importId: report.id, number: 2 }, body: { decision: 'same', personId: known.id } },
      { session },
    );
    expect(report.counts).toMatchObject({ new: 1, proposed: 0 });
    expect(decision.status).toBe(404);
    await server.call(peopleImportApi.apply, { params: { importId: report.id }, body: {} }, { session });

    const owner = await server.db.of(PersonEmail).findOneByOrFail({ email });
    expect(owner.personId).not.toBe(known.id);
  });

  it('enters no second address for others, because it would open their account', async () => {
    const { session, cohortId } = await aTrainer();
    const [email, second] = [an('prvni'), an('druhy')];
    const file = `jméno;příjmení;e-mail;druhý e-mail;person_id\nA;B;${email};${second};${newId()}`;
    const report = await anImport(server, file, { session, cohortId });
    expect(report.counts).toMatchObject({ new: 1 });
    await server.call(peopleImportApi.apply, { params: { importId: report.id }, body: {} }, { session });

    expect(await server.db.of(PersonEmail).existsBy({ email: second })).toBe(false);
  });

  it('loses the list with the cohort', async () => {
    const { session, cohortId } = await aTrainer();
    const report = await anImport(server, list(`A;B;${an('a')}`), { session, cohortId });
    await server.db.transaction(() => server.db.rows('DELETE FROM "cohort_trainer" WHERE "cohortId" = ?', [cohortId]));

    const reply = await server.call(peopleImportApi.apply, { params: { importId: report.id }, body: {} }, { session });
    expect(reply).toMatchObject({ status: 404, body: { code: 'cohort.not_found' } });
  });

  it('brings people into the own cohort and invites those who are new in it, each in their language', async () => {
    const { session, cohortId } = await aTrainer();
    const member = await aPerson(server);
    await aMember(server, { cohortId, personId: member.id });
    const [czech, norwegian] = [an('cesky'), an('norsk')];
    const file = `jméno;příjmení;e-mail;jazyk\nA;B;${czech};cs\nC;D;${norwegian};nb\nE;F;${member.email};`;
    const report = await anImport(server, file, { session, cohortId });

    const { body } = await server.call(
      peopleImportApi.apply,
      { params: { importId: report.id }, body: { invite: true, message: 'Těším se!' } },
      { session },
    );

    expect(body).toMatchObject({ joined: 2, invited: 2 });
    expect(await server.db.of(CohortMember).countBy({ cohortId, source: 'import' })).toBe(2);
    const invitations = await server.db.of(Invitation).findBy({ cohortId });
    expect(new Set(invitations.map(({ email, language }) => `${email} ${language}`))).toEqual(
      new Set([`${czech} cs`, `${norwegian} nb`]),
    );
    await server.deliverMail();
    const [, token = ''] = /\/invitations\/([\w-]+)/.exec(server.mail.lastTo(czech).text) ?? [];
    const accepted = await server.call(invitationApi.accept, { params: { token }, body: {} });
    expect(accepted.status).toBe(200);
    expect(await server.db.of(PersonEmail).findOneByOrFail({ email: czech })).toMatchObject({
      confirmedAt: server.clock.now(),
    });
  });
});

describe('an address that somebody entered for a person who has come already', () => {
  it('is not their way in: its invitation asks them to sign in first', async () => {
    const person = await aPerson(server);
    const email = an('druha');
    await server.db.transaction(() =>
      server.db
        .of(PersonEmail)
        .insert({ id: newId(), personId: person.id, email, isPrimary: false, confirmedAt: null }),
    );
    const session = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
    const body = { emails: [email], language: 'cs' as const, courseSlug: null, message: '' };
    await server.call(invitationApi.create, { body }, { session });
    await server.deliverMail();
    const [, token = ''] = /\/invitations\/([\w-]+)/.exec(server.mail.lastTo(email).text) ?? [];

    expect(await server.call(invitationApi.accept, { params: { token }, body: {} })).toMatchObject({
      status: 401,
      body: { code: 'auth.required' },
    });
  });
});
