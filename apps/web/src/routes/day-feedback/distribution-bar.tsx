import { useTexts } from '../../shared/i18n.js';
import styles from './distribution-bar.module.css';

/** How many gave 1 to 5 points: five columns with their numbers; the heights only repeat what the numbers say. */
export function DistributionBar({ distribution }: { distribution: readonly number[] }) {
  const t = useTexts('day-feedback');
  const most = Math.max(1, ...distribution);
  return (
    <ol className={styles['bars']}>
      {distribution.map((people, place) => (
        <li key={place} aria-label={t('points', { count: place + 1, people })}>
          <span className={styles['people']} aria-hidden="true">
            {people}
          </span>
          <span className={styles['track']} aria-hidden="true">
            <span style={{ blockSize: `${(100 * people) / most}%` }} />
          </span>
          <span className={styles['points']} aria-hidden="true">
            {place + 1}
          </span>
        </li>
      ))}
    </ol>
  );
}
