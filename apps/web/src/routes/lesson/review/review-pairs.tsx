import { Icon } from '@app/ui';
import { useTexts } from '../../../shared/i18n.js';
import type { ReviewOf } from '../questions/question-parts.js';
import styles from './review.module.css';

export function ReviewPairs({ pairs }: Pick<ReviewOf<'matching'>, 'pairs'>) {
  const t = useTexts('quiz');
  return (
    <ul className={styles['options']}>
      {pairs.map(({ id, left, given, right, isRight, feedback }) => (
        <li key={id} data-right={isRight || undefined} data-chosen>
          <p className={styles['pair']}>
            <strong>{left}</strong>
            <span className={styles['right']}>
              <Icon name="check" /> {right}
            </span>
          </p>
          {!isRight && (
            <p className={styles['why']}>{given === null ? t('given.none') : t('given.other', { given })}</p>
          )}
          {feedback && <p className={styles['why']}>{feedback}</p>}
        </li>
      ))}
    </ul>
  );
}
