import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { LessonPage } from '@app/contracts';
import { Row, SeatRing, buttonClass } from '@app/ui';
import { useTexts } from '../../../shared/i18n.js';
import styles from './lesson-end.module.css';

interface CourseCompletedProps {
  course: LessonPage['course'];
  certificateId: string | null;
}

/** The moment for which somebody has worked for hours. */
export function CourseCompleted({ course, certificateId }: CourseCompletedProps) {
  const t = useTexts('lesson');
  const heading = useRef<HTMLHeadingElement>(null);

  // The button that was pressed is gone; the focus goes to what came of it.
  useEffect(() => heading.current?.focus(), []);

  return (
    <section className={styles['completed']} aria-labelledby="completed">
      <SeatRing share={1} />
      <div>
        <h2 id="completed" tabIndex={-1} ref={heading}>
          {t('completed.title')}
        </h2>
        <p>{t(certificateId ? 'completed.text' : 'completed.waiting', { course: course.title })}</p>
        <Row>
          {certificateId && (
            <Link to={`/certificates/${certificateId}`} className={buttonClass()}>
              {t('completed.certificate')}
            </Link>
          )}
          <Link to={`/courses/${course.slug}`} className={buttonClass('secondary')}>
            {t('backToCourse')}
          </Link>
        </Row>
      </div>
    </section>
  );
}
