import { Link } from 'react-router';
import type { HomeView } from '@app/contracts';
import { SeatRing } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import styles from './overview.module.css';

export function CourseRow({ place }: { place: HomeView['active'][number] }) {
  const t = useTexts('shared');
  const { doneLessons, requiredLessons } = place;
  return (
    <li className={styles['row']}>
      <SeatRing share={requiredLessons > 0 ? doneLessons / requiredLessons : 0} />
      <div>
        <Link to={`/courses/${place.courseSlug}`}>{place.courseTitle}</Link>
        <p className={styles['quiet']}>
          {t('minutes.left', { minutes: place.minutesLeft })} ·{' '}
          {t('progress.lessons', { done: doneLessons, of: requiredLessons })}
        </p>
      </div>
    </li>
  );
}
