import { Link } from 'react-router';
import type { courseApi, ReplyOf } from '@app/contracts';
import { useTexts } from '../../shared/i18n.js';
import styles from './courses.module.css';

type FoundCourse = ReplyOf<typeof courseApi.catalogue>['items'][number];

/** The lessons in which something was found; who has a place in the course gets straight there. */
export function Hits({ course }: { course: FoundCourse }) {
  const t = useTexts('courses');
  const pathOf = (lessonSlug: string) =>
    course.isEnrolled ? `/courses/${course.slug}/lessons/${lessonSlug}` : `/courses/${course.slug}#${lessonSlug}`;
  return (
    <div className={styles['hits']}>
      <h4>{t('hits')}</h4>
      <ul>
        {course.hits.map(({ lessonSlug, title, excerpt }) => (
          <li key={lessonSlug}>
            <Link to={pathOf(lessonSlug)}>{title}</Link>
            <p>{excerpt}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
