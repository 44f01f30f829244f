import { Button } from './button.js';
import styles from './load-more.module.css';

interface LoadMoreProps {
  hasMore: boolean;
  isLoading: boolean;
  onLoad: () => void;
  label: string;
  /** Said when the end is reached. */
  endLabel: string;
}

/** The foot of a list that comes in parts. */
export function LoadMore({ hasMore, isLoading, onLoad, label, endLabel }: LoadMoreProps) {
  return (
    <div className={styles['foot']}>
      {hasMore ? (
        <Button kind="secondary" isBusy={isLoading} onClick={onLoad}>
          {label}
        </Button>
      ) : (
        <p>{endLabel}</p>
      )}
    </div>
  );
}
