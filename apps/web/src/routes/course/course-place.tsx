import { Link } from 'react-router';
import type { CourseView, EnrolmentView } from '@app/contracts';
import { Card, Notice, ProgressBar, Row, SeatRing, buttonClass } from '@app/ui';
import { formatDay } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { signInPath } from '../../shared/lazy-route.js';
import { useSession } from '../../shared/session.js';
import styles from './course.module.css';
import { EnrolForm } from './enrol-form.js';

/** Where the reader stands with the course, and the one thing to do next. */
export function CoursePlace({ course }: { course: CourseView }) {
  const t = useTexts('course');
  const { person } = useSession();
  const { enrolment } = course;

  if (enrolment?.state === 'completed') return <Completed enrolment={enrolment} />;
  if (enrolment?.state === 'active') return <Active course={course} enrolment={enrolment} />;
  if (course.can.enrol) return <EnrolForm course={course} />;
  if (person) return null;
  return (
    <Card tone="raised">
      <div className={styles['place']}>
        <p>{t('signIn.text')}</p>
        <Link to={signInPath(`/courses/${course.slug}`)} className={buttonClass()}>
          {t('signIn.button')}
        </Link>
      </div>
    </Card>
  );
}

function Completed({ enrolment }: { enrolment: EnrolmentView }) {
  const t = useTexts('course');
  const { certificateId, completedAt } = enrolment;
  return (
    <Notice kind="good" title={completedAt ? t('completed.on', { day: formatDay(completedAt) }) : t('completed')}>
      {certificateId && (
        <Row>
          <Link to={`/certificates/${certificateId}`} className={buttonClass()}>
            {t('completed.certificate')}
          </Link>
        </Row>
      )}
    </Notice>
  );
}

function Active({ course, enrolment }: { course: CourseView; enrolment: EnrolmentView }) {
  const t = useTexts('course');
  const tShared = useTexts('shared');
  const { doneLessons, requiredLessons, nextLessonSlug, minutesLeft } = enrolment;
  const next = course.modules.flatMap(({ lessons }) => lessons).find(({ slug }) => slug === nextLessonSlug);
  const progress = tShared('progress.lessons', { done: doneLessons, of: requiredLessons });

  return (
    <Card as="section" tone="raised" labelledBy="place">
      <div className={styles['place']}>
        <div className={styles['standing']}>
          <SeatRing share={requiredLessons > 0 ? doneLessons / requiredLessons : 0} />
          <div>
            <h2 id="place">{tShared('minutes.left', { minutes: minutesLeft })}</h2>
            <ProgressBar value={doneLessons} max={requiredLessons} label={progress} />
          </div>
        </div>
        {next && (
          <>
            <p>
              <span className={styles['quiet']}>{t('next')}</span> <strong>{next.title}</strong>{' '}
              <span className={styles['quiet']}>({tShared('minutes', { minutes: next.minutes })})</span>
            </p>
            <Link to={`/courses/${course.slug}/lessons/${next.slug}`} className={buttonClass()}>
              {t(doneLessons === 0 ? 'start' : 'continue')}
            </Link>
          </>
        )}
      </div>
    </Card>
  );
}
