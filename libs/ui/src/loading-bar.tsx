import styles from './loading-bar.module.css';

/** A thin line at the top while something is on its way. The frame says it in words when it takes long. */
export function LoadingBar({ isActive }: { isActive: boolean }) {
  return <div className={styles['bar']} data-active={isActive || undefined} aria-hidden="true" />;
}
