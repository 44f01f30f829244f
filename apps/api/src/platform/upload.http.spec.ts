import { connect } from 'node:net';
import { aPerson, aSession } from '../../testing/factories.js';
import { TestServer } from '../../testing/test-server.js';

const MEGABYTE = 1024 * 1024;
const path = '/api/people-imports?name=a.csv';
const type = { 'content-type': 'application/octet-stream' };

describe('sending a file', () => {
  let server: TestServer;
  let session: string;

  beforeAll(async () => {
    server = await TestServer.start();
    session = await aSession(server, await aPerson(server, { roles: ['coordinator'] }));
  });
  afterAll(() => server.stop());

  const send = (body: Buffer | string, more: object = {}) =>
    server.send('POST', path, { body, session, headers: type, ...more });

  it('needs a session and the permission before anything of it is read', async () => {
    expect(await send('a;b', { session: undefined })).toMatchObject({ status: 401, body: { code: 'auth.required' } });
    const learner = await aSession(server, await aPerson(server));
    expect(await send('a;b', { session: learner })).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
  });

  it('is refused from a page of somebody else', async () => {
    expect((await send('a;b', { origin: 'https://elsewhere.example' })).body).toMatchObject({
      code: 'request.foreign_origin',
    });
  });

  it('refuses one that is longer than it says or than it may be', async () => {
    const reply = await send(Buffer.alloc(10 * MEGABYTE + 1, 'a'));
    expect(reply).toMatchObject({
      status: 413,
      body: { code: 'request.too_large', details: { maxBytes: 10 * MEGABYTE } },
    });
  });

  it('looks at the bytes, not at the name', async () => {
    const files = {
      png: Buffer.from('89504e470d0a1a0a0000', 'hex'),
      program: Buffer.from('7f454c4602010100', 'hex'),
      pdf: Buffer.from('%PDF-1.7'),
      zip: Buffer.from('504b0304', 'hex'),
    };
    for (const [name, bytes] of Object.entries(files)) {
      expect([name, (await send(bytes)).body]).toMatchObject([
        name,
        { code: 'file.kind_refused', details: { kinds: ['xlsx', 'text'] } },
      ]);
    }
    expect((await send('')).body).toMatchObject({ code: 'file.empty', status: 422 });
  });

  it('is not taken for JSON, and JSON not for a file', async () => {
    const asJson = await server.send('POST', path, { body: { a: 1 }, session });
    expect(asJson).toMatchObject({ status: 415, body: { code: 'request.unsupported_media_type' } });
    const elsewhere = await server.send('POST', '/api/sign-in', { body: 'a;b', headers: type });
    expect(elsewhere).toMatchObject({ status: 415, body: { code: 'request.unsupported_media_type' } });
  });

  it('needs its name, which is one line', async () => {
    for (const query of ['', '?name=', `?name=${'x'.repeat(201)}`, '?name=a%0Ab', '?name=a%00']) {
      const reply = await server.send('POST', `/api/people-imports${query}`, { body: 'a;b', session, headers: type });
      expect([query, reply.status]).toEqual([query, 422]);
    }
  });

  it('hangs up on somebody who sends without end', async () => {
    await server.app.listen(0, '127.0.0.1');
    const { port } = server.app.getHttpServer().address() as { port: number };
    const reply = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      let text = '';
      socket.on('data', (data) => (text += data.toString('latin1')));
      socket.on('close', () => resolve(text));
      socket.on('error', (error) => (text === '' ? reject(error) : resolve(text)));
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: x\r\nOrigin: http://roundtable.test\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n`,
      );
      socket.write(`10000\r\n${'a'.repeat(65_536)}\r\n`);
    });
    expect(reply).toContain('401');
    expect(reply.toLowerCase()).toContain('connection: close');
  });
});
