import { useEffect, type RefObject } from 'react';
import type { LessonRecorder } from '../recording/lesson-recorder.js';

export function blockElement(block: number): HTMLElement | null {
  return document.querySelector(`[data-block="b${block}"]`);
}

/** Tells the recorder which blocks of the text are on the screen. */
export function useReadingPlace(root: RefObject<HTMLElement | null>, recorder: LessonRecorder): void {
  // What is on the screen is known to the browser alone.
  useEffect(() => {
    const blocks = root.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [];
    const onScreen = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const block = Number((target as HTMLElement).dataset['block']?.slice(1));
          if (isIntersecting) onScreen.add(block);
          else onScreen.delete(block);
        }
        if (onScreen.size > 0) recorder.moveTo(Math.min(...onScreen), Math.max(...onScreen));
      },
      // The last line of a paragraph at the upper edge is not what somebody reads.
      { rootMargin: '-32px 0px 0px 0px' },
    );
    for (const block of blocks) observer.observe(block);
    return () => observer.disconnect();
  }, [root, recorder]);
}
