import { redirect } from 'react-router';
import { attendanceApi } from '@app/contracts';
import { call } from '../../shared/api.js';
import { OfflineError } from '../../shared/connection.js';
import { signInPath } from '../../shared/lazy-route.js';
import type { CheckInStore, KeptRoster } from '../../shared/attendance/check-in-store.js';
import { rememberSession, sessionHere } from '../../shared/attendance/device-memory.js';
import { openCheckInStore } from '../../shared/attendance/indexed-store.js';

export interface CheckInData {
  store: CheckInStore;
  kept: KeptRoster;
}

/** The roster from the server, kept for later; without a network the one that is kept. */
export async function loadCheckIn(dayId: string, { signal, url }: Request): Promise<CheckInData> {
  const session = await sessionHere();
  if (!session.person) throw redirect(signInPath(new URL(url).pathname));
  const ownerId = session.person.id;
  const store = await openCheckInStore();
  try {
    const roster = await call(attendanceApi.readRoster, { params: { dayId } }, { signal });
    const kept = { ownerId, dayId, roster, clockAhead: Date.parse(roster.serverTime) - Date.now() };
    await store.forgetOthers(ownerId);
    await store.keepRoster(kept);
    rememberSession(session);
    return { store, kept };
  } catch (error) {
    const kept = error instanceof OfflineError ? await store.readRoster(ownerId, dayId) : undefined;
    if (!kept) throw error;
    return { store, kept };
  }
}
