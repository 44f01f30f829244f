import { Link } from 'react-router';
import type { CourseCard as Course } from '@app/contracts';
import { Card, Icon, Tag } from '@app/ui';
import styles from './course-card.module.css';
import { formatMinutes } from './format.js';
import { useTexts } from './i18n.js';

interface CourseCardProps {
  course: Course;
  /** What else to say about it, for example where a search found something. */
  children?: React.ReactNode;
}

/** A course as it is offered. The whole card can be pressed, the link is the title. */
export function CourseCard({ course, children }: CourseCardProps) {
  const t = useTexts('shared');
  const { politician, officer } = course.minutes;
  return (
    <Card as="article">
      <div className={styles['course']}>
        {course.cover && <img className={styles['cover']} src={course.cover} alt="" loading="lazy" />}
        <h3 className={styles['title']}>
          <Link to={`/courses/${course.slug}`}>{course.title}</Link>
        </h3>
        <p>{course.summary}</p>
        <ul className={styles['facts']}>
          <li>
            <Icon name="document" /> {t('lessons', { count: course.lessons })}
          </li>
          {politician > 0 && (
            <li>
              <Icon name="clock" /> {t('audience.politician')}: {formatMinutes(politician)}
            </li>
          )}
          {officer > 0 && (
            <li>
              <Icon name="clock" /> {t('audience.officer')}: {formatMinutes(officer)}
            </li>
          )}
        </ul>
        {course.isEnrolled && (
          <p>
            <Tag tone="good">
              <Icon name="check" /> {t('course.enrolled')}
            </Tag>
          </p>
        )}
        {children}
      </div>
    </Card>
  );
}
