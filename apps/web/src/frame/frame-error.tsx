import { ErrorPage } from '../shared/error-page.js';
import styles from './frame.module.css';

/** The frame itself could not be made, most often because the server cannot be reached. */
export function FrameError() {
  return (
    <main className={styles['main']}>
      <ErrorPage />
    </main>
  );
}
