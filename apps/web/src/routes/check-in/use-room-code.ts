import { useEffect, useState } from 'react';
import { attendanceApi, type ReplyOf } from '@app/contracts';
import { ApiError, call } from '../../shared/api.js';
import { OfflineError } from '../../shared/connection.js';

type RoomCode = ReplyOf<typeof attendanceApi.readCode>;

/** While there is no code to wait for the end of, or no network. */
const IDLE_MS = 10_000;
const LOST_MS = 3000;

/** The code for the screen, anew as soon as it changes. A code that has run out is not shown. */
export function useRoomCode(dayId: string): { reply: RoomCode | null; isLost: boolean } {
  const [reply, setReply] = useState<RoomCode | null>(null);
  const [isLost, setIsLost] = useState(false);

  // Time goes on outside of React.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const leave = new AbortController();
    const ask = async (): Promise<number> => {
      try {
        const next = await call(attendanceApi.readCode, { params: { dayId } }, { signal: leave.signal });
        setReply(next);
        setIsLost(false);
        if (!next.current) return IDLE_MS;
        // By the server's clock: the one of this machine may be wrong.
        return Math.max(500, Date.parse(next.current.endsAt) - Date.parse(next.serverTime) + 100);
      } catch (error) {
        if (!(error instanceof OfflineError || error instanceof ApiError)) throw error;
        setReply(null);
        setIsLost(true);
        return LOST_MS;
      }
    };
    const run = (): void => {
      void ask().then(
        (pause) => {
          if (!leave.signal.aborted) timer = setTimeout(run, pause);
        },
        (error: unknown) => {
          if (!leave.signal.aborted) throw error;
        },
      );
    };
    run();
    return () => {
      leave.abort();
      clearTimeout(timer);
    };
  }, [dayId]);
  return { reply, isLost };
}
