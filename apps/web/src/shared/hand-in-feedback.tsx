import type { AssignmentView, HandInReview } from '@app/contracts';
import { Notice } from '@app/ui';
import { formatInstant } from './format.js';
import styles from './hand-in.module.css';
import { useTexts } from './i18n.js';

interface HandInFeedbackProps {
  assignment: Pick<AssignmentView, 'criteria' | 'outOf'>;
  review: HandInReview;
}

/** What a reviewer decided and said. */
export function HandInFeedback({ assignment: { criteria, outOf }, review }: HandInFeedbackProps) {
  const t = useTexts('hand-in');
  const { reviewerName, decidedAt, decision, points, comments, comment, total } = review;
  return (
    <Notice
      kind={decision === 'accept' ? 'good' : 'warning'}
      title={t(decision === 'accept' ? 'review.accept' : 'review.return')}
    >
      <p className={styles['quiet']}>{t('review.by', { name: reviewerName, at: formatInstant(decidedAt) })}</p>
      {comment && (
        <>
          <p className={styles['label']}>{t('review.whole')}</p>
          <p className={styles['written']}>{comment}</p>
        </>
      )}
      <dl className={styles['judged']}>
        {criteria.map(({ id, title }) => (
          <div key={id}>
            <dt>
              {title}{' '}
              <span className={styles['quiet']}>
                {points[id] === undefined ? t('points.none') : t('points.one', { points: points[id] })}
              </span>
            </dt>
            {comments[id] && <dd className={styles['written']}>{comments[id]}</dd>}
          </div>
        ))}
      </dl>
      {Object.keys(points).length > 0 && <p>{t('points', { total, of: outOf })}</p>}
    </Notice>
  );
}
