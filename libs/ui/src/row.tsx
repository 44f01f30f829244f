import type { StackProps } from './stack.js';
import styles from './stack.module.css';

/** Things beside one another that wrap where there is no room. */
export function Row({ children, gap = 'small' }: StackProps) {
  return <div className={`${styles['row']} ${styles[gap]}`}>{children}</div>;
}
