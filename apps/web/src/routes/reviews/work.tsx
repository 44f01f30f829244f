import type { ReviewPage } from '@app/contracts';
import { formatInstant } from '../../shared/format.js';
import { HandInFeedback } from '../../shared/hand-in-feedback.js';
import { HandInParts } from '../../shared/hand-in-parts.js';
import { useTexts } from '../../shared/i18n.js';
import styles from './reviews.module.css';

/** The last round in full, the ones before it folded away with what was said about them. */
export function Work({ page: { id, rounds, assignment } }: { page: ReviewPage }) {
  const t = useTexts('reviews');
  const tHandIn = useTexts('hand-in');
  const [last, ...earlier] = rounds;
  if (!last) return null;
  return (
    <>
      <p className={styles['quiet']}>
        {tHandIn('round', { number: last.number, at: formatInstant(last.submittedAt) })}
      </p>
      {last.review && <HandInFeedback assignment={assignment} review={last.review} />}
      <HandInParts handInId={id} parts={assignment.parts} texts={last.texts} files={last.files} level={3} />
      {earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h3 id="earlier">{t('earlier')}</h3>
          {earlier.map(({ number, submittedAt, texts, files, review }) => (
            <details key={number} className={styles['fold']}>
              <summary>{tHandIn('round', { number, at: formatInstant(submittedAt) })}</summary>
              {review && <HandInFeedback assignment={assignment} review={review} />}
              <HandInParts handInId={id} parts={assignment.parts} texts={texts} files={files} level={4} />
            </details>
          ))}
        </section>
      )}
    </>
  );
}
