import type { ReactNode } from 'react';
import styles from './question.module.css';

interface ChoiceRowProps {
  type: 'radio' | 'checkbox';
  name: string;
  isChosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}

/** One option over the whole width, easy to hit with a thumb. */
export function ChoiceRow({ type, name, isChosen, onChoose, children }: ChoiceRowProps) {
  return (
    <label className={styles['choice']}>
      <input type={type} name={name} checked={isChosen} onChange={onChoose} />
      <span>{children}</span>
    </label>
  );
}
