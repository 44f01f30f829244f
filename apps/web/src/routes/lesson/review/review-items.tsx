import { Icon } from '@app/ui';
import { useTexts } from '../../../shared/i18n.js';
import type { ReviewOf } from '../questions/question-parts.js';
import styles from './review.module.css';

/** In the right order, each with the place it was given. */
export function ReviewItems({ items }: Pick<ReviewOf<'ordering'>, 'items'>) {
  const t = useTexts('quiz');
  return (
    <>
      <p className={styles['note']}>{t('order.right')}</p>
      <ol className={styles['items']}>
        {items.map(({ id, text, givenPlace, isRight }) => (
          <li key={id}>
            {text}{' '}
            <span className={isRight ? styles['right'] : styles['own']}>
              {isRight && <Icon name="check" />} {givenPlace !== null && t('order.given', { place: givenPlace })}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
