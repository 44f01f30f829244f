import type { Audience, CourseView } from '@app/contracts';
import { useTexts } from '../../shared/i18n.js';
import styles from './course.module.css';

const both: readonly Audience[] = ['politician', 'officer'];

/** What one can do afterwards. Who has a place in the course sees what is meant for them. */
export function Outcomes({ course }: { course: CourseView }) {
  const t = useTexts('course');
  const own = course.enrolment?.audience;
  const audiences = (own ? [own] : both).filter((audience) => course.outcomes[audience].length > 0);

  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{t('outcomes')}</h2>
      <div className={styles['columns']}>
        {audiences.map((audience) => (
          <div key={audience}>
            <h3>{t(`outcomes.${audience}`)}</h3>
            <ul>
              {course.outcomes[audience].map((outcome) => (
                <li key={outcome}>{outcome}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
