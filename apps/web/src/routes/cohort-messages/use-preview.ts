import { useEffect, useState } from 'react';
import { messageApi, type MessageDraft, type MessagePreview } from '@app/contracts';
import { call } from '../../shared/api.js';

/** Long enough not to ask at every letter. */
const PAUSE_MS = 400;

export type PreviewState = { preview: MessagePreview | null; hasFailed: boolean };

/** The message as recipients would read it, a moment after the last change. */
export function usePreview(cohortId: string, body: MessageDraft | null): PreviewState {
  const [state, setState] = useState<PreviewState>({ preview: null, hasFailed: false });
  const asked = body && JSON.stringify(body);

  // The preview is made by the server, which alone knows everybody's values: it has to be asked after each change.
  useEffect(() => {
    if (!asked) return;
    const gone = new AbortController();
    const timer = setTimeout(() => {
      const input = { params: { cohortId }, body: JSON.parse(asked) as MessageDraft };
      call(messageApi.preview, input, { signal: gone.signal })
        .then((preview) => setState({ preview, hasFailed: false }))
        .catch(() => {
          if (!gone.signal.aborted) setState(({ preview }) => ({ preview, hasFailed: true }));
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [cohortId, asked]);

  return asked ? state : { preview: null, hasFailed: false };
}
