import styles from './spinner.module.css';

/** Says in words what is waited for. */
export function Spinner({ label }: { label: string }) {
  return (
    <p className={styles['spinner']} role="status">
      <span className={styles['wheel']} aria-hidden="true" /> {label}
    </p>
  );
}
