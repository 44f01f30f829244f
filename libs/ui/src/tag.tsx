import type { ReactNode } from 'react';
import styles from './tag.module.css';

interface TagProps {
  tone?: 'neutral' | 'good' | 'warning' | 'problem';
  children: ReactNode;
}

/** A short word about a state. Its colour only repeats what the word says. */
export function Tag({ tone = 'neutral', children }: TagProps) {
  return <span className={`${styles['tag']} ${styles[tone]}`}>{children}</span>;
}
