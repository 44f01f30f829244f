import type { VideoView } from '@app/contracts';
import type { FilmMemory } from '../recording/film-memory.js';
import type { LessonRecorder } from '../recording/lesson-recorder.js';
import type { FilmState } from './film-state.js';
import { WatchedStretches } from './watched-stretches.js';

/** What was watched is written down in steps of this. */
const STEP_SECONDS = 10;
/** So close to its end a film begins again. */
export const END_SECONDS = 3;

interface Following {
  film: VideoView;
  recorder: LessonRecorder;
  startAt: number;
  show: (change: (before: FilmState) => FilmState) => void;
}

/** Listens to a video element and writes down what was watched. Returns how to stop. */
export function followFilm(element: HTMLVideoElement, { film, recorder, startAt, show }: Following): () => void {
  const memory = recorder.film(film.id);
  const stretches = new WatchedStretches();
  const set = (change: Partial<FilmState>) => show((before) => ({ ...before, ...change }));
  const write = () => {
    const segments = stretches.take();
    if (segments.length > 0) recorder.watched(film.id, segments, Math.round(element.currentTime * 10) / 10);
  };
  const playing = (isPlaying: boolean) => {
    memory.isPlaying = isPlaying;
    recorder.activity.filmPlays(film.id, isPlaying);
    set({ isPlaying });
  };

  const on = listenersOf(element, { memory, stretches, set, write, playing });
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener);
  const stopCollecting = recorder.onCollect(write);
  const wasPlaying = memory.isPlaying;
  memory.position = startAt;
  if (wasPlaying) element.play().catch(() => playing(false));

  return () => {
    for (const [name, listener] of Object.entries(on)) element.removeEventListener(name, listener);
    stopCollecting();
    stretches.close();
    write();
    recorder.activity.filmPlays(film.id, false);
  };
}

interface Parts {
  memory: FilmMemory;
  stretches: WatchedStretches;
  set: (change: Partial<FilmState>) => void;
  write: () => void;
  playing: (isPlaying: boolean) => void;
}

type Listeners = Partial<Record<keyof HTMLMediaElementEventMap, () => void>>;

function listenersOf(element: HTMLVideoElement, { memory, stretches, set, write, playing }: Parts): Listeners {
  return {
    loadedmetadata: () => {
      if (Math.abs(element.currentTime - memory.position) > 1 && memory.position < element.duration - END_SECONDS) {
        element.currentTime = memory.position;
      }
      if (Number.isFinite(element.duration)) set({ length: element.duration });
    },
    play: () => playing(true),
    pause: () => {
      stretches.close();
      write();
      playing(false);
    },
    seeking: () => stretches.close(),
    timeupdate: () => {
      if (element.seeking || element.readyState === 0) return;
      if (!element.paused) stretches.playedTo(element.currentTime, element.playbackRate);
      memory.position = element.currentTime;
      set({ time: element.currentTime });
      if (stretches.seconds >= STEP_SECONDS) write();
    },
    volumechange: () => set({ isMuted: element.muted, volume: element.volume }),
    ratechange: () => set({ rate: element.playbackRate }),
    error: () => set({ isBroken: element.error !== null }),
  };
}
