import { useSyncExternalStore } from 'react';

/** The server could not be reached: no network, or no server. What was typed is still there. */
export class OfflineError extends Error {
  constructor(options?: ErrorOptions) {
    super('offline', options);
    this.name = 'OfflineError';
  }
}

let lastCallFailed = false;
const listeners = new Set<() => void>();

function remember(failed: boolean): void {
  if (failed === lastCallFailed) return;
  lastCallFailed = failed;
  for (const listener of listeners) listener();
}

export function connectionWorked(): void {
  remember(false);
}

/** Notes that a call did not get through, and gives the error to throw. */
export function connectionFailed(cause: unknown): OfflineError {
  remember(true);
  return new OfflineError({ cause });
}

function subscribe(listener: () => void): () => void {
  const online = () => {
    remember(false);
    listener();
  };
  listeners.add(listener);
  addEventListener('online', online);
  addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('online', online);
    removeEventListener('offline', listener);
  };
}

/** A browser that says "online" may still reach nobody, so the last call counts too. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine && !lastCallFailed);
}
