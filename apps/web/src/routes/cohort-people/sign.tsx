import type { ReactNode } from 'react';
import styles from './cohort-people.module.css';

const looks = {
  not_started: 'signNotStarted',
  started: 'signStarted',
  done: 'signDone',
  not_asked: 'signNotAsked',
} as const;

export type Meaning = keyof typeof looks;

/** What a sign of the matrix means, by its character in the contract. */
const meanings: Readonly<Record<string, Meaning>> = { '0': 'not_started', '1': 'started', '2': 'done' };

export function meaningOf(sign: string): Meaning {
  return meanings[sign] ?? 'not_asked';
}

/** How far somebody is with a lesson: shape and colour say the same as the words inside. */
export function Sign({ meaning, title, children }: { meaning: Meaning; title?: string; children?: ReactNode }) {
  return (
    <span className={styles[looks[meaning]]} title={title}>
      {children}
    </span>
  );
}
