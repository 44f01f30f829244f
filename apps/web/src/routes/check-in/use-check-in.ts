import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { attendanceApi } from '@app/contracts';
import { call } from '../../shared/api.js';
import { OfflineError } from '../../shared/connection.js';
import type { CheckInStore, KeptRoster } from '../../shared/attendance/check-in-store.js';
import { sendEntries } from '../../shared/attendance/send-entries.js';
import { useAttendanceStream } from '../../shared/attendance/use-attendance-stream.js';
import { CheckInDesk, type DeskState } from './check-in-desk.js';

function makeDesk(store: CheckInStore, kept: KeptRoster): CheckInDesk {
  return new CheckInDesk({
    store,
    kept,
    send: sendEntries,
    load: () => call(attendanceApi.readRoster, { params: { dayId: kept.dayId } }),
    now: () => Date.now(),
    later: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });
}

/** The desk of a day while its page is open: sends when the network is back, hears what others record. */
export function useCheckIn(store: CheckInStore, kept: KeptRoster): { desk: CheckInDesk; state: DeskState } {
  const desk = useMemo(() => makeDesk(store, kept), [store, kept]);
  const state = useSyncExternalStore(desk.subscribe, desk.state);

  // The network and the clock are outside of React.
  useEffect(() => {
    const flush = () => void desk.flush();
    void desk.open();
    addEventListener('online', flush);
    return () => {
      removeEventListener('online', flush);
      desk.close();
    };
  }, [desk]);

  useAttendanceStream({
    dayId: kept.dayId,
    after: kept.roster.position,
    onNews: (news) => void desk.hear(news).catch(ignoreOffline),
    onOpen: () => void desk.flush(),
  });
  return { desk, state };
}

/** The roster of this device stays until the network is back; then the stream tells again. */
function ignoreOffline(error: unknown): void {
  if (!(error instanceof OfflineError)) throw error;
}
