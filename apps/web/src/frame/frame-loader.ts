import type { ShouldRevalidateFunctionArgs } from 'react-router';
import type { SessionView } from '@app/contracts';
import { chosenLanguage, loadTexts, showLanguage } from '../shared/i18n.js';
import { currentSession } from '../shared/session.js';

/** Who is signed in, and the page in that person's language unless another one was chosen on this device. */
export async function loadFrame(): Promise<SessionView> {
  const [session] = await Promise.all([currentSession().catch(orRemembered), loadTexts('shared')]);
  if (session.person && !chosenLanguage()) await showLanguage(session.person.language);
  return session;
}

/** Without a network, the pages of a seminar day go by what this device remembers. */
async function orRemembered(error: unknown): Promise<SessionView> {
  const memory = await import('../shared/attendance/device-memory.js').catch(() => null);
  if (!memory) throw error;
  return memory.sessionOffline(error);
}

/** Moving about changes nothing about who is signed in; an action may. The session itself is asked for only once. */
export function shouldReloadFrame({ formMethod, currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  return formMethod !== undefined && formMethod !== 'GET' ? true : currentUrl.href === nextUrl.href;
}
