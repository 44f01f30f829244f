import { certificateApi, type Role } from '@app/contracts';
import { aHolder } from '../../../testing/certificates.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { TestServer } from '../../../testing/test-server.js';
import { AuditEntry } from '../../platform/audit-entry.entity.js';

const real = {
  name: 'Sdružení měst a obcí',
  seat: 'Náměstí 1, 586 01 Jihlava',
  companyId: '87654321',
  accreditation: { number: 'AK I-12/2026', date: '2026-02-18' },
  signatory: { name: 'Mgr. Petr Malý', office: 'předseda' },
};

describe('the association', () => {
  let server: TestServer;

  beforeEach(async () => {
    server = await TestServer.start();
  });
  afterEach(() => server.stop());

  const signIn = async (...roles: Role[]) => aSession(server, await aPerson(server, { roles }));

  it('is a fictional one until it is entered', async () => {
    const { body } = await server.call(certificateApi.readAssociation, {}, { session: await signIn('auditor') });

    expect(body).toMatchObject({ name: 'Svaz obcí pro účast veřejnosti', accreditation: null, version: 1 });
  });

  it('prints itself on certificates from then on; issued ones keep what they say', async () => {
    const before = await aHolder(server);
    const coordinator = await aPerson(server, { roles: ['coordinator'] });
    const session = await aSession(server, coordinator);

    const { status, body } = await server.call(
      certificateApi.changeAssociation,
      { body: { version: 1, ...real } },
      { session },
    );

    expect(status).toBe(200);
    expect(body).toEqual({ ...real, version: 2 });
    const after = await aHolder(server);
    expect([before, after].map(({ certificate }) => certificate.snapshot.issuer.name)).toEqual([
      'Svaz obcí pro účast veřejnosti',
      real.name,
    ]);
    expect(await server.db.of(AuditEntry).findOneByOrFail({ action: 'association.changed' })).toMatchObject({
      actorId: coordinator.id,
      before: { name: 'Svaz obcí pro účast veřejnosti', version: 1 },
      after: { name: real.name, version: 2 },
    });
  });

  it('issues confirmations to officers too as long as particulars of the statutory certificate are missing', async () => {
    const session = await signIn('coordinator');
    await server.call(certificateApi.changeAssociation, { body: { version: 1, ...real } }, { session });

    const { certificate } = await aHolder(server, { enrolment: { audience: 'officer' }, office: 'referent' });

    expect(certificate.snapshot).toMatchObject({
      kind: 'confirmation',
      audience: 'officer',
      hours: 5,
      legalBase: null,
    });
  });

  it('refuses a change that was based on an older version', async () => {
    const session = await signIn('coordinator');
    const change = (version: number) =>
      server.call(certificateApi.changeAssociation, { body: { version, ...real } }, { session });

    const replies = await Promise.all([change(1), change(1), change(1)]);

    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409]);
    expect((await change(1)).body).toMatchObject({ code: 'association.changed_meanwhile', details: { version: 2 } });
    expect((await change(2)).body.version).toBe(3);
  });

  it('is changed by coordinators only, and only to what can be', async () => {
    const body = { version: 1, ...real };

    for (const [role, status] of [
      ['auditor', 403],
      ['trainer', 403],
      ['learner', 403],
    ] as const) {
      expect(
        (await server.call(certificateApi.changeAssociation, { body }, { session: await signIn(role) })).status,
      ).toBe(status);
    }
    expect((await server.call(certificateApi.changeAssociation, { body })).status).toBe(401);
    const session = await signIn('coordinator');
    const wrong = await server.call(
      certificateApi.changeAssociation,
      { body: { ...body, companyId: '123' } },
      { session },
    );
    expect(wrong.status).toBe(422);
    expect((await server.call(certificateApi.readAssociation, {}, { session: await signIn('learner') })).status).toBe(
      403,
    );
  });
});
