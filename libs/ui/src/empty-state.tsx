import type { ReactNode } from 'react';
import { SeatRing } from './seat-ring.js';
import styles from './empty-state.module.css';

/** Nothing to show, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <SeatRing share={0} />
      <div>
        <p className={styles['title']}>{title}</p>
        {children}
      </div>
    </div>
  );
}
