import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import type { Language, VideoView } from '@app/contracts';
import type { LessonRecorder } from '../recording/lesson-recorder.js';
import styles from './film-slot.module.css';
import { loadFilmPlayer } from './load-film-player.js';

const FilmPlayer = lazy(loadFilmPlayer);

/** So far ahead of the reader the player is fetched. */
const AHEAD = '300px 0px';

interface FilmSlotProps {
  film: VideoView;
  language: Language;
  recorder: LessonRecorder;
}

/** The place of a film in the text. It keeps its room; the player comes when the reader does, or before printing. */
export function FilmSlot(props: FilmSlotProps) {
  const room = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);

  // How far away the reader is, only the browser knows.
  useEffect(() => {
    if (!room.current) return undefined;
    const come = () => setIsNear(true);
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && come(), { rootMargin: AHEAD });
    observer.observe(room.current);
    addEventListener('beforeprint', come);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', come);
    };
  }, []);

  const empty = <div ref={room} className={styles['room']} />;
  if (!isNear) return empty;
  return (
    <Suspense fallback={empty}>
      <FilmPlayer {...props} />
    </Suspense>
  );
}
