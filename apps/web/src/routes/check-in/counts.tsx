import type { AttendanceRoster } from '@app/contracts';
import { ProgressBar } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import styles from './check-in.module.css';
import { countPresent } from './half-marks.js';

export function Counts({ roster, half }: { roster: AttendanceRoster; half: number }) {
  const t = useTexts('check-in');
  const { present, all } = countPresent(roster, half);
  return (
    <div className={styles['counts']} role="status">
      <ProgressBar label={t('count', { present, all })} value={present} max={all} />
    </div>
  );
}
