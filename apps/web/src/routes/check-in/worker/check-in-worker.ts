/**
 * Lets the pages of a seminar day open without a network. It keeps the page itself and the built files it is made of,
 * never a reply of the API: who is expected and what was pressed is in the database of the page, under its owner's name.
 */
const CACHE = 'check-in-1';
/** All these pages are one application: whichever was kept opens them all. */
const PAGE = '/days/';
/** A network that is there but leads nowhere, as in many town halls, is not waited for. */
const PATIENCE_MS = 4000;

/** As much of a service worker as is used here; the types of browsers and of workers cannot be loaded together. */
interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  request: Request;
  respondWith(reply: Promise<Response>): void;
}
interface Messaging extends Extendable {
  data: { kind: 'keep'; page: string; files: string[] } | { kind: 'forget' };
}
interface WorkerScope {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Messaging) => void): void;
}

const worker = globalThis as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (event) => {
  event.waitUntil(event.data.kind === 'keep' ? keep(event.data) : caches.delete(CACHE));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(fromCache(request));
  else if (request.mode === 'navigate' && pathname.startsWith(PAGE)) event.respondWith(fromNetwork(request));
});

/** What earlier versions of this worker kept goes. */
async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('check-in-') && name !== CACHE).map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

/** The files first, then the page that needs them: a network that ends in between leaves the earlier page whole. */
async function keep({ page, files }: { page: string; files: readonly string[] }): Promise<void> {
  const cache = await caches.open(CACHE);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await cache.addAll(files.filter((file) => !kept.has(file)));
  const reply = await fetch(page, { headers: { accept: 'text/html' } });
  if (!reply.ok) return;
  await cache.put(PAGE, reply);
  const outdated = [...kept].filter((path) => path !== PAGE && !files.includes(path));
  await Promise.all(outdated.map((path) => cache.delete(path)));
}

/** Built files are named by their content: a kept one is always right. */
async function fromCache(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** The newest page; without a network, or with one that does not answer, the kept one. */
async function fromNetwork(request: Request): Promise<Response> {
  const fresh = fetch(request);
  const kept = caches.match(PAGE, { ignoreVary: true });
  try {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
    return (await Promise.race([fresh, late])) ?? (await kept) ?? (await fresh);
  } catch (error) {
    const reply = await kept;
    if (reply) return reply;
    throw error;
  }
}
