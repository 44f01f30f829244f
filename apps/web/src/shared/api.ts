import type { Endpoint, Problem, ReplyOf, RequestOf } from '@app/contracts';
import { connectionFailed, connectionWorked } from './connection.js';

export { OfflineError } from './connection.js';

/** An error the server named; its code is the key of a text in `errors`. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ApiError';
  }
}

let beforeProblem: () => Promise<void> = () => Promise.resolve();

/** Something to wait for before an `ApiError` is thrown: the words for it, which most visits never need. */
export function prepareProblemsBy(work: () => Promise<void>): void {
  beforeProblem = () => work().catch((error: unknown) => Promise.reject(connectionFailed(error)));
}

export interface CallOptions {
  signal?: AbortSignal;
  /** The request outlives the page: for what is recorded while somebody leaves. At most 64 kB. */
  keepalive?: boolean;
  /** Made once per press, not per try: a repeat with the same key changes nothing. */
  idempotencyKey?: string;
}

interface Parts {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  upload?: Blob;
}

/** The path of an endpoint below our own origin, for `call` and for links to files. */
export function addressOf<E extends Endpoint>(endpoint: E, input: Omit<RequestOf<E>, 'body' | 'upload'>): string {
  const { params = {}, query = {} } = input as Parts;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return `/api${path}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
}

/** Calls one endpoint of the contract; resolves with its reply, or throws an `ApiError` or an `OfflineError`. */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: RequestOf<E>,
  { signal, keepalive = false, idempotencyKey }: CallOptions = {},
): Promise<ReplyOf<E>> {
  const { body, upload } = input as Parts;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (upload) headers['content-type'] = 'application/octet-stream';
  else if (body !== undefined) headers['content-type'] = 'application/json';
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;

  const response = await reach(addressOf(endpoint, input), {
    method: endpoint.method,
    headers,
    body: upload ?? (body === undefined ? null : JSON.stringify(body)),
    keepalive,
    signal: signal ?? null,
  });
  if (!response.ok) {
    const [problem] = await Promise.all([readProblem(response), beforeProblem()]);
    throw new ApiError(problem);
  }
  return (await response.json()) as ReplyOf<E>;
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(address, init);
    connectionWorked();
    return response;
  } catch (error) {
    // fetch rejects with a TypeError for every network failure; an abort is ours and goes on as it is.
    if (error instanceof TypeError) throw connectionFailed(error);
    throw error;
  }
}

/** What stands between us and the server (a proxy, a gateway) answers errors of its own, without a problem document. */
async function readProblem(response: Response): Promise<Problem> {
  if (response.headers.get('content-type')?.includes('json')) {
    const body = (await response.json()) as Partial<Problem>;
    if (typeof body.code === 'string') {
      return { type: 'about:blank', status: response.status, details: {}, requestId: '', ...body } as Problem;
    }
  }
  const isAway = response.status === 502 || response.status === 503 || response.status === 504;
  return {
    type: 'about:blank',
    code: isAway ? 'server.not_ready' : 'server.unexpected',
    status: response.status,
    details: {},
    requestId: response.headers.get('x-request-id') ?? '',
  };
}
