import type { AssignmentView } from '@app/contracts';
import styles from './hand-in.module.css';
import { useTexts } from './i18n.js';

/** What the points of each criterion mean. */
export function Rubric({ criteria }: Pick<AssignmentView, 'criteria'>) {
  const t = useTexts('hand-in');
  return (
    <ul className={styles['rubric']}>
      {criteria.map(({ id, title, levels }) => (
        <li key={id}>
          <strong>{title}</strong>
          <dl>
            {levels.map(({ points, text }) => (
              <div key={points}>
                <dt>{t('rubric.level', { points })}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
