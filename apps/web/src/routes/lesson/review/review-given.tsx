import { useTexts } from '../../../shared/i18n.js';
import styles from './review.module.css';

interface ReviewGivenProps {
  given: string | null;
  /** Null when what was given is right. */
  right?: string | null;
  /** What a good answer has, for those that are not scored. */
  guidance?: string;
}

/** An answer in the learner's own words or numbers. */
export function ReviewGiven({ given, right = null, guidance }: ReviewGivenProps) {
  const t = useTexts('quiz');
  return (
    <dl className={styles['given']}>
      <dt>{t('own')}</dt>
      <dd>{given ?? t('given.nothing')}</dd>
      {right !== null && (
        <>
          <dt>{t('right')}</dt>
          <dd className={styles['right']}>{right}</dd>
        </>
      )}
      {guidance && (
        <>
          <dt>{t('open.guidance')}</dt>
          <dd>{guidance}</dd>
        </>
      )}
    </dl>
  );
}
