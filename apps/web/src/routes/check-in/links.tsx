import { Link } from 'react-router';
import type { AttendanceRoster } from '@app/contracts';
import { useTexts } from '../../shared/i18n.js';
import styles from './check-in.module.css';

/** The day's other pages. */
export function Links({ day: { id, cohort } }: { day: AttendanceRoster['day'] }) {
  const t = useTexts('check-in');
  return (
    <nav className={styles['links']} aria-label={t('links')}>
      <Link to={`/cohorts/${cohort.id}/days/${id}`}>{cohort.name}</Link>
      <Link to={`/days/${id}/check-in`}>{t('links.list')}</Link>
      <Link to={`/days/${id}/check-in/screen`}>{t('links.screen')}</Link>
      <Link to={`/days/${id}/check-in/paper`}>{t('links.paper')}</Link>
    </nav>
  );
}
