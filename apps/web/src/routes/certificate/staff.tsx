import { useState } from 'react';
import { useFetcher } from 'react-router';
import { Button, Dialog, Row, TextField } from '@app/ui';
import { isRefusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import type { CertificateResult } from './certificate-actions.js';
import styles from './certificate.module.css';

type Question = 'correct' | 'revoke';

/** What only those who keep the register may do; both ask for a reason first. */
export function Staff() {
  const t = useTexts('certificate');
  const tShared = useTexts('shared');
  const [question, setQuestion] = useState<Question | null>(null);
  const close = () => setQuestion(null);

  return (
    <section aria-labelledby="staff">
      <h2 id="staff">{t('staff')}</h2>
      <Row>
        <Button kind="secondary" onClick={() => setQuestion('correct')}>
          {t('correct')}
        </Button>
        <Button kind="danger" onClick={() => setQuestion('revoke')}>
          {t('revoke')}
        </Button>
      </Row>
      <Dialog title={t(question ?? 'revoke')} isOpen={question !== null} onClose={close} closeLabel={tShared('close')}>
        {question && <ReasonForm question={question} onCancel={close} />}
      </Dialog>
    </section>
  );
}

function ReasonForm({ question, onCancel }: { question: Question; onCancel: () => void }) {
  const t = useTexts('certificate');
  const tShared = useTexts('shared');
  const fetcher = useFetcher<CertificateResult>();
  // One key for one question: a second press corrects nothing twice.
  const [key] = useState(() => crypto.randomUUID());
  const isCorrection = question === 'correct';

  return (
    <fetcher.Form method="post" className={styles['form']}>
      <p>{t(`${question}.text`)}</p>
      <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
      <input type="hidden" name="key" value={key} />
      <TextField label={tShared('reason')} hint={tShared('reason.hint')} name="reason" required maxLength={300} />
      <Row>
        <Button
          type="submit"
          kind={isCorrection ? 'primary' : 'danger'}
          name="intent"
          value={question}
          isBusy={fetcher.state !== 'idle'}
        >
          {t(isCorrection ? 'correct' : 'revoke.confirm')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {tShared('cancel')}
        </Button>
      </Row>
    </fetcher.Form>
  );
}
