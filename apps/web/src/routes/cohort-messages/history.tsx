import { useEffect, useState } from 'react';
import { useFetcher, useRevalidator } from 'react-router';
import type { CohortMessageView, Language } from '@app/contracts';
import { Button, Card, Row, Tag } from '@app/ui';
import { formatInstant } from '../../shared/format.js';
import { isRefusal } from '../../shared/forms.js';
import { languageNames, useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import type { MessageResult } from './message-actions.js';
import styles from './cohort-messages.module.css';

const tones = { pending: 'warning', sent: 'good', cancelled: 'neutral' } as const;

/** One message that was sent: what, to whom, how many, and what can still be done about it. */
export function SentMessage({ message }: { message: CohortMessageView }) {
  const t = useTexts('cohort-messages');
  const { id, subject, author, writtenAt, state, segment, dayTitle, reach } = message;
  const { people, ...ways } = reach;
  const name = t(`name.${segment.kind}`);
  useReloadAt(state === 'pending' ? message.sendsAt : null);
  return (
    <Card as="li" labelledBy={id}>
      <h3 id={id} className={styles['subject']}>
        {subject}
      </h3>
      <p className={styles['about']}>
        <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag> {t('history.by', { author, at: formatInstant(writtenAt) })}
      </p>
      <p className={styles['about']}>
        {dayTitle ? t('to.day', { segment: name, day: dayTitle }) : t('to', { segment: name })}
      </p>
      {state !== 'cancelled' && people > 0 && (
        <p className={styles['about']}>
          {t('got', { count: people })}. {t('reach.ways', ways)}
        </p>
      )}
      <Texts texts={message.texts} />
      <Buttons message={message} />
    </Card>
  );
}

function Texts({ texts }: Pick<CohortMessageView, 'texts'>) {
  const t = useTexts('cohort-messages');
  const entries = Object.entries(texts) as [Language, { subject: string; body: string }][];
  return (
    <details className={styles['texts']}>
      <summary>{t('show')}</summary>
      {entries.map(([language, { subject, body }]) => (
        <section key={language} aria-label={languageNames[language]}>
          <h4>{languageNames[language]}</h4>
          <div lang={language} className={styles['raw']}>
            <p>
              <strong>{subject}</strong>
            </p>
            <p>{body}</p>
          </div>
        </section>
      ))}
    </details>
  );
}

function Buttons({ message: { id, subject, added, can } }: { message: CohortMessageView }) {
  const t = useTexts('cohort-messages');
  const fetcher = useFetcher<MessageResult>();
  const [key] = useState(() => crypto.randomUUID());
  const isBusy = fetcher.state !== 'idle';
  const done = !isBusy && fetcher.data && 'done' in fetcher.data ? fetcher.data.done : null;
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="messageId" value={id} />
      <input type="hidden" name="key" value={`${key} ${added}`} />
      <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
      <p role="status">
        {done === 'cancel' && t('cancelled')}
        {done === 'resend' && t('resent')}
      </p>
      {can.resend && <p>{t('added', { count: added })}</p>}
      <Row>
        {can.cancel && (
          <Button
            type="submit"
            kind="secondary"
            isSmall
            name="intent"
            value="cancel"
            isBusy={isBusy}
            aria-label={t('cancel.name', { subject })}
          >
            {t('cancel')}
          </Button>
        )}
        {can.resend && (
          <Button
            type="submit"
            kind="secondary"
            isSmall
            name="intent"
            value="resend"
            isBusy={isBusy}
            aria-label={t('resend.name', { subject })}
          >
            {t('resend')}
          </Button>
        )}
      </Row>
    </fetcher.Form>
  );
}

/** The button to take a message back goes when its minute is over. */
function useReloadAt(instant: string | null): void {
  const { revalidate } = useRevalidator();
  // Time passes outside of React.
  useEffect(() => {
    if (!instant) return;
    const timer = setTimeout(() => void revalidate(), Math.max(1000, Date.parse(instant) - Date.now() + 500));
    return () => clearTimeout(timer);
  }, [instant, revalidate]);
}
