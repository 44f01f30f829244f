import { Link } from 'react-router';
import type { CourseCard as Course } from '@app/contracts';
import { Icon, Row, buttonClass, type IconName } from '@app/ui';
import cards from '../../shared/cards.module.css';
import { CourseCard } from '../../shared/course-card.js';
import { useTexts, type TextKey } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { TablePicture } from './table-picture.js';
import styles from './welcome.module.css';

const promises: readonly { name: 'short' | 'password' | 'certificate'; icon: IconName }[] = [
  { name: 'short', icon: 'clock' },
  { name: 'password', icon: 'mail' },
  { name: 'certificate', icon: 'document' },
];

/** What this is, for somebody who is not signed in. */
export function Welcome({ courses }: { courses: readonly Course[] }) {
  const t = useTexts('home');
  const tShared = useTexts('shared');
  return (
    <div className={styles['welcome']}>
      <div className={styles['hero']}>
        <Page title={t('welcome.title')} tabTitle={t('welcome.tab')} lead={<p>{t('welcome.lead')}</p>}>
          <Row>
            <Link to="/sign-in" className={buttonClass()}>
              {t('welcome.signIn')}
            </Link>
            <Link to="/courses" className={buttonClass('secondary')}>
              {tShared('page.toCourses')}
            </Link>
          </Row>
        </Page>
        <TablePicture />
      </div>
      <ul className={styles['promises']}>
        {promises.map(({ name, icon }) => (
          <li key={name}>
            <Icon name={icon} />
            <h2>{t(`promise.${name}.title` satisfies TextKey<'home'>)}</h2>
            <p>{t(`promise.${name}.text` satisfies TextKey<'home'>)}</p>
          </li>
        ))}
      </ul>
      {courses.length > 0 && (
        <section aria-labelledby="courses" className={styles['courses']}>
          <h2 id="courses">{t('welcome.courses')}</h2>
          <ul className={cards['cards']}>
            {courses.map((course) => (
              <li key={course.slug}>
                <CourseCard course={course} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
