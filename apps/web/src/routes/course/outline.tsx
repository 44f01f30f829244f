import type { CourseView } from '@app/contracts';
import { useTexts } from '../../shared/i18n.js';
import styles from './course.module.css';
import { OutlineItem } from './outline-item.js';

/** Modules and lessons in order, each with its minutes and how far the reader is. */
export function Outline({ course }: { course: CourseView }) {
  const t = useTexts('course');
  const tShared = useTexts('shared');
  return (
    <section aria-labelledby="outline">
      <h2 id="outline">{t('outline')}</h2>
      <ol className={styles['modules']}>
        {course.modules.map(({ slug, title, lessons }) => {
          const minutes = lessons
            .filter(({ isRequired }) => isRequired)
            .reduce((sum, lesson) => sum + lesson.minutes, 0);
          return (
            <li key={slug}>
              <h3>
                {title} <span className={styles['quiet']}>{tShared('minutes', { minutes })}</span>
              </h3>
              <ul className={styles['lessons']}>
                {lessons.map((lesson) => (
                  <OutlineItem key={lesson.slug} course={course} lesson={lesson} />
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
