import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LessonPage } from '@app/contracts';
import type { SaveState } from './event-queue.js';
import { LessonRecorder } from './lesson-recorder.js';

/** The recorder of the lesson on the screen; the component that asks has to be keyed by the lesson. */
export function useRecorder(page: LessonPage): LessonRecorder {
  const [recorder] = useState(() => new LessonRecorder(page));

  // Listens to the window and keeps a clock, both outside React.
  useEffect(() => {
    recorder.start();
    return () => recorder.stop();
  }, [recorder]);

  // That somebody reads it in this language is an event of its own.
  useEffect(() => recorder.opened(page.language), [recorder, page.language]);

  return recorder;
}

export function useSaveState({ queue }: LessonRecorder): SaveState {
  return useSyncExternalStore(queue.subscribe, () => queue.current);
}
