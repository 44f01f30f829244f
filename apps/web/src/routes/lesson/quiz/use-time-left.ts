import { useEffect, useState } from 'react';

const SECOND_MS = 1_000;

/** Milliseconds until the deadline, second by second; null without one. */
export function useTimeLeft(deadlineAt: string | null): number | null {
  const [now, setNow] = useState(Date.now);

  // The clock is outside React.
  useEffect(() => {
    if (deadlineAt === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [deadlineAt]);

  return deadlineAt === null ? null : Math.max(0, Date.parse(deadlineAt) - now);
}
