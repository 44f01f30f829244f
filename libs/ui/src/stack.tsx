import type { ReactNode } from 'react';
import styles from './stack.module.css';

export interface StackProps {
  children: ReactNode;
  gap?: 'small' | 'medium' | 'large';
}

/** Things below one another at an even distance. */
export function Stack({ children, gap = 'medium' }: StackProps) {
  return <div className={`${styles['stack']} ${styles[gap]}`}>{children}</div>;
}
