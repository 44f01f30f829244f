import { certificateApi, type Role } from '@app/contracts';
import { aHolder, aKnownLearner, completeCourse } from '../../../testing/certificates.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { aQuizCourse } from '../../../testing/quiz-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { AuditEntry } from '../../platform/audit-entry.entity.js';
import { Enrolment } from '../learning/index.js';
import { Mandate, Person } from '../person/index.js';
import { Certificate } from './certificate.entity.js';

const reason = 'Issued to the wrong person.';

describe('the register of certificates', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  const signIn = async (...roles: Role[]) => aSession(server, await aPerson(server, { roles }));

  it('lists what was issued, the newest first, page by page', async () => {
    const own = await TestServer.start();
    const course = await aQuizCourse(own);
    for (let n = 0; n < 5; n++) await completeCourse(own, (await aKnownLearner(own, { course })).enrolment);
    const session = await aSession(own, await aPerson(own, { roles: ['auditor'] }));
    const page = async (cursor?: string) =>
      (await own.call(certificateApi.register, { query: { limit: 2, ...(cursor ? { cursor } : {}) } }, { session }))
        .body;

    const first = await page();
    const second = await page(first.next ?? '');
    const third = await page(second.next ?? '');

    const numbers = [first, second, third].map(({ items }) => items.map(({ number }) => number));
    expect(numbers).toEqual([['2026/0005', '2026/0004'], ['2026/0003', '2026/0002'], ['2026/0001']]);
    expect(third.next).toBeNull();
    expect(first.items[0]).toMatchObject({
      name: 'Jana Nováková',
      municipality: 'Horní Lhota',
      courseTitle: 'Round tables (cs)',
      audience: 'politician',
      issuedOn: '2026-11-23',
      state: 'valid',
    });
    await own.stop();
  });

  it.each(['řezníčková žofie', 'Zofie Rez', 'reznickova'])(
    'finds a name without regard to diacritics: %s',
    async (q) => {
      const { certificate } = await aHolder(server, { person: { givenName: 'Žofie', familyName: 'Řezníčková' } });
      const session = await signIn('coordinator');

      const { body } = await server.call(certificateApi.register, { query: { q } }, { session });

      expect(body.items.map(({ id }) => id)).toContain(certificate.id);
      expect(body.items.every(({ name }) => name === 'Žofie Řezníčková')).toBe(true);
    },
  );

  it('finds a number, and takes signs as they are', async () => {
    const { certificate } = await aHolder(server);
    const session = await signIn('coordinator');
    const find = async (q: string) =>
      (await server.call(certificateApi.register, { query: { q } }, { session })).body.items;

    expect((await find(certificate.number)).map(({ id }) => id)).toEqual([certificate.id]);
    expect(await find('%')).toEqual([]);
    expect(await find('202_/0001')).toEqual([]);
  });

  it('keeps the entry of a holder who was erased, without the name', async () => {
    const { certificate } = await aHolder(server);
    await server.db.transaction(() =>
      server.db.rows('UPDATE "certificate" SET "personId" = NULL WHERE "id" = ?', [certificate.id]),
    );
    const session = await signIn('auditor');

    const { body } = await server.call(certificateApi.register, { query: { q: certificate.number } }, { session });

    expect(body.items).toMatchObject([{ number: certificate.number, name: null }]);
  });

  it('is closed to those without its permission, and refuses a cursor that it did not give', async () => {
    const query = { limit: 2 };

    for (const role of ['learner', 'trainer', 'contact', 'partner'] as const) {
      expect((await server.call(certificateApi.register, { query }, { session: await signIn(role) })).status).toBe(403);
    }
    expect((await server.call(certificateApi.register, { query })).status).toBe(401);
    const session = await signIn('coordinator');
    expect((await server.call(certificateApi.register, { query: { cursor: 'x' } }, { session })).body.code).toBe(
      'request.invalid',
    );
  });

  it('refuses every change of what was printed and every deletion, whoever asks', async () => {
    const { certificate } = await aHolder(server);
    const { id } = certificate;
    const run = (sql: string) => server.db.transaction(() => server.db.rows(sql, [id]));

    for (const column of ['number', 'code', 'snapshot', 'payload']) {
      await expect(run(`UPDATE "certificate" SET "${column}" = 'x' WHERE "id" = ?`)).rejects.toThrow('stays as it is');
    }
    await expect(run('DELETE FROM "certificate" WHERE "id" = ?')).rejects.toThrow('stays as it is');
    expect(await server.db.of(Certificate).findOneByOrFail({ id })).toEqual(certificate);
  });

  describe('revoking', () => {
    it('takes a certificate back with a reason that stays, and is remembered', async () => {
      const { certificate, session: holder } = await aHolder(server);
      const coordinator = await aPerson(server, { roles: ['coordinator'] });
      const session = await aSession(server, coordinator);
      const params = { certificateId: certificate.id };

      const { status, body } = await server.call(certificateApi.revoke, { params, body: { reason } }, { session });

      expect(status).toBe(200);
      expect(body).toMatchObject({
        state: 'revoked',
        revokedAt: server.clock.now().toISOString(),
        revocationReason: reason,
        can: { revoke: false },
      });
      expect((await server.call(certificateApi.read, { params }, { session: holder })).body.state).toBe('revoked');
      expect(await server.db.of(AuditEntry).findOneByOrFail({ subjectId: certificate.id })).toMatchObject({
        action: 'certificate.revoked',
        actorId: coordinator.id,
        before: { state: 'valid' },
        after: { state: 'revoked' },
        reason,
      });
    });

    it('happens once, also when pressed five times at once', async () => {
      const { certificate } = await aHolder(server);
      const session = await signIn('coordinator');
      const params = { certificateId: certificate.id };

      const replies = await Promise.all(
        Array.from({ length: 5 }, () => server.call(certificateApi.revoke, { params, body: { reason } }, { session })),
      );

      expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409, 409, 409]);
      expect(await server.db.of(AuditEntry).countBy({ subjectId: certificate.id })).toBe(1);
    });

    it('is refused to everybody but coordinators, and without a reason', async () => {
      const { certificate, session: holder } = await aHolder(server);
      const params = { certificateId: certificate.id };

      for (const session of [holder, await signIn('trainer'), await signIn('auditor')]) {
        expect((await server.call(certificateApi.revoke, { params, body: { reason } }, { session })).status).toBe(403);
        expect((await server.call(certificateApi.correct, { params, body: { reason } }, { session })).status).toBe(403);
      }
      expect((await server.call(certificateApi.revoke, { params, body: { reason } })).status).toBe(401);
      const session = await signIn('coordinator');
      expect((await server.call(certificateApi.revoke, { params, body: { reason: ' ' } }, { session })).status).toBe(
        422,
      );
    });
  });

  describe('correcting', () => {
    async function married(personId: string): Promise<void> {
      await server.db.transaction(async () => {
        await server.db.of(Person).update({ id: personId }, { familyName: 'Dvořáková', titlesBefore: 'Mgr.' });
        await server.db.of(Mandate).update({ personId }, { office: 'místostarostka' });
      });
    }

    it('makes a new entry with the present name and office, and the old one points to it', async () => {
      const { certificate, person, enrolment, session: holder } = await aHolder(server);
      await married(person.id);
      server.clock.pass({ days: 3 });
      const session = await signIn('coordinator');

      const { body } = await server.call(
        certificateApi.correct,
        { params: { certificateId: certificate.id }, body: { reason } },
        { session },
      );

      expect(body).toMatchObject({
        state: 'valid',
        printedName: 'Mgr. Jana Dvořáková',
        printed: { office: 'místostarostka' },
      });
      expect(body.printed).toMatchObject({
        completedOn: certificate.snapshot.completedOn,
        courseTitle: certificate.snapshot.course.title,
      });
      expect(body.printed.issuedOn > certificate.snapshot.issuedOn).toBe(true);
      expect(body.printed.number).not.toBe(certificate.number);
      const { items } = (await server.call(certificateApi.listOwn, {}, { session: holder })).body;
      expect(items.map(({ state, correctedBy }) => ({ state, correctedBy }))).toEqual([
        { state: 'valid', correctedBy: null },
        { state: 'revoked', correctedBy: body.printed.number },
      ]);
      expect(items[1]).toMatchObject({ printedName: 'Jana Nováková', revocationReason: reason });
      expect((await server.db.of(Enrolment).findOneByOrFail({ id: enrolment.id })).certificateId).toBe(body.id);
      expect(await server.db.of(AuditEntry).findOneByOrFail({ subjectId: certificate.id })).toMatchObject({
        action: 'certificate.corrected',
        before: { number: certificate.number },
        after: { number: body.printed.number },
        reason,
      });
    });

    it('answers a repeated request with the same entry', async () => {
      const { certificate } = await aHolder(server);
      const session = await signIn('coordinator');
      const input = { params: { certificateId: certificate.id }, body: { reason } };
      const headers = { 'idempotency-key': certificate.id };

      const first = await server.call(certificateApi.correct, input, { session, headers });
      const second = await server.call(certificateApi.correct, input, { session, headers });
      const third = await server.call(certificateApi.correct, input, { session });

      expect(second.body).toEqual(first.body);
      expect([third.status, third.body.code]).toEqual([409, 'certificate.revoked']);
    });

    it('is refused while the name is missing, and nothing is half done', async () => {
      const { certificate, person } = await aHolder(server);
      await server.db.transaction(() => server.db.of(Person).update({ id: person.id }, { familyName: '' }));
      const session = await signIn('coordinator');
      const before = await server.db.of(Certificate).count();

      const { status, body } = await server.call(
        certificateApi.correct,
        { params: { certificateId: certificate.id }, body: { reason } },
        { session },
      );

      expect(status).toBe(409);
      expect(body).toMatchObject({
        code: 'certificate.particulars_missing',
        details: { missing: ['holder.familyName'] },
      });
      expect(await server.db.of(Certificate).count()).toBe(before);
      expect((await server.db.of(Certificate).findOneByOrFail({ id: certificate.id })).revokedAt).toBeNull();
    });
  });
});
