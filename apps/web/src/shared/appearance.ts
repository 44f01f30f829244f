import { useSyncExternalStore } from 'react';
import { keepChoice, readChoice } from './choices.js';

export const appearances = ['auto', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

const listeners = new Set<() => void>();
let chosen: Appearance = 'auto';

function apply(): void {
  const isDark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset['appearance'] = isDark ? 'dark' : 'light';
}

/** Applies what was chosen on this device and follows the device where nothing was. */
export function startAppearance(): void {
  const kept = readChoice('appearance');
  chosen = appearances.find((known) => known === kept) ?? 'auto';
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
  apply();
}

export function chooseAppearance(next: Appearance): void {
  chosen = next;
  keepChoice('appearance', next);
  apply();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, () => chosen);
}
