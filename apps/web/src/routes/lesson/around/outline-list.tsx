import { Link } from 'react-router';
import type { CourseView } from '@app/contracts';
import { Icon, VisuallyHidden } from '@app/ui';
import { formatMinutes } from '../../../shared/format.js';
import { useTexts } from '../../../shared/i18n.js';
import styles from './contents.module.css';
import { lessonPath } from './lesson-paths.js';

interface OutlineListProps {
  courseSlug: string;
  /** Slug of the lesson on the screen. */
  current: string;
  modules: CourseView['modules'];
}

/** The lessons of a course by modules, each with how far the learner is. */
export function OutlineList({ courseSlug, current, modules }: OutlineListProps) {
  const t = useTexts('lesson');
  return (
    <nav aria-label={t('contents')}>
      <ol className={styles['modules']}>
        {modules.map(({ slug, title, lessons }) => (
          <li key={slug}>
            <p className={styles['module']}>{title}</p>
            <ol className={styles['lessons']}>
              {lessons.map((lesson) => (
                <Entry key={lesson.slug} courseSlug={courseSlug} lesson={lesson} isCurrent={lesson.slug === current} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface EntryProps {
  courseSlug: string;
  lesson: CourseView['modules'][number]['lessons'][number];
  isCurrent: boolean;
}

function Entry({ courseSlug, lesson, isCurrent }: EntryProps) {
  const t = useTexts('lesson');
  return (
    <li>
      <Link to={lessonPath(courseSlug, lesson.slug)} aria-current={isCurrent ? 'page' : undefined}>
        <span className={styles['mark']} data-state={lesson.state}>
          {lesson.state === 'done' && <Icon name="check" />}
        </span>
        <span className={styles['title']}>
          {lesson.title}
          <VisuallyHidden> ({t(`state.${lesson.state}`)})</VisuallyHidden>
          {!lesson.isRequired && <span className={styles['note']}>{t('optional')}</span>}
        </span>
        <span className={styles['minutes']}>{formatMinutes(lesson.minutes)}</span>
      </Link>
    </li>
  );
}
