import { Icon } from '@app/ui';
import { useTexts } from '../../../shared/i18n.js';
import styles from './review.module.css';

interface Option {
  id: string;
  text: string;
  isChosen: boolean;
  isRight: boolean;
  feedback: string | null;
}

interface ReviewOptionsProps {
  options: readonly Option[];
  /** With the numbers by which the places are marked in the picture. */
  isNumbered?: boolean;
}

export function ReviewOptions({ options, isNumbered = false }: ReviewOptionsProps) {
  const t = useTexts('quiz');
  return (
    <ul className={styles['options']}>
      {options.map(({ id, text, isChosen, isRight, feedback }, place) => (
        <li key={id} data-chosen={isChosen || undefined} data-right={isRight || undefined}>
          <p className={styles['option']}>
            <span>
              {isNumbered && <span className={styles['region']}>{place + 1}</span>} {text}
            </span>
            {isChosen && <span className={styles['own']}>{t('own')}</span>}
            {isRight && (
              <span className={styles['right']}>
                <Icon name="check" /> {t('right')}
              </span>
            )}
          </p>
          {feedback && <p className={styles['why']}>{feedback}</p>}
        </li>
      ))}
    </ul>
  );
}
