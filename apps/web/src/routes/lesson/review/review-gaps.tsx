import { Icon, VisuallyHidden } from '@app/ui';
import { useTexts } from '../../../shared/i18n.js';
import type { ReviewOf } from '../questions/question-parts.js';
import styles from './review.module.css';

/** The text with what was filled in; where that was wrong, what belongs there follows it. */
export function ReviewGaps({ segments }: Pick<ReviewOf<'gap'>, 'segments'>) {
  const t = useTexts('quiz');
  return (
    <p className={styles['gaps']}>
      {segments.map((part, place) => {
        if (part.kind === 'text') return <span key={place}>{part.text}</span>;
        const right = part.accepted[0] ?? '';
        if (part.isRight) {
          return (
            <span key={part.gapId} className={styles['right']}>
              {part.given} <Icon name="check" />
              <VisuallyHidden> ({t('right')})</VisuallyHidden>
            </span>
          );
        }
        return (
          <span key={part.gapId}>
            {part.given && (
              <del>
                <VisuallyHidden>{t('own')}: </VisuallyHidden>
                {part.given}
              </del>
            )}{' '}
            <ins className={styles['right']}>
              <VisuallyHidden>{t('right')}: </VisuallyHidden>
              {right}
            </ins>
          </span>
        );
      })}
    </p>
  );
}
