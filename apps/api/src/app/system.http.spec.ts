import { systemApi } from '@app/contracts';
import { TestServer } from '../../testing/test-server.js';

describe('the running server', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  it('says that it lives and that it is ready', async () => {
    expect((await server.send('GET', systemApi.live.path)).body).toEqual({ status: 'ok' });
    expect((await server.send('GET', systemApi.ready.path)).body).toEqual({ status: 'ok' });
  });

  it('describes every endpoint as OpenAPI 3.1', async () => {
    const { status, body } = await server.send('GET', systemApi.openApi.path);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      openapi: '3.1.0',
      paths: { '/sign-in': { post: { operationId: 'session.requestSignIn' } } },
    });
  });

  it('answers an unknown address with a problem that names its request', async () => {
    const { status, body, headers } = await server.send('GET', '/api/nothing-here');

    expect(status).toBe(404);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ code: 'request.not_found', requestId: headers['x-request-id'] });
  });

  it('sends a content security policy without inline code or third parties', async () => {
    const { headers } = await server.send('GET', systemApi.live.path);

    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });
});
