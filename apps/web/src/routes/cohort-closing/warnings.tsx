import { Link } from 'react-router';
import type { ClosingView } from '@app/contracts';
import { Notice } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { venueShortDay } from '../../shared/venue-time.js';
import styles from './cohort-closing.module.css';

/** Days that are ahead or that nobody has recorded: closing now would leave people out. */
export function Warnings({ warnings }: Pick<ClosingView, 'warnings'>) {
  const t = useTexts('cohort-closing');
  if (warnings.length === 0) return null;
  return (
    <Notice kind="warning" title={t('warnings')}>
      <ul className={styles['lacks']}>
        {warnings.map((warning) => (
          <li key={warning.dayId}>
            {t(`warning.${warning.kind}`, { day: venueShortDay(warning), title: warning.title })}{' '}
            {warning.kind === 'unrecorded' && (
              <Link to={`/days/${warning.dayId}/check-in/paper`}>{t('warning.record')}</Link>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
