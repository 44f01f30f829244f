import { useEffect, useRef, useState, type RefObject } from 'react';
import type { VideoView } from '@app/contracts';
import type { LessonRecorder } from '../recording/lesson-recorder.js';
import type { FilmState } from './film-state.js';
import { END_SECONDS, followFilm } from './follow-film.js';

export interface Film {
  video: RefObject<HTMLVideoElement | null>;
  state: FilmState;
  toggle: () => void;
  seek: (time: number) => void;
}

interface FilmProps {
  film: VideoView;
  recorder: LessonRecorder;
}

/** A film of ours: follows the video element, returns to where it stood, and writes down what was watched. */
export function useFilm({ film, recorder }: FilmProps): Film {
  const video = useRef<HTMLVideoElement>(null);
  const [memory] = useState(() => recorder.film(film.id));
  const [state, setState] = useState<FilmState>(() => ({
    isPlaying: false,
    time: memory.position < film.seconds - END_SECONDS ? memory.position : 0,
    length: film.seconds,
    isMuted: false,
    volume: 1,
    rate: 1,
    isBroken: false,
  }));

  // A video element lives outside React: its events are followed, and what they mean is recorded.
  useEffect(() => {
    const element = video.current;
    return element ? followFilm(element, { film, recorder, startAt: state.time, show: setState }) : undefined;
  }, [film, recorder]);

  const seek = (time: number) => {
    const element = video.current;
    if (!element) return;
    const place = Math.min(Math.max(0, time), state.length);
    setState((before) => ({ ...before, time: place }));
    memory.position = place;
    element.currentTime = place;
    if (element.readyState === 0) element.load();
  };
  const toggle = () => {
    const element = video.current;
    if (!element) return;
    // A refusal shows as a film that stays stopped.
    if (element.paused) element.play().catch(() => undefined);
    else element.pause();
  };
  return { video, state, toggle, seek };
}
