import { peopleApi } from '@app/contracts';
import { aMandate, aMunicipality, aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const read = (session: string) => server.call(peopleApi.readProfile, {}, { session });
const change = (session: string | undefined, body: { version: number } & Record<string, unknown>) =>
  server.call(peopleApi.changeProfile, { body }, { session });

async function signedIn(fields: Parameters<typeof aPerson>[1] = {}) {
  const person = await aPerson(server, fields);
  return { person, session: await aSession(server, person) };
}

describe('the own profile', () => {
  it('shows the name as a certificate prints it, addresses, offices and roles', async () => {
    const { person, session } = await signedIn({ titlesBefore: 'doc. Ing.', titlesAfter: 'CSc.', roles: ['trainer'] });
    await aMandate(server, { personId: person.id, until: '2026-11-22' });
    await aMandate(server, { personId: person.id, from: '2026-11-01', office: 'místostarostka' });

    const { body } = await read(session);

    expect(body).toMatchObject({
      id: person.id,
      printedName: 'doc. Ing. Jana Nováková, CSc.',
      emails: [{ email: person.email, isPrimary: true, isConfirmed: true }],
      mandates: [
        { office: 'místostarostka', isCurrent: true, municipality: { name: 'Horní Lhota', region: 'Zlínský kraj' } },
        { office: 'zastupitelka', isCurrent: false },
      ],
      roles: [{ role: 'trainer', municipalityId: null }],
      version: 1,
    });
  });

  it('changes only what is named, and grows its version', async () => {
    const { session } = await signedIn();

    const reply = await change(session, { version: 1, familyName: 'Svobodová', language: 'en' });

    expect(reply).toMatchObject({
      status: 200,
      body: { givenName: 'Jana', familyName: 'Svobodová', language: 'en', printedName: 'Jana Svobodová', version: 2 },
    });
  });

  it('is not overwritten by a change that was based on an older one', async () => {
    const { session } = await signedIn();
    await change(session, { version: 1, givenName: 'Johana' });

    const reply = await change(session, { version: 1, givenName: 'Jana' });

    expect(reply).toMatchObject({ status: 409, body: { code: 'person.changed_meanwhile' } });
    expect((await read(session)).body.givenName).toBe('Johana');
  });

  it('takes one of five changes that are made at the same moment', async () => {
    const { session } = await signedIn();

    const replies = await Promise.all(
      ['A', 'B', 'C', 'D', 'E'].map((givenName) => change(session, { version: 1, givenName })),
    );

    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409, 409, 409]);
  });

  it('needs a session, a name without control characters and no field that is not its own', async () => {
    const { session } = await signedIn();

    expect(await server.call(peopleApi.readProfile, {})).toMatchObject({ status: 401 });
    expect(await change(undefined, { version: 1 })).toMatchObject({ status: 401, body: { code: 'auth.required' } });
    expect(await change(session, { version: 1, givenName: 'Ja\u0007na' })).toMatchObject({ status: 422 });
    expect(await change(session, { version: 1, givenName: '' })).toMatchObject({ status: 422 });
    expect(await change(session, { version: 1, sortName: 'x' })).toMatchObject({ status: 422 });
  });
});

describe('an own office', () => {
  const fields = (municipalityId: string, more = {}) => ({
    municipalityId,
    office: 'zastupitelka',
    audience: 'politician' as const,
    from: '2026-10-19',
    ...more,
  });
  const add = (session: string | undefined, body: ReturnType<typeof fields>, headers: Record<string, string> = {}) =>
    server.call(peopleApi.addMandate, { body }, { session, headers });

  it('is added, corrected, ended and removed', async () => {
    const { session } = await signedIn();
    const { id: municipalityId } = await aMunicipality(server, { name: 'Zubrnice' });

    const added = await add(session, fields(municipalityId));
    const mandateId = added.body.mandates[0]?.id ?? '';
    const ended = await server.call(
      peopleApi.changeMandate,
      { params: { mandateId }, body: fields(municipalityId, { office: 'starostka', until: '2026-11-01' }) },
      { session },
    );
    const removed = await server.call(peopleApi.removeMandate, { params: { mandateId } }, { session });

    expect(added.body.mandates).toMatchObject([{ office: 'zastupitelka', until: null, isCurrent: true }]);
    expect(ended.body.mandates).toMatchObject([
      { id: mandateId, office: 'starostka', until: '2026-11-01', isCurrent: false },
    ]);
    expect(removed).toMatchObject({ status: 200, body: { mandates: [] } });
  });

  it('is added once when the request is repeated with its key', async () => {
    const { session } = await signedIn();
    const { id } = await aMunicipality(server);
    const headers = { 'idempotency-key': newId() };

    await add(session, fields(id), headers);
    const again = await add(session, fields(id), headers);

    expect(again.body.mandates).toHaveLength(1);
    expect((await read(session)).body.mandates).toHaveLength(1);
  });

  it('ends no earlier than it begins, in a municipality that exists', async () => {
    const { session } = await signedIn();
    const { id } = await aMunicipality(server);

    expect(await add(session, fields(id, { until: '2026-10-18' }))).toMatchObject({
      status: 422,
      body: { code: 'mandate.dates_reversed' },
    });
    expect(await add(session, fields(newId()))).toMatchObject({
      status: 404,
      body: { code: 'municipality.not_found' },
    });
    expect(await add(session, fields(id, { from: '2026-02-30' }))).toMatchObject({
      status: 422,
      body: { code: 'request.invalid' },
    });
    expect(await add(session, fields(id, { until: '2026-10-19' }))).toMatchObject({ status: 200 });
  });

  it('of somebody else is not found', async () => {
    const { session } = await signedIn();
    const other = await aMandate(server, { personId: (await aPerson(server)).id });

    for (const mandateId of [other.id, newId()]) {
      const params = { mandateId };
      const changed = await server.call(
        peopleApi.changeMandate,
        { params, body: fields(other.municipalityId) },
        { session },
      );
      const removed = await server.call(peopleApi.removeMandate, { params }, { session });
      expect(changed).toMatchObject({ status: 404, body: { code: 'mandate.not_found' } });
      expect(removed).toMatchObject({ status: 404, body: { code: 'mandate.not_found' } });
    }
  });

  it('needs a session', async () => {
    const { id } = await aMunicipality(server);
    const params = { mandateId: newId() };

    expect(await add(undefined, fields(id))).toMatchObject({ status: 401 });
    expect(await server.call(peopleApi.changeMandate, { params, body: fields(id) })).toMatchObject({ status: 401 });
    expect(await server.call(peopleApi.removeMandate, { params })).toMatchObject({ status: 401 });
  });
});
