import type { AssignmentView, HandInView } from '@app/contracts';
import { Stack } from '@app/ui';
import { formatInstant } from '../../shared/format.js';
import { HandInFeedback } from '../../shared/hand-in-feedback.js';
import { HandInParts } from '../../shared/hand-in-parts.js';
import { useTexts } from '../../shared/i18n.js';
import styles from './assignment.module.css';

interface RoundsProps {
  handIn: HandInView;
  assignment: AssignmentView;
}

/** Every handing in with its review, the newest first. */
export function Rounds({ handIn, assignment }: RoundsProps) {
  const t = useTexts('assignment');
  const tHandIn = useTexts('hand-in');
  return (
    <section aria-labelledby="rounds">
      <h2 id="rounds">{t('rounds')}</h2>
      <Stack gap="large">
        {handIn.rounds.map(({ number, submittedAt, texts, files, review }) => (
          <article key={number} aria-labelledby={`round-${number}`}>
            <h3 id={`round-${number}`}>{tHandIn('round', { number, at: formatInstant(submittedAt) })}</h3>
            {review && <HandInFeedback assignment={assignment} review={review} />}
            <details className={styles['fold']}>
              <summary>{t('rounds.show')}</summary>
              <HandInParts handInId={handIn.id} parts={assignment.parts} texts={texts} files={files} level={4} />
            </details>
          </article>
        ))}
      </Stack>
    </section>
  );
}
