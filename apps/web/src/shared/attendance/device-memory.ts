import type { SessionView } from '@app/contracts';
import { OfflineError } from '../connection.js';
import { currentSession } from '../session.js';

/** There while this device is used for checking people in: who does it, to open the page without a network. */
const KEY = 'roundtable.check-in';

export function rememberSession(session: SessionView): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(session));
  } catch {
    // A browser that forbids storage cannot open the page without a network, that is all.
  }
}

export function rememberedSession(): SessionView | null {
  try {
    const text = localStorage.getItem(KEY);
    return text ? (JSON.parse(text) as SessionView) : null;
  } catch {
    return null;
  }
}

export function forgetRememberedSession(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was stored either.
  }
}

/** Who is at this device when the server cannot be asked; only for the pages of a seminar day. */
export function sessionOffline(error: unknown): SessionView {
  const session = location.pathname.startsWith('/days/') ? rememberedSession() : null;
  if (!(error instanceof OfflineError) || !session) throw error;
  return session;
}

/** Who is signed in, as far as can be known. */
export function sessionHere(): Promise<SessionView> {
  return currentSession().catch(sessionOffline);
}
