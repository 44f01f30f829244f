import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { LessonPage } from '@app/contracts';
import type { LessonRecorder } from '../recording/lesson-recorder.js';
import { stayAt } from './stay-at.js';
import { blockElement } from './use-reading-place.js';

/**
 * Opens the text where it was left, on whatever device and in whatever language. An address that names a place goes
 * first, and a lesson that is done starts at its beginning. Answers the block returned to, or null.
 */
export function useReturnToPlace(page: LessonPage, recorder: LessonRecorder): number | null {
  const { hash } = useLocation();
  const shown = useRef(page.language);
  const [saved] = useState(() => {
    const { state, block } = page.progress;
    return !hash && page.html !== null && state !== 'done' && block > 1 ? block : null;
  });

  // The scroll is the browser's. A named place is scrolled to by the router; it only has to hold while pictures load.
  useEffect(() => {
    const named = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (named) focusPlace(named);
    const element = named ?? (saved === null ? null : blockElement(saved));
    return element ? stayAt(element) : undefined;
  }, [hash, saved]);

  // The same text in another language has other lengths: the paragraph stays, not the pixel.
  useEffect(() => {
    if (shown.current === page.language) return undefined;
    shown.current = page.language;
    const element = recorder.place > 1 ? blockElement(recorder.place) : null;
    return element ? stayAt(element) : undefined;
  }, [page.language, recorder]);

  return saved;
}

/** The keyboard goes on from the place that was jumped to. */
function focusPlace(place: HTMLElement): void {
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
