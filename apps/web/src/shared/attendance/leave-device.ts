import type { CheckInStore } from './check-in-store.js';
import { forgetRememberedSession, rememberedSession } from './device-memory.js';
import { deleteCheckInStore, openCheckInStore } from './indexed-store.js';
import { sendEntries, SendError } from './send-entries.js';

const PORTION = 40;

/** Before signing out: sends what waits, then removes everything that this device keeps about seminar days. */
export async function leaveDevice(): Promise<void> {
  const ownerId = rememberedSession()?.person?.id;
  if (!ownerId) return;
  await sendAll(await openCheckInStore(), ownerId);
  forgetRememberedSession();
  await deleteCheckInStore();
  const worker = await navigator.serviceWorker?.getRegistration('/days/');
  worker?.active?.postMessage({ kind: 'forget' });
}

/** What the server will never take goes with the rest; without a network there is no signing out either. */
async function sendAll(store: CheckInStore, ownerId: string): Promise<void> {
  const waiting = (await store.listEntries(ownerId)).filter(({ refused }) => !refused);
  for (const dayId of new Set(waiting.map((entry) => entry.dayId))) {
    const own = waiting.filter((entry) => entry.dayId === dayId);
    for (let start = 0; start < own.length; start += PORTION) {
      const portion = own.slice(start, start + PORTION);
      try {
        await sendEntries(portion);
      } catch (error) {
        if (error instanceof SendError && error.fault === 'later') throw error.cause;
      }
    }
  }
}
