import { useState } from 'react';
import type { CalendarFeedView, NewCalendarFeed } from '@app/contracts';
import { Button, buttonClass, CopyField, Dialog, Notice, Row, Stack } from '@app/ui';
import { formatDay } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './account.module.css';
import { useAccount } from './use-account.js';

type Question = 'make-feed' | 'end-feed';

/** The own seminar days in the calendar program that one uses anyway. */
export function CalendarFeed({ feed }: { feed: CalendarFeedView }) {
  const t = useTexts('account');
  const { Form, isBusy, refusal, result } = useAccount();
  const [question, setQuestion] = useState<Question | null>(null);
  const made = result?.done === 'make-feed' ? result.answer : null;
  const close = () => setQuestion(null);

  return (
    <section aria-labelledby="calendar-feed">
      <h2 id="calendar-feed">{t('feed')}</h2>
      <p>{t('feed.lead')}</p>
      <ProblemNotice refusal={refusal} />
      {feed.madeAt === null ? (
        <Form method="post" action="/account">
          <Button type="submit" kind="secondary" name="intent" value="make-feed" isBusy={isBusy}>
            {t('feed.make')}
          </Button>
        </Form>
      ) : (
        <Stack>
          {made ? <Address feed={made} /> : <p>{t('feed.since', { day: formatDay(feed.madeAt) })}</p>}
          <Row>
            <Button kind="secondary" onClick={() => setQuestion('make-feed')}>
              {t('feed.renew')}
            </Button>
            <Button kind="quiet" onClick={() => setQuestion('end-feed')}>
              {t('feed.end')}
            </Button>
          </Row>
          <Confirmation question={question} onClose={close} form={{ Form, isBusy }} />
        </Stack>
      )}
    </section>
  );
}

/** Shown once: from then on only its hash is known. */
function Address({ feed: { url, webcalUrl } }: { feed: NewCalendarFeed }) {
  const t = useTexts('account');
  const tShared = useTexts('shared');
  return (
    <Stack>
      <Notice kind="good" isAnswer>
        <p>{t('feed.once')}</p>
      </Notice>
      <CopyField
        key={url}
        label={t('feed.address')}
        hint={t('feed.address.hint')}
        value={url}
        copyLabel={tShared('copy')}
        copiedLabel={tShared('copied')}
      />
      <p>
        <a className={buttonClass('secondary')} href={webcalUrl}>
          {t('feed.open')}
        </a>
      </p>
      <dl className={styles['howTo']}>
        {(['google', 'outlook', 'apple'] as const).map((program) => (
          <div key={program}>
            <dt>{t(`feed.${program}`)}</dt>
            <dd>{t(`feed.${program}.how`)}</dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
}

interface ConfirmationProps {
  question: Question | null;
  onClose: () => void;
  form: Pick<ReturnType<typeof useAccount>, 'Form' | 'isBusy'>;
}

/** Both end what calendars are reading now. */
function Confirmation({ question, onClose, form: { Form, isBusy } }: ConfirmationProps) {
  const t = useTexts('account');
  const tShared = useTexts('shared');
  return (
    <Dialog
      title={t(question === 'end-feed' ? 'feed.end' : 'feed.renew')}
      isOpen={question !== null}
      onClose={onClose}
      closeLabel={tShared('close')}
    >
      <p>{t(question === 'end-feed' ? 'feed.end.text' : 'feed.renew.text')}</p>
      <Form method="post" action="/account" onSubmit={onClose}>
        <Row>
          <Button type="submit" kind="danger" name="intent" value={question ?? 'make-feed'} isBusy={isBusy}>
            {t(question === 'end-feed' ? 'feed.end.confirm' : 'feed.renew.confirm')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {tShared('cancel')}
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
