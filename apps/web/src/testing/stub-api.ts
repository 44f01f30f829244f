interface Reply {
  status?: number;
  body: unknown;
}

/** One answer, or answers given one after the other, of which the last one stays. */
type Answers = Record<string, Reply | readonly Reply[]>;

export interface SentRequest {
  method: string;
  path: string;
  body: unknown;
  headers: Record<string, string>;
}

/**
 * Stands in for the network: `{ 'GET /courses': { body } }`, without `/api` and the query.
 * What is not listed fails as a lost connection would. Returns what was sent, in order.
 */
export function stubApi(answers: Answers): SentRequest[] {
  const sent: SentRequest[] = [];
  const times = new Map<string, number>();
  globalThis.fetch = (input, init) => {
    const path = String(input)
      .replace(/^\/api/, '')
      .replace(/\?.*$/, '');
    const method = init?.method ?? 'GET';
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    sent.push({ method, path, body, headers: (init?.headers ?? {}) as Record<string, string> });
    const key = `${method} ${path}`;
    const listed = [answers[key] ?? []].flat();
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    const reply = listed[Math.min(time, listed.length - 1)];
    if (!reply) return Promise.reject(new TypeError(`No answer for ${key}`));
    const status = reply.status ?? 200;
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return Promise.resolve(new Response(JSON.stringify(reply.body), { status, headers: { 'content-type': type } }));
  };
  return sent;
}

/** The body of an error reply. */
export function aProblem(code: string, status: number, details: Record<string, unknown> = {}): Reply {
  return { status, body: { type: 'about:blank', code, status, details, requestId: 'r-1' } };
}
