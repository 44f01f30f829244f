import type { Endpoint, RequestOf } from '@app/contracts';
import { SESSION_COOKIE } from '../../src/platform/http.js';
import { newId } from '../../src/platform/id.js';
import type { TestServer } from '../test-server.js';
import { aScene, callers, type Caller, type Cast, type Scene } from './scene.js';

/** A request that is right in itself, so that only who asks decides. */
export interface Trial {
  endpoint: Endpoint;
  request: (scene: Scene) => Promise<Request>;
}

interface Request {
  params?: Readonly<Record<string, unknown>>;
  query?: Readonly<Record<string, unknown>>;
  body?: unknown;
  upload?: Buffer | Blob;
}

type Trials<Api extends Readonly<Record<string, Endpoint>>> = {
  [Name in keyof Api]: (scene: Scene) => RequestOf<Api[Name]> | Promise<RequestOf<Api[Name]>>;
};

/** One trial for every endpoint of a group, under `group.endpoint`. */
export function trialsOf<Api extends Readonly<Record<string, Endpoint>>>(
  group: string,
  api: Api,
  requests: Trials<Api>,
): Record<string, Trial> {
  return Object.fromEntries(
    Object.entries(api).map(([name, endpoint]) => {
      const request = async (scene: Scene) => (await requests[name as keyof Api](scene)) as Request;
      return [`${group}.${name}`, { endpoint, request }];
    }),
  );
}

/** Another case of an endpoint in which somebody else may. */
export function trialOf<E extends Endpoint>(
  endpoint: E,
  request: (scene: Scene) => RequestOf<E> | Promise<RequestOf<E>>,
): Trial {
  return { endpoint, request: async (scene) => (await request(scene)) as Request };
}

/** Refusals that have a status of their own because the caller knows already that the thing exists. */
const refusals = ['attendance.not_expected'];

/**
 * What every caller gets, in the words of the table. `ok`: guard and policy let the request through, also when its
 * content is refused then. `own`: let through, and the reply tells nothing of the cohort. `wrong: …` is in no table.
 */
export async function tryOut(server: TestServer, cast: Cast, trial: Trial): Promise<Record<Caller, string>> {
  const words = new Map<Caller, string>();
  let scene = await aScene(server, cast);
  let request = await trial.request(scene);
  for (const caller of callers) {
    const word = wordFor(await send(scene, { caller, endpoint: trial.endpoint, request }), { scene, request, trial });
    words.set(caller, word);
    // Whoever is refused changes nothing; after a change the next one finds everything new.
    if (word !== 'ok' || trial.endpoint.method === 'GET') continue;
    scene = await aScene(server, cast);
    request = await trial.request(scene);
  }
  return Object.fromEntries(words) as Record<Caller, string>;
}

interface Answer {
  status: number;
  text: string;
}

function wordFor(
  { status, text }: Answer,
  { scene, request, trial: { endpoint } }: { scene: Scene; request: Request; trial: Trial },
): string {
  const code = /"code":"([a-z_.]+)"/.exec(text)?.[1] ?? '';
  if (status >= 400 && text.includes(scene.cohort.name)) return 'wrong: a refusal that tells';
  if (status === 401 || status === 403) return String(status);
  if (status === 404 && code !== 'request.not_found') return '404';
  // The request is right, so that nobody but the policy can have refused it.
  if (code.startsWith('request.') || status === 400 || status === 429 || status >= 500)
    return `wrong: ${status} ${code}`;
  if (refusals.includes(code)) return '403';
  const isAsked = Object.keys(request.params ?? {}).length > 0;
  if (endpoint.method === 'GET' && !isAsked && !scene.marks.some((mark) => text.includes(mark))) return 'own';
  return 'ok';
}

let calls = 0;

/** From another network each time, so that no limit gets in the way. */
async function send(
  scene: Scene,
  { caller, endpoint, request }: { caller: Caller; endpoint: Endpoint; request: Request },
): Promise<Answer> {
  const { params = {}, query = {}, body, upload } = request;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const session = sessionOf(scene, caller);
  calls += 1;
  const reply = await scene.server.app.inject({
    method: endpoint.method,
    url: `/api${path}?${search.toString()}`,
    headers: {
      'user-agent': 'Test/1',
      'idempotency-key': newId(),
      ...(endpoint.method === 'GET' ? {} : { origin: scene.server.settings.baseUrl }),
      ...(upload ? { 'content-type': 'application/octet-stream' } : {}),
    },
    remoteAddress: `10.${calls >> 16}.${(calls >> 8) & 255}.${calls & 255}`,
    ...(session ? { cookies: { [SESSION_COOKIE]: session } } : {}),
    ...(upload ? { payload: upload as Buffer } : body === undefined ? {} : { payload: body as object }),
    // A stream of events has no end: its status is the answer.
    payloadAsStream: endpoint.file === 'text/event-stream',
  });
  if (endpoint.file !== 'text/event-stream') return { status: reply.statusCode, text: reply.payload };
  reply.stream().destroy();
  return { status: reply.statusCode, text: reply.statusCode === 404 ? '"code":"seminar.not_found"' : '' };
}

function sessionOf({ people, member }: Scene, caller: Caller): string | undefined {
  if (caller === 'nobody') return undefined;
  return caller === 'member' ? member.session : people[caller].session;
}
