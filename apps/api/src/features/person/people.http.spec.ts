import { peopleApi } from '@app/contracts';
import { aMandate, aMunicipality, aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';

let server: TestServer;
let coordinator: string;

beforeAll(async () => {
  server = await TestServer.start();
  const fields = { givenName: 'Tomáš', familyName: 'Říha', titlesBefore: 'Mgr.', email: 'riha@sdruzeni.example' };
  coordinator = await aSession(server, await aPerson(server, { ...fields, roles: ['coordinator'] }));
});
afterAll(() => server.stop());

const list = (query: { q?: string; limit?: number; cursor?: string }, session: string | undefined = coordinator) =>
  server.call(peopleApi.list, { query }, { session });
const correct = (personId: string, body: { version: number; reason: string; familyName?: string }, session?: string) =>
  server.call(peopleApi.change, { params: { personId }, body }, { session });

describe('the list of people', () => {
  it('finds names in any order without diacritics, and addresses', async () => {
    const person = await aPerson(server, { givenName: 'Žofie', familyName: 'Příšerová', email: 'zofka@lhota.example' });

    for (const q of ['prisero', 'ŽOFIE  příš', 'zofka@', 'zofie lhota.example']) {
      expect((await list({ q })).body.items).toMatchObject([
        { id: person.id, name: 'Žofie Příšerová', email: 'zofka@lhota.example' },
      ]);
    }
    expect((await list({ q: 'priser_' })).body.items).toEqual([]);
    expect((await list({ q: '%' })).body.items).toEqual([]);
  });

  it('shows the office that a person holds today', async () => {
    const person = await aPerson(server, { familyName: 'Mandátová' });
    const place = await aMunicipality(server, { name: 'Ploskovice' });
    await aMandate(server, {
      personId: person.id,
      municipalityId: place.id,
      office: 'radní',
      from: '2022-10-20',
      until: '2026-10-18',
    });
    await aMandate(server, { personId: person.id, municipalityId: place.id, office: 'starostka', from: '2026-10-19' });
    await aMandate(server, { personId: person.id, office: 'hejtmanka', from: '2027-01-01' });

    const { body } = await list({ q: 'mandatova' });

    expect(body.items).toMatchObject([{ municipality: 'Ploskovice', office: 'starostka', audience: 'politician' }]);
  });

  it('goes through everybody once, by family name, also while people come and go', async () => {
    const names = ['Adámek', 'Čermák', 'Dušek', 'Eliáš', 'Fiala', 'Fiala', 'Fiala'];
    for (const familyName of names) await aPerson(server, { givenName: 'Stránka', familyName });

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await list({ q: 'stranka', limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...body.items.map(({ name }) => name));
      cursor = body.next ?? undefined;
      // Somebody new before the place where the reader is moves nothing.
      await aPerson(server, { givenName: 'Stránka', familyName: 'Aaa' });
    } while (cursor);

    expect(seen).toEqual(names.map((name) => `Stránka ${name}`));
  });

  it('is for those who keep the people, and refuses a cursor that is none', async () => {
    const trainer = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    const auditor = await aSession(server, await aPerson(server, { roles: ['auditor'] }));

    expect(await server.call(peopleApi.list, { query: {} })).toMatchObject({ status: 401 });
    expect(await list({}, trainer)).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
    expect(await list({}, auditor)).toMatchObject({ status: 403 });
    expect(await list({ cursor: 'no cursor' })).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    expect(await list({ limit: 1000 })).toMatchObject({ status: 422 });
  });
});

describe('the record of another person', () => {
  it('is read by a coordinator', async () => {
    const person = await aPerson(server);

    const { body } = await server.call(peopleApi.read, { params: { personId: person.id } }, { session: coordinator });

    expect(body).toMatchObject({ id: person.id, printedName: 'Jana Nováková', emails: [{ email: person.email }] });
  });

  it('is corrected with a reason, and the audit log tells who changed what', async () => {
    const person = await aPerson(server, { familyName: 'Novakova' });

    const reply = await correct(
      person.id,
      { version: 1, familyName: 'Nováková', reason: 'Překlep v prezenční listině' },
      coordinator,
    );

    expect(reply).toMatchObject({ status: 200, body: { familyName: 'Nováková', version: 2 } });
    const { body } = await server.call(
      peopleApi.listAudit,
      { query: { subjectId: person.id } },
      { session: coordinator },
    );
    expect(body.items).toMatchObject([
      {
        actorName: 'Mgr. Tomáš Říha',
        action: 'person.changed',
        subjectType: 'person',
        before: { familyName: 'Novakova' },
        after: { familyName: 'Nováková' },
        reason: 'Překlep v prezenční listině',
        at: server.clock.now().toISOString(),
      },
    ]);
    expect(Object.keys(body.items[0]?.after ?? {})).toEqual(['familyName']);
  });

  it('is not overwritten, and a refused change leaves no trace in the audit log', async () => {
    const person = await aPerson(server);

    const reply = await correct(person.id, { version: 7, familyName: 'Jiná', reason: 'Oprava' }, coordinator);

    expect(reply).toMatchObject({ status: 409, body: { code: 'person.changed_meanwhile' } });
    const { body } = await server.call(
      peopleApi.listAudit,
      { query: { subjectId: person.id } },
      { session: coordinator },
    );
    expect(body.items).toEqual([]);
  });

  it('is refused to others, and without a reason', async () => {
    const person = await aPerson(server);
    const trainer = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    const params = { personId: person.id };

    expect(await server.call(peopleApi.read, { params })).toMatchObject({ status: 401 });
    expect(await server.call(peopleApi.read, { params }, { session: trainer })).toMatchObject({ status: 403 });
    expect(await correct(person.id, { version: 1, reason: 'x' })).toMatchObject({ status: 401 });
    expect(await correct(person.id, { version: 1, reason: 'x' }, trainer)).toMatchObject({ status: 403 });
    expect(await correct(person.id, { version: 1, reason: ' ' }, coordinator)).toMatchObject({ status: 422 });
    expect(await correct(newId(), { version: 1, reason: 'x' }, coordinator)).toMatchObject({
      status: 404,
      body: { code: 'person.not_found' },
    });
  });
});

describe('the audit log', () => {
  it('goes back page by page, for those who may read it', async () => {
    const person = await aPerson(server);
    for (const [version, familyName] of [
      [1, 'První'],
      [2, 'Druhá'],
      [3, 'Třetí'],
    ] as const) {
      await correct(person.id, { version, familyName, reason: 'Oprava' }, coordinator);
    }
    const auditor = await aSession(server, await aPerson(server, { roles: ['auditor'] }));
    const read = (query: { cursor?: string; limit?: number; subjectId?: string }, session?: string) =>
      server.call(peopleApi.listAudit, { query }, { session });

    const first = await read({ subjectId: person.id, limit: 2 }, auditor);
    const second = await read({ subjectId: person.id, limit: 2, cursor: first.body.next ?? '' }, auditor);

    expect(first.body.items.map(({ after }) => after?.['familyName'])).toEqual(['Třetí', 'Druhá']);
    expect(second.body.items.map(({ after }) => after?.['familyName'])).toEqual(['První']);
    expect(second.body.next).toBeNull();
    expect(await read({})).toMatchObject({ status: 401 });
    const trainer = await aSession(server, await aPerson(server, { roles: ['trainer'] }));
    expect(await read({}, trainer)).toMatchObject({ status: 403 });
  });
});
