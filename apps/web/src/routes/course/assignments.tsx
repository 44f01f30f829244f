import { Link } from 'react-router';
import type { CourseView } from '@app/contracts';
import { useTexts } from '../../shared/i18n.js';
import styles from './course.module.css';

/** The way to work that is handed in, for those who have a place in the course. */
export function Assignments({ course: { slug, assignments, enrolment } }: { course: CourseView }) {
  const t = useTexts('course');
  if (!enrolment || assignments.length === 0) return null;
  return (
    <section aria-labelledby="assignments">
      <h2 id="assignments">{t('assignments')}</h2>
      <p>{t('assignments.text')}</p>
      <ul className={styles['steps']}>
        {assignments.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/courses/${slug}/assignments/${id}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
