import { useEffect, useState } from 'react';
import type { HandInView } from '@app/contracts';
import { DraftKeeper, type DraftState } from './draft-keeper.js';

/** The draft as it is written, and the one who saves it. */
export function useDraft(handIn: HandInView) {
  const [texts, setTexts] = useState(handIn.texts);
  const [groupMayRead, setGroupMayRead] = useState(handIn.groupMayRead);
  const [state, setState] = useState<DraftState>({ kind: 'saved', at: handIn.savedAt });
  const [keeper] = useState(
    () => new DraftKeeper({ handInId: handIn.id, version: handIn.version, tell: (next) => setState(next) }),
  );

  // What is typed last must not be lost with the page.
  useEffect(() => {
    const leave = () => keeper.leave();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [keeper]);

  return {
    texts,
    groupMayRead,
    state,
    keeper,
    write: (part: string, text: string) => {
      setTexts((before) => ({ ...before, [part]: text }));
      keeper.write(part, text);
    },
    letGroupRead: (may: boolean) => {
      setGroupMayRead(may);
      keeper.letGroupRead(may);
    },
  };
}
export type DraftInHand = ReturnType<typeof useDraft>;
