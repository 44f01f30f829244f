import { Link } from 'react-router';
import type { HomeView } from '@app/contracts';
import { Card, SeatRing, buttonClass } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import styles from './overview.module.css';

/** The course last used, with one button that leads on. */
export function ContinueCard({ place }: { place: HomeView['active'][number] }) {
  const t = useTexts('home');
  const tShared = useTexts('shared');
  const { courseSlug, nextLesson, doneLessons, requiredLessons } = place;
  const coursePath = `/courses/${courseSlug}`;

  return (
    <Card as="section" tone="raised" labelledBy="continue">
      <div className={styles['continue']}>
        <SeatRing share={requiredLessons > 0 ? doneLessons / requiredLessons : 0} />
        <div className={styles['words']}>
          <p className={styles['minutes']}>{tShared('minutes.left', { minutes: place.minutesLeft })}</p>
          <h2 id="continue" className={styles['course']}>
            <Link to={coursePath}>{place.courseTitle}</Link>
          </h2>
          <p className={styles['quiet']}>{tShared('progress.lessons', { done: doneLessons, of: requiredLessons })}</p>
        </div>
        <div className={styles['next']}>
          {nextLesson && (
            <p>
              <span className={styles['quiet']}>{t('next')}</span> <strong>{nextLesson.title}</strong>{' '}
              <span className={styles['quiet']}>({tShared('minutes', { minutes: nextLesson.minutes })})</span>
            </p>
          )}
          <Link to={nextLesson ? `${coursePath}/lessons/${nextLesson.slug}` : coursePath} className={buttonClass()}>
            {t(nextLesson ? 'continue' : 'open')}
          </Link>
        </div>
      </div>
    </Card>
  );
}
