import { verifyPayload } from '@app/certificate';
import { certificateApi } from '@app/contracts';
import { aHolder } from '../../../testing/certificates.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { aQuizCourse } from '../../../testing/quiz-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { SigningKey, SigningKeyService } from '../association/index.js';
import { AuditEntry } from '../../platform/audit-entry.entity.js';

describe('verifying a certificate', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  async function verify(code: string, share?: string) {
    const query = share === undefined ? {} : { share };
    const { body } = await server.call(certificateApi.verify, { params: { code }, query });
    // The replies of different states have different fields.
    return body as Record<string, unknown>;
  }

  it('shows what was printed, and of the name its initials', async () => {
    const person = { titlesBefore: 'Ing.', givenName: 'Jana', familyName: 'Šťastná' };
    const { certificate } = await aHolder(server, { person, office: 'starostka' });

    const body = await verify(certificate.code);

    expect(body).toMatchObject({
      state: 'valid',
      name: 'J. Š.',
      isNameShown: false,
      revokedAt: null,
      correctedBy: null,
    });
    expect(body['printed']).toMatchObject({
      number: certificate.number,
      office: 'starostka',
      hours: 4,
      courseTitle: 'Round tables (cs)',
    });
    expect(JSON.stringify(body)).not.toContain('Šťastná');
  });

  it('shows the name to who has the long link, until the holder makes a new one', async () => {
    const { certificate, session } = await aHolder(server);
    const { code, shareToken } = certificate;

    expect(await verify(code, shareToken)).toMatchObject({ name: 'Jana Nováková', isNameShown: true });
    const params = { certificateId: certificate.id };
    await server.call(certificateApi.hide, { params, body: { hidden: [], newLink: true } }, { session });
    expect(await verify(code, shareToken)).toMatchObject({ name: 'J. N.', isNameShown: false });
  });

  it.each(['', 'something', 'null'])('shows no name for the wrong share %j', async (share) => {
    const { certificate } = await aHolder(server);

    expect(await verify(certificate.code, share)).toMatchObject({ isNameShown: false, name: 'J. N.' });
  });

  it('leaves out what the holder hides', async () => {
    const { certificate, session } = await aHolder(server);
    const hidden = ['municipality', 'office', 'hours', 'outcomes'] as const;
    const params = { certificateId: certificate.id };
    await server.call(certificateApi.hide, { params, body: { hidden: [...hidden] } }, { session });

    const { printed } = await verify(certificate.code, certificate.shareToken);

    expect(printed).toMatchObject({
      municipality: null,
      office: null,
      hours: null,
      outcomes: null,
      courseTitle: 'Round tables (cs)',
    });
  });

  it('says of a holder who was erased only that a certificate was issued', async () => {
    const { certificate } = await aHolder(server);
    await server.db.transaction(() =>
      server.db.rows('UPDATE "certificate" SET "personId" = NULL WHERE "id" = ?', [certificate.id]),
    );

    const body = await verify(certificate.code, certificate.shareToken);

    expect(body).toMatchObject({ state: 'valid', name: '', isNameShown: false });
    expect(body['printed']).toMatchObject({ number: certificate.number, municipality: null, office: null });
  });

  it('reads a code as people type it', async () => {
    const { certificate } = await aHolder(server);
    const typed = ` ${certificate.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;

    expect(await verify(typed)).toMatchObject({ state: 'valid' });
  });

  it.each(['AAAA-AAAA-AAAA-AAAA-AAAA', 'nonsense', "' OR 1=1 --", '%'])('knows nothing of %j', async (code) => {
    expect(await verify(code)).toEqual({ state: 'not_found' });
  });

  it('says that it has expired', async () => {
    const own = await TestServer.start();
    const change = { certificate: { template: 'confirmation' as const, validityMonths: 12 } };
    const { certificate } = await aHolder(own, { course: await aQuizCourse(own, { change }) });
    own.clock.pass({ days: 366 });

    const { body } = await own.call(certificateApi.verify, { params: { code: certificate.code }, query: {} });

    expect(body).toMatchObject({ state: 'expired', printed: { validUntil: '2027-11-23' } });
    await own.stop();
  });

  it('says that it was revoked and by which number it was corrected', async () => {
    const { certificate } = await aHolder(server);
    const session = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
    const params = { certificateId: certificate.id };
    const { body: corrected } = await server.call(
      certificateApi.correct,
      { params, body: { reason: 'A name misspelt.' } },
      { session },
    );

    expect(await verify(certificate.code)).toMatchObject({
      state: 'revoked',
      revokedAt: server.clock.now().toISOString(),
      correctedBy: corrected.printed.number,
    });
    expect(await verify(corrected.code)).toMatchObject({ state: 'valid', correctedBy: null });
  });
});

describe('the keys that certificates are signed with', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  const publishedKeys = async () => (await server.call(certificateApi.keys, {})).body.keys;

  it('are published, and verify the payload of a QR code without the server', async () => {
    const { certificate } = await aHolder(server);

    const keys = await publishedKeys();

    expect(keys).toEqual([
      {
        id: certificate.keyId,
        publicKey: expect.any(String) as string,
        from: server.clock.now().toISOString(),
        until: null,
      },
    ]);
    expect(verifyPayload(certificate.payload, keys)).toMatchObject({
      valid: true,
      payload: { number: certificate.number, holder: 'Jana Nováková', code: certificate.code, hours: 4 },
    });
    expect(verifyPayload(certificate.payload.replace(/.{4}$/, 'AAAA'), keys)).toMatchObject({ valid: false });
  });

  it('can be changed, and older certificates stay verifiable', async () => {
    const before = await aHolder(server);
    server.clock.pass({ days: 1 });

    const { id } = await server.app.get(SigningKeyService).rotate();
    const after = await aHolder(server);

    const keys = await publishedKeys();
    expect(after.certificate.keyId).toBe(id);
    expect(before.certificate.keyId).not.toBe(id);
    expect(keys.map(({ until }) => until)).toEqual([server.clock.now().toISOString(), null]);
    for (const { certificate } of [before, after])
      expect(verifyPayload(certificate.payload, keys)).toMatchObject({ valid: true });
    expect(await server.db.of(AuditEntry).findOneBy({ action: 'signing_key.rotated' })).toMatchObject({
      actorId: null,
    });
  });

  it('keep their private half sealed', async () => {
    await aHolder(server);

    const [key] = await server.db.of(SigningKey).find();

    expect(key?.sealedPrivateKey).not.toContain('MC4CAQAwBQYDK2Vw');
    expect(JSON.stringify(await publishedKeys())).not.toContain(key?.sealedPrivateKey);
  });

  it('are replaced when the secret that sealed them is gone: nobody waits for a certificate', async () => {
    const before = await aHolder(server);
    await server.db.transaction(() =>
      server.db.of(SigningKey).update({ id: before.certificate.keyId }, { sealedPrivateKey: 'A'.repeat(80) }),
    );

    const after = await aHolder(server);

    const keys = await publishedKeys();
    expect(after.certificate.keyId).not.toBe(before.certificate.keyId);
    for (const { certificate } of [before, after])
      expect(verifyPayload(certificate.payload, keys)).toMatchObject({ valid: true });
  });
});
