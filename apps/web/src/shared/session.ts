import { useRouteLoaderData } from 'react-router';
import { sessionApi, type Permission, type SessionView, type SignedIn } from '@app/contracts';
import { call } from './api.js';

export const rootRouteId = 'root';

let known: Promise<SessionView> | null = null;

/** Who is signed in on this device. Asked once; loaders that depend on it share the answer. */
export function currentSession(): Promise<SessionView> {
  if (known) return known;
  const asked = call(sessionApi.current, {});
  known = asked;
  // A failed question is asked again; a newer one is left alone.
  asked.catch(() => {
    if (known === asked) known = null;
  });
  return asked;
}

/** To be called by whatever changes who is signed in, or how they are called. */
export function forgetSession(): void {
  known = null;
}

/** The session of the page that is shown; everything below the root route has it. */
export function useSession(): SessionView {
  const session = useRouteLoaderData<SessionView>(rootRouteId);
  if (!session) throw new Error('useSession needs the root route.');
  return session;
}

export function isAllowed(person: SignedIn | null, permission: Permission): boolean {
  return person?.permissions.includes(permission) ?? false;
}
