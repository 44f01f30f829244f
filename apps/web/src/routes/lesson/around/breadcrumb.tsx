import { Link } from 'react-router';
import type { LessonPage } from '@app/contracts';
import { useTexts } from '../../../shared/i18n.js';
import styles from './lesson-head.module.css';

/** Where the lesson belongs: course and module. */
export function Breadcrumb({ course, module }: Pick<LessonPage, 'course' | 'module'>) {
  const t = useTexts('lesson');
  return (
    <nav aria-label={t('breadcrumb')}>
      <ol className={styles['breadcrumb']}>
        <li>
          <Link to={`/courses/${course.slug}`}>{course.title}</Link>
        </li>
        <li>{module.title}</li>
      </ol>
    </nav>
  );
}
