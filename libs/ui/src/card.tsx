import type { ReactNode } from 'react';
import styles from './card.module.css';

interface CardProps {
  children: ReactNode;
  as?: 'div' | 'section' | 'article' | 'li';
  /** `raised` is for the one card of a page that matters most. */
  tone?: 'plain' | 'raised' | 'tint';
  labelledBy?: string;
}

export function Card({ children, as: Element = 'div', tone = 'plain', labelledBy }: CardProps) {
  return (
    <Element className={`${styles['card']} ${styles[tone]}`} aria-labelledby={labelledBy}>
      {children}
    </Element>
  );
}
