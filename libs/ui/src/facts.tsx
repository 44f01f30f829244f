import type { ReactNode } from 'react';
import styles from './facts.module.css';

interface FactsProps {
  /** Facts without a value are left out. */
  items: readonly { label: string; value: ReactNode }[];
}

/** Names and values, such as the particulars of a document. */
export function Facts({ items }: FactsProps) {
  return (
    <dl className={styles['facts']}>
      {items
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
