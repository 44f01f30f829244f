import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AttemptView } from '@app/contracts';
import { AnswerStore, type AnswerState } from './answer-store.js';

/** The answers of an attempt, saved as they are given; the component that asks has to be keyed by the attempt. */
export function useAnswers(attempt: AttemptView): { store: AnswerStore; state: AnswerState } {
  const [store] = useState(() => new AnswerStore(attempt.id, attempt.answers));
  const state = useSyncExternalStore(store.subscribe, () => store.current);

  // The window says when the page is left and when the connection is back; what was left from before is sent first.
  useEffect(() => {
    const retry = () => void store.flush();
    const leave = () => store.flushOnLeave();
    const hide = () => (document.visibilityState === 'hidden' ? leave() : retry());
    const warn = (event: BeforeUnloadEvent) => {
      if (store.hasUnsaved) event.preventDefault();
    };
    addEventListener('online', retry);
    addEventListener('pagehide', leave);
    addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hide);
    if (store.hasUnsaved) retry();
    return () => {
      removeEventListener('online', retry);
      removeEventListener('pagehide', leave);
      removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hide);
      void store.flush().then(() => store.stop());
    };
  }, [store]);

  // Read again in another language or after another device: what the server has by now.
  useEffect(() => store.adopt(attempt.answers), [store, attempt.answers]);

  return { store, state };
}
