/** @jest-environment ./.tools/jest.env.web.cjs */
import { courseApi, invitationApi, sessionApi } from '@app/contracts';
import { aProblem, stubApi } from '../testing/stub-api.js';
import { addressOf, ApiError, call, OfflineError } from './api.js';

describe('calling an endpoint', () => {
  it('puts the parameters into the path and leaves out what is not given', () => {
    const address = addressOf(courseApi.read, { params: { courseSlug: 'a b' }, query: { language: 'nb' } });
    const bare = addressOf(invitationApi.list, { query: { cursor: undefined, language: 'cs' } });

    expect(address).toBe('/api/courses/a%20b?language=nb');
    expect(bare).toBe('/api/invitations?language=cs');
  });

  it('sends JSON and the idempotency key', async () => {
    const sent = stubApi({ 'POST /invitations': { body: { items: [], alreadyInvited: [] } } });

    const reply = await call(
      invitationApi.create,
      { body: { emails: ['a@b.cz'], language: 'cs' } },
      { idempotencyKey: 'press-1' },
    );

    expect(reply).toEqual({ items: [], alreadyInvited: [] });
    expect(sent).toMatchObject([
      { method: 'POST', path: '/invitations', body: { emails: ['a@b.cz'] }, headers: { 'idempotency-key': 'press-1' } },
    ]);
  });

  it('throws the problem that the server named', async () => {
    stubApi({ 'POST /sign-in/code': aProblem('sign_in.code_invalid', 422) });

    const failed = call(sessionApi.redeemCode, { body: { email: 'a@b.cz', code: '123456' } });

    await expect(failed).rejects.toThrow(ApiError);
    await expect(failed).rejects.toMatchObject({ problem: { code: 'sign_in.code_invalid', requestId: 'r-1' } });
  });

  it('names an error page of a gateway, which has no code', async () => {
    globalThis.fetch = () => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 }));

    await expect(call(sessionApi.current, {})).rejects.toMatchObject({
      problem: { code: 'server.not_ready', status: 502 },
    });
  });

  it('tells a lost connection apart from an error', async () => {
    stubApi({});

    await expect(call(sessionApi.current, {})).rejects.toThrow(OfflineError);
  });
});
