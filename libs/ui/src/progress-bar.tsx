import { useId } from 'react';
import styles from './progress-bar.module.css';

interface ProgressBarProps {
  value: number;
  max: number;
  /** Says the same in words; visible, because a bar alone says little. */
  label: string;
}

export function ProgressBar({ value, max, label }: ProgressBarProps) {
  const id = useId();
  return (
    <div className={styles['progress']}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={value} max={Math.max(max, 1)} />
    </div>
  );
}
