import type { PeerComment } from '@app/contracts';
import { formatInstant } from './format.js';
import styles from './hand-in.module.css';
import { useTexts } from './i18n.js';

/** What members of the cohort say about a piece of work. */
export function PeerComments({ comments, level }: { comments: readonly PeerComment[]; level: 2 | 3 | 4 }) {
  const t = useTexts('hand-in');
  if (comments.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <section>
      <Heading>{t('comments')}</Heading>
      <ul className={styles['comments']}>
        {comments.map(({ id, authorName, isOwn, text, writtenAt }) => (
          <li key={id}>
            <p className={styles['quiet']}>
              {t(isOwn ? 'comments.own' : 'comments.other', { name: authorName, at: formatInstant(writtenAt) })}
            </p>
            <p className={styles['written']}>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
