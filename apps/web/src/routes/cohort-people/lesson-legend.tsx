import type { CohortMatrix } from '@app/contracts';
import { useTexts } from '../../shared/i18n.js';
import styles from './cohort-people.module.css';
import { Sign } from './sign.js';

/** What the numbers above the columns and the signs in them stand for. */
export function LessonLegend({ lessons }: { lessons: CohortMatrix['lessons'] }) {
  const t = useTexts('cohort-people');
  return (
    <details className={styles['legend']}>
      <summary>{t('legend')}</summary>
      <ul className={styles['signs']}>
        {(['done', 'started', 'not_started', 'not_asked'] as const).map((meaning) => (
          <li key={meaning}>
            <Sign meaning={meaning} /> {t(`lesson.${meaning}`)}
          </li>
        ))}
      </ul>
      <p>{t('legend.behind')}</p>
      <ol>
        {lessons.map(({ slug, title, module }) => (
          <li key={slug}>
            {title} <small>({module})</small>
          </li>
        ))}
      </ol>
    </details>
  );
}
