import { contracts, errorCodes, type Endpoint, type ErrorCode } from '@app/contracts';
import { aPerson, aSession } from '../../testing/factories.js';
import { TestServer } from '../../testing/test-server.js';
import { newId } from '../platform/id.js';

const endpoints = Object.entries(contracts).flatMap(([group, members]) =>
  Object.entries(members).map(([name, endpoint]) => [`${group}.${name}`, endpoint] as const),
);

/** Values that are wrong nearly everywhere, and bodies that are not what any endpoint takes. */
const badParams = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  '../../etc/passwd',
  "' OR 1=1 --",
  'ř'.repeat(50),
  'x'.repeat(300),
  '%00',
  newId(),
];
const badBodies: unknown[] = [
  undefined,
  null,
  [],
  '"text"',
  42,
  { unknown: true },
  { __proto__: { a: 1 }, constructor: 'x' },
  { email: 42, code: [], language: 'xx', name: null, events: 'no', answer: { type: 'single' }, version: '1' },
  { email: 'a'.repeat(10_000), reason: 'b'.repeat(10_000), emails: Array.from({ length: 1000 }, () => 'x') },
  { email: 'a\u0000@b.example', titlesBefore: 'a\u0000b', version: 1, reason: '\u0000', office: 'a\u0000' },
  { emails: [], events: [], answer: null, sequence: -1, version: 1e300, personId: newId() },
];

describe('every endpoint, given bad input', () => {
  let server: TestServer;
  const sessions: (string | undefined)[] = [undefined];
  let address = 0;

  beforeAll(async () => {
    server = await TestServer.start();
    sessions.push(await aSession(server, await aPerson(server)));
    sessions.push(await aSession(server, await aPerson(server, { roles: ['administrator', 'trainer'] })));
  });
  afterAll(() => server.stop());

  /** Each request comes from another network address, so that no limit hides what would follow. */
  const ask = (endpoint: Endpoint, path: string, given: { body?: unknown; session: string | undefined }) => {
    address += 1;
    const remoteAddress = `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`;
    return server.send(endpoint.method, `/api${path}`, { ...given, remoteAddress });
  };
  const expectProblem = (reply: Awaited<ReturnType<typeof ask>>, what: string) => {
    expect([what, reply.status >= 400 && reply.status < 500, reply.status]).toEqual([what, true, reply.status]);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(errorCodes).toContain((reply.body as { code: ErrorCode }).code);
  };

  it.each(endpoints.filter(([, { params }]) => params))(
    '%s refuses ids that are none or nobody’s',
    async (name, endpoint) => {
      const last = [...endpoint.path.matchAll(/:(\w+)/g)].length;
      for (const session of sessions) {
        for (const bad of badParams) {
          const path = endpoint.path.replace(/:(\w+)/g, () => encodeURIComponent(bad));
          const reply = await ask(endpoint, path, { session, ...(endpoint.body ? { body: {} } : {}) });
          // Whether a code or a link is good is what a stranger asks: "it is not" is an answer, not an error.
          if (endpoint.method === 'GET' && endpoint.permission === 'public' && reply.status === 200) continue;
          expectProblem(reply, `${name} ${bad} ${last}`);
        }
      }
    },
  );

  it.each(endpoints.filter(([, { body }]) => body))(
    '%s refuses bodies that are not what it takes',
    async (name, endpoint) => {
      const path = endpoint.path.replace(/:(\w+)/g, () => newId());
      for (const session of sessions) {
        for (const body of badBodies) {
          const reply = await ask(endpoint, path, { session, ...(body === undefined ? {} : { body }) });
          const takesNothing = endpoint.body?.safeParse({}).success === true;
          if (takesNothing && reply.status === 200) continue;
          expectProblem(reply, `${name} ${JSON.stringify(body)?.slice(0, 60)}`);
        }
      }
    },
  );

  it.each(endpoints.filter(([, { query }]) => query))(
    '%s survives queries that make no sense',
    async (name, endpoint) => {
      const path = endpoint.path.replace(/:(\w+)/g, () => newId());
      for (const session of sessions) {
        for (const query of [
          '?language=xx',
          '?limit=-1&cursor=%00',
          '?q=a%00b&language=cs',
          '?q=%F0%9F%92%A9%27%25_&language=cs',
          '?limit=1e9',
          '?language=cs&language=nb',
          `?q=${'x'.repeat(5000)}`,
        ]) {
          const reply = await ask(endpoint, `${path}${query}`, { session, ...(endpoint.body ? { body: {} } : {}) });
          if (reply.status === 200) continue;
          expectProblem(reply, `${name} ${query.slice(0, 40)}`);
        }
      }
    },
  );

  it.each(endpoints.filter(([, { permission }]) => permission !== 'public'))(
    '%s is closed to strangers',
    async (name, endpoint) => {
      const path = endpoint.path.replace(/:(\w+)/g, () => newId());
      const reply = await ask(endpoint, path, { session: undefined, ...(endpoint.body ? { body: {} } : {}) });
      expect([name, reply.status, (reply.body as { code: string }).code]).toEqual([name, 401, 'auth.required']);
    },
  );

  it.each(endpoints.filter(([, { method }]) => method !== 'GET'))(
    '%s refuses a page of somebody else',
    async (name, endpoint) => {
      const path = endpoint.path.replace(/:(\w+)/g, () => newId());
      for (const origin of [null, 'https://evil.example', 'null']) {
        const reply = await server.send(endpoint.method, `/api${path}`, { origin, session: sessions[2], body: {} });
        expect([name, reply.status, (reply.body as { code: string }).code]).toEqual([
          name,
          403,
          'request.foreign_origin',
        ]);
      }
    },
  );

  it('answers JSON that is none, too much of it, and another media type with a problem', async () => {
    const send = (payload: string | Buffer, type: string) =>
      server.send('POST', '/api/sign-in', { body: payload, headers: { 'content-type': type } });

    expect((await send('{"email":', 'application/json')).body).toMatchObject({
      code: 'request.malformed',
      status: 400,
    });
    expect((await send('x'.repeat(300_000), 'application/json')).body).toMatchObject({
      code: 'request.too_large',
      status: 413,
    });
    expect((await send('<a/>', 'application/xml')).body).toMatchObject({
      code: 'request.unsupported_media_type',
      status: 415,
    });
  });
});
