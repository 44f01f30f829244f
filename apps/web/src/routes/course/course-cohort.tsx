import { Link, useFetcher } from 'react-router';
import type { CourseView } from '@app/contracts';
import { Button, Card } from '@app/ui';
import { isRefusal } from '../../shared/forms.js';
import { formatDay, formatShortDay } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './course.module.css';

/** The cohort that the reader is in, with what it asks beyond the lessons; or those that can be joined. */
export function CourseCohort({ course }: { course: CourseView }) {
  if (course.enrolment?.state === 'completed') return null;
  if (course.cohort) return <Own cohort={course.cohort} />;
  return course.openCohorts.length > 0 ? <Open cohorts={course.openCohorts} /> : null;
}

function Own({ cohort }: { cohort: NonNullable<CourseView['cohort']> }) {
  const t = useTexts('course');
  const { name, startsOn, endsOn, selfStudyUntil, requiredDays, needsAssignment } = cohort;
  return (
    <section aria-labelledby="cohort">
      <h2 id="cohort">{t('cohort', { name })}</h2>
      <p>
        {t('cohort.dates', { from: formatDay(startsOn), until: formatDay(endsOn) })}.{' '}
        {selfStudyUntil && t('cohort.until', { day: formatDay(selfStudyUntil) })}
      </p>
      {(requiredDays > 0 || needsAssignment) && (
        <>
          <p>{t('cohort.asks')}</p>
          <ul>
            {requiredDays > 0 && <li>{t('cohort.days', { count: requiredDays })}</li>}
            {needsAssignment && <li>{t('cohort.assignment')}</li>}
          </ul>
        </>
      )}
      <p>
        <Link to="/seminars">{t('cohort.seminars')}</Link>
      </p>
    </section>
  );
}

function Open({ cohorts }: { cohorts: CourseView['openCohorts'] }) {
  const t = useTexts('course');
  const fetcher = useFetcher<unknown>();
  return (
    <Card as="section" labelledBy="cohorts">
      <h2 id="cohorts">{t('cohort.open')}</h2>
      <p>{t('cohort.open.text')}</p>
      <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
      <ul className={styles['steps']}>
        {cohorts.map(({ id, name, startsOn, endsOn }) => (
          <li key={id}>
            <span>
              {name}{' '}
              <span className={styles['quiet']}>
                {t('cohort.dates', { from: formatShortDay(startsOn), until: formatShortDay(endsOn) })}
              </span>
            </span>
            <fetcher.Form method="post">
              <input type="hidden" name="cohortId" value={id} />
              <Button
                type="submit"
                kind="secondary"
                isSmall
                isBusy={fetcher.state !== 'idle'}
                aria-label={t('cohort.join.name', { name })}
              >
                {t('cohort.join')}
              </Button>
            </fetcher.Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
