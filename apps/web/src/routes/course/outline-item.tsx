import { Link } from 'react-router';
import type { CourseView, OutlineLesson } from '@app/contracts';
import { Icon, Tag, VisuallyHidden, type IconName } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import styles from './course.module.css';

const icons: Record<OutlineLesson['kind'], IconName> = { text: 'document', video: 'film', quiz: 'question' };

export function OutlineItem({ course, lesson }: { course: CourseView; lesson: OutlineLesson }) {
  const t = useTexts('course');
  const tShared = useTexts('shared');
  const isForOthers = course.enrolment !== null && !lesson.isRequired;
  const isForOne = course.enrolment === null && lesson.audience !== 'both';

  return (
    <li id={lesson.slug}>
      <span className={`${styles['mark']} ${styles[lesson.state]}`} aria-hidden="true">
        {lesson.state === 'done' && <Icon name="check" />}
      </span>
      <div>
        <p className={styles['lesson']}>
          {course.enrolment ? (
            <Link to={`/courses/${course.slug}/lessons/${lesson.slug}`}>{lesson.title}</Link>
          ) : (
            lesson.title
          )}
          {course.enrolment && <VisuallyHidden> – {t(`state.${lesson.state}`)}</VisuallyHidden>}
        </p>
        {lesson.outcome && <p className={styles['quiet']}>{lesson.outcome}</p>}
        <p className={styles['quiet']}>
          <Icon name={icons[lesson.kind]} /> {t(`kind.${lesson.kind}`)} ·{' '}
          {tShared('minutes', { minutes: lesson.minutes })} {isForOthers && <Tag>{tShared('optional')}</Tag>}
          {isForOne && lesson.audience !== 'both' && <Tag>{tShared(`audience.${lesson.audience}`)}</Tag>}
        </p>
      </div>
    </li>
  );
}
