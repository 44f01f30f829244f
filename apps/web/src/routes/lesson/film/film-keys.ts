import type { KeyboardEvent } from 'react';

export interface FilmKeys {
  toggle: () => void;
  /** Seconds forward, or back when negative. */
  skip: (seconds: number) => void;
  toggleCaptions: () => void;
  toggleFullscreen: () => void;
  toggleSound: () => void;
}

const SKIP_SECONDS = 5;

/** Keys of the player. They work only while the focus is in it, and never instead of what a control does by itself. */
export function onFilmKey(event: KeyboardEvent, keys: FilmKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target instanceof Element ? event.target : null;
  const isOwnKey = (name: string) => Boolean(target?.closest(name));
  const actions: Record<string, () => void> = {
    ' ': keys.toggle,
    k: keys.toggle,
    ArrowLeft: () => keys.skip(-SKIP_SECONDS),
    ArrowRight: () => keys.skip(SKIP_SECONDS),
    c: keys.toggleCaptions,
    f: keys.toggleFullscreen,
    m: keys.toggleSound,
  };
  const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!action || isOwnKey('select')) return;
  if (event.key === ' ' && isOwnKey('button, summary, a')) return;
  if (event.key.startsWith('Arrow') && isOwnKey('input') && !isOwnKey('[data-film-seek]')) return;
  event.preventDefault();
  action();
}
