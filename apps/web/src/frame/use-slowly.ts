import { useEffect, useState } from 'react';

const WORTH_SAYING_MS = 1000;

/** True once something has been going on for a second: shorter waits are not worth interrupting anybody for. */
export function useSlowly(isGoingOn: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);

  // A clock is outside React; it is stopped when the wait ends.
  useEffect(() => {
    if (!isGoingOn) return undefined;
    const timer = setTimeout(() => setIsSlow(true), WORTH_SAYING_MS);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isGoingOn]);

  return isSlow;
}
