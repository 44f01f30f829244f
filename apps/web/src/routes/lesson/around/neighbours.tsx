import { Link } from 'react-router';
import type { LessonPage } from '@app/contracts';
import { useTexts } from '../../../shared/i18n.js';
import styles from './lesson-end.module.css';
import { lessonPath } from './lesson-paths.js';

type NeighboursProps = Pick<LessonPage, 'course' | 'previous' | 'next'>;

/** The lessons before and after this one. */
export function Neighbours({ course, previous, next }: NeighboursProps) {
  const t = useTexts('lesson');
  if (!previous && !next) return null;
  return (
    <nav aria-label={t('neighbours')} className={styles['neighbours']}>
      {previous && (
        <Link to={lessonPath(course.slug, previous.slug)} rel="prev">
          <span className={styles['way']}>{t('previous')}</span>
          {previous.title}
        </Link>
      )}
      {next && (
        <Link to={lessonPath(course.slug, next.slug)} rel="next" className={styles['toNext']}>
          <span className={styles['way']}>{t('next')}</span>
          {next.title}
        </Link>
      )}
    </nav>
  );
}
