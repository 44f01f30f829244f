import { exportApi, importFields, Language, peopleImportApi, roles, type Role } from '@app/contracts';
import { readTable } from '@app/spreadsheet';
import { aHolder } from '../../../testing/certificates.js';
import { aCohort, aMember } from '../../../testing/cohorts.js';
import { aMandate, aMunicipality, aPerson, aSession } from '../../../testing/factories.js';
import { anImport } from '../../../testing/imports.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';
import { PersonEmail } from '../person/index.js';

const limits = { rows: 10_000, columns: 50, cellLength: 2000, unpackedBytes: 10_000_000 };

describe('lists as files', () => {
  let server: TestServer;
  let session: string;

  beforeAll(async () => {
    server = await TestServer.start();
    session = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
  });
  afterAll(() => server.stop());

  const people = async (format: 'xlsx' | 'csv', language: Language) =>
    Buffer.from(
      (await server.call(exportApi.people, { query: { format, language } }, { session })).body as unknown as Buffer,
    );
  const rowsOf = async (file: Buffer, kind: 'xlsx' | 'text') =>
    (await readTable(file, kind, limits)).rows.map(({ cells }) => cells);

  it.each(['cs', 'en', 'nb'] as const)(
    'of people come back through an import and change nothing: %s',
    async (language) => {
      const place = await aMunicipality(server, { name: 'Lhota', code: newId().slice(-6) });
      const person = await aPerson(server, {
        givenName: '=HYPERLINK("x")',
        familyName: '+Žofie',
        titlesBefore: 'Ing.',
      });
      await aMandate(server, { personId: person.id, municipalityId: place.id, office: 'starosta; "dlouho"' });
      await aMandate(server, {
        personId: person.id,
        municipalityId: place.id,
        audience: 'officer',
        until: '2026-12-31',
      });
      await server.db.transaction(() =>
        server.db.of(PersonEmail).insert({
          id: newId(),
          personId: person.id,
          email: `druha.${newId()}@obec.example`,
          isPrimary: false,
          confirmedAt: null,
        }),
      );
      await aPerson(server, { givenName: '', familyName: '' });

      for (const format of ['xlsx', 'csv'] as const) {
        server.clock.pass({ hours: 1 });
        const report = await anImport(server, await people(format, language), { session, name: `people.${format}` });

        expect(report).toMatchObject({ state: 'ready', ignoredHeadings: [] });
        const { unchanged = 0, ...others } = report.counts;
        expect([format, others]).toEqual([format, { new: 0, changed: 0, known: 0, proposed: 0, problem: 0 }]);
        expect(unchanged).toBeGreaterThan(3);
        const params = { importId: report.id };
        expect((await server.call(peopleImportApi.discard, { params }, { session })).status).toBe(200);
      }
    },
  );

  it('have a heading for each column of an import, runnable cells made harmless, and a name', async () => {
    const reply = await server.call(exportApi.people, { query: { format: 'csv', language: 'cs' } }, { session });

    const text = Buffer.from(reply.body as unknown as Buffer).toString('utf8');
    expect(text.split('\r\n')[0]?.split(';')).toHaveLength(importFields.length);
    expect(text).toContain(`;"'=HYPERLINK(""x"")";'+Žofie;`);
    expect(reply.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="Lide.csv"; filename*=UTF-8''Lid%C3%A9.csv`,
      'cache-control': 'private, no-store',
    });
  });

  it('of certificates, invitations and members say what the pages say', async () => {
    const { certificate } = await aHolder(server);
    const cohort = await aCohort(server);
    await aMember(server, { cohortId: cohort.id, personId: (await aPerson(server, { familyName: 'Členka' })).id });
    const query = { format: 'xlsx', language: 'nb' } as const;

    const register = await server.call(exportApi.certificates, { query }, { session });
    const invitations = await server.call(exportApi.invitations, { query }, { session });
    const members = await server.call(exportApi.cohortMembers, { params: { cohortId: cohort.id }, query }, { session });

    const [heading, row] = await rowsOf(register.body as unknown as Buffer, 'xlsx');
    expect(heading?.[0]).toBe('nummer');
    expect(row).toEqual(expect.arrayContaining([certificate.number, 'Jana Nováková', 'gyldig']));
    expect(await rowsOf(invitations.body as unknown as Buffer, 'xlsx')).toHaveLength(1);
    expect(await rowsOf(members.body as unknown as Buffer, 'xlsx')).toMatchObject([
      ['navn', 'kommune', 'verv', 'rolle', 'med fra'],
      ['Jana Členka', '', '', '', expect.any(String)],
    ]);
  });

  /** People, certificates, invitations, members of somebody else’s cohort. */
  const allowed: Record<Role, [number, number, number, number]> = {
    learner: [403, 403, 403, 403],
    trainer: [403, 403, 200, 404],
    coordinator: [200, 200, 200, 200],
    contact: [403, 403, 403, 403],
    partner: [403, 403, 403, 403],
    auditor: [403, 200, 403, 403],
    administrator: [200, 200, 200, 200],
  };

  it.each(roles)('are for those who may see the list: %s', async (role) => {
    const own = await aSession(server, await aPerson(server, { roles: [role] }));
    const params = { cohortId: (await aCohort(server)).id };
    const query = { language: 'en' } as const;

    const replies = [
      await server.call(exportApi.people, { query }, { session: own }),
      await server.call(exportApi.certificates, { query }, { session: own }),
      await server.call(exportApi.invitations, { query }, { session: own }),
      await server.call(exportApi.cohortMembers, { params, query }, { session: own }),
    ];
    expect(replies.map(({ status }) => status)).toEqual(allowed[role]);
    expect((await server.call(exportApi.people, { query })).status).toBe(401);
  });
});
