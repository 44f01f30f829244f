import { createHash } from 'node:crypto';
import { certificateApi } from '@app/contracts';
import { aHolder } from '../../../testing/certificates.js';
import { aPerson, aSession } from '../../../testing/factories.js';
import { aQuizCourse } from '../../../testing/quiz-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { newId } from '../../platform/id.js';

const pdfStart = '%PDF-1.7';

describe('the certificates of a holder', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  function download(session: string | undefined, certificateId: string, headers: Record<string, string> = {}) {
    return server.send('GET', `/api/certificates/${certificateId}/pdf`, { session, headers });
  }

  it('are listed for the holder alone, with links to share', async () => {
    const { session, certificate } = await aHolder(server);
    const other = await aHolder(server);

    const { body } = await server.call(certificateApi.listOwn, {}, { session });

    const short = `http://roundtable.test/verify/${certificate.code}`;
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      id: certificate.id,
      links: { short, long: `${short}?share=${certificate.shareToken}` },
      can: { share: true, revoke: false },
      hidden: [],
      correctedBy: null,
    });
    expect(JSON.stringify(body)).not.toContain(other.certificate.id);
    expect((await server.call(certificateApi.listOwn, {})).body.code).toBe('auth.required');
  });

  it('are read by those who keep the register too, without the long link', async () => {
    const { certificate } = await aHolder(server);
    const params = { certificateId: certificate.id };

    for (const [role, revoke] of [
      ['coordinator', true],
      ['auditor', false],
      ['administrator', true],
    ] as const) {
      const session = await aSession(server, await aPerson(server, { roles: [role] }));
      const { body } = await server.call(certificateApi.read, { params }, { session });
      expect(body).toMatchObject({ id: certificate.id, links: { long: null }, can: { share: false, revoke } });
      expect(JSON.stringify(body)).not.toContain(certificate.shareToken);
    }
  });

  it('do not exist for anybody else', async () => {
    const { certificate } = await aHolder(server);
    const params = { certificateId: certificate.id };
    const body = { hidden: [], newLink: true };

    for (const role of ['learner', 'trainer', 'contact', 'partner'] as const) {
      const session = await aSession(server, await aPerson(server, { roles: [role] }));
      const replies = [
        await server.call(certificateApi.read, { params }, { session }),
        await server.call(certificateApi.hide, { params, body }, { session }),
        await download(session, certificate.id),
      ];
      expect(replies.map(({ status }) => status)).toEqual([404, 404, 404]);
    }
    const { session } = await aHolder(server);
    expect(
      (await server.call(certificateApi.read, { params: { certificateId: newId() } }, { session })).body.code,
    ).toBe('certificate.not_found');
  });

  it('are shared only by the holder', async () => {
    const { certificate } = await aHolder(server);
    const session = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
    const params = { certificateId: certificate.id };

    const { status } = await server.call(certificateApi.hide, { params, body: { hidden: ['office'] } }, { session });

    expect(status).toBe(403);
  });

  it('keep what the holder hides, and get a new long link only when asked', async () => {
    const { session, certificate } = await aHolder(server);
    const params = { certificateId: certificate.id };
    const long = async (body: { hidden: ('office' | 'hours')[]; newLink?: boolean }) =>
      (await server.call(certificateApi.hide, { params, body }, { session })).body;

    const first = await long({ hidden: ['office', 'hours', 'office'] });
    const second = await long({ hidden: [], newLink: true });

    expect(first).toMatchObject({
      hidden: ['office', 'hours'],
      links: { long: expect.stringContaining(certificate.shareToken) as string },
    });
    // The holder always sees everything that was printed.
    expect(first.printed).toMatchObject({ office: 'zastupitelka', hours: 4 });
    expect(second.hidden).toEqual([]);
    expect(second.links.long).not.toBe(first.links.long);
    expect((await server.call(certificateApi.read, { params }, { session })).body.links).toEqual(second.links);
  });

  it('expire after their last day', async () => {
    const change = { certificate: { template: 'confirmation' as const, validityMonths: 1 } };
    const { person, certificate } = await aHolder(server, { course: await aQuizCourse(server, { change }) });
    const state = async () => {
      const session = await aSession(server, person);
      return (await server.call(certificateApi.read, { params: { certificateId: certificate.id } }, { session })).body
        .state;
    };

    expect(certificate.validUntil).toBe('2026-12-23');
    server.clock.pass({ days: 30 });
    expect(await state()).toBe('valid');
    server.clock.pass({ days: 1 });
    expect(await state()).toBe('expired');
  });

  describe('as PDF', () => {
    it('are the same bytes each time, told by their hash', async () => {
      const { session, certificate } = await aHolder(server);

      const [first, second] = [await download(session, certificate.id), await download(session, certificate.id)];

      const bytes = first.body as Buffer;
      expect(first.status).toBe(200);
      expect(bytes.subarray(0, 8).toString()).toBe(pdfStart);
      expect(Buffer.compare(bytes, second.body as Buffer)).toBe(0);
      expect(first.headers['etag']).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);
      expect(first.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-cache' });
    });

    it('are not sent again to who has them', async () => {
      const { session, certificate } = await aHolder(server);
      const { headers } = await download(session, certificate.id);

      const again = await download(session, certificate.id, { 'if-none-match': String(headers['etag']) });

      expect(again.status).toBe(304);
      expect((again.body as Buffer).length).toBe(0);
    });

    it('have a file name that every browser can read', async () => {
      const person = { givenName: 'Åse', familyName: 'Řeřichová' };
      const { session, certificate } = await aHolder(server, { person });

      const { headers } = await download(session, certificate.id);

      const number = certificate.number.replace('/', '-');
      expect(headers['content-disposition']).toBe(
        `attachment; filename="${number} Ase Rerichova.pdf"; filename*=UTF-8''${number}%20%C3%85se%20%C5%98e%C5%99ichov%C3%A1.pdf`,
      );
    });

    it('are for those who keep the register too, and for nobody without a session', async () => {
      const { certificate } = await aHolder(server);
      const auditor = await aSession(server, await aPerson(server, { roles: ['auditor'] }));

      expect((await download(auditor, certificate.id)).status).toBe(200);
      expect((await download(undefined, certificate.id)).status).toBe(401);
    });
  });
});
