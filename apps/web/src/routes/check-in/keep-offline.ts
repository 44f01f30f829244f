import { loadTexts } from '../../shared/i18n.js';

const WORKER = '/check-in-worker.js';
const SCOPE = '/days/';

/**
 * Lets the page open without a network from now on: a service worker keeps the files that it is made of. It sees only
 * pages of seminar days. Where there is none (development, a private window), the page works while it stays open.
 */
export async function keepOffline(): Promise<void> {
  if (!navigator.serviceWorker || !navigator.onLine) return;
  try {
    // What is loaded only when it is needed is needed where there is nothing to load it from.
    await Promise.all([loadTexts('errors'), 'BarcodeDetector' in globalThis ? null : import('jsqr')]);
    await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
    const registration = await activeRegistration();
    const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    const assets = files.filter(
      ({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'),
    );
    const paths = [...new Set(assets.map(({ pathname }) => pathname))];
    registration.active?.postMessage({ kind: 'keep', page: location.pathname, files: paths });
    await navigator.storage?.persist?.();
  } catch {
    // Nothing is kept: the next visit tries again, and what is pressed is stored in any case.
  }
}

/** `navigator.serviceWorker.ready` waits for a worker of this very page, which a page reached by a link may never have. */
async function activeRegistration(): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  if (!registration) throw new Error('The worker was not registered.');
  const worker = registration.installing ?? registration.waiting;
  if (registration.active || !worker) return registration;
  await new Promise<void>((resolve) => {
    worker.addEventListener('statechange', () => worker.state === 'activated' && resolve());
  });
  return registration;
}
