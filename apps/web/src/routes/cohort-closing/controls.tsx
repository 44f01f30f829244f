import { useEffect, useState } from 'react';
import { useFetcher, useRevalidator } from 'react-router';
import { closingApi, type ClosingView } from '@app/contracts';
import { Button, Dialog, Notice, ProgressBar, Row, buttonClass } from '@app/ui';
import { addressOf } from '../../shared/api.js';
import { useCohort } from '../../shared/cohort.js';
import { formatInstant } from '../../shared/format.js';
import { isRefusal } from '../../shared/forms.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import type { ClosingResult } from './closing-actions.js';

const POLL_MS = 3000;

/** The press that fits the state of the cohort. */
export function Controls({ closing }: { closing: ClosingView }) {
  if (closing.state === 'closed') return <Closed closing={closing} />;
  if (closing.state === 'closing') return <Closing closing={closing} />;
  return <Open closing={closing} />;
}

function Open({ closing: { rows, version, can } }: { closing: ClosingView }) {
  const t = useTexts('cohort-closing');
  const tShared = useTexts('shared');
  const fetcher = useFetcher<ClosingResult>();
  const [isAsking, setIsAsking] = useState(false);
  const completes = rows.filter(({ outcome }) => outcome === 'completes').length;
  const lacks = rows.filter(({ outcome }) => outcome === 'lacks').length;

  return (
    <>
      <p>{t('lead')}</p>
      <p>
        <strong>{t('preview.completes', { count: completes })}</strong> {t('preview.lacks', { count: lacks })}
      </p>
      <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
      {can.close ? (
        <Button onClick={() => setIsAsking(true)}>{t('close')}</Button>
      ) : (
        <Notice kind="info">{t('draft')}</Notice>
      )}
      <Dialog
        title={t('close.title')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        closeLabel={tShared('close')}
      >
        <fetcher.Form method="post" onSubmit={() => setIsAsking(false)}>
          <p>{t('preview.completes', { count: completes })}</p>
          <p>{t('preview.lacks', { count: lacks })}</p>
          <p>{t('close.text')}</p>
          <input type="hidden" name="version" value={version} />
          <Row>
            <Button type="submit" name="intent" value="close" isBusy={fetcher.state !== 'idle'}>
              {t('close.confirm')}
            </Button>
            <Button kind="quiet" onClick={() => setIsAsking(false)}>
              {tShared('cancel')}
            </Button>
          </Row>
        </fetcher.Form>
      </Dialog>
    </>
  );
}

function Closing({ closing: { closesAt, can } }: { closing: ClosingView }) {
  const t = useTexts('cohort-closing');
  const fetcher = useFetcher<ClosingResult>();
  usePolling();

  return (
    <Notice kind="warning" title={t('closing', { at: closesAt ? formatInstant(closesAt) : '' })}>
      <p>{t('closing.text')}</p>
      <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
      {can.undo && (
        <fetcher.Form method="post">
          <Row>
            <Button type="submit" kind="secondary" name="intent" value="undo" isBusy={fetcher.state !== 'idle'}>
              {t('undo')}
            </Button>
            <Button type="submit" kind="quiet" name="intent" value="finish" isBusy={fetcher.state !== 'idle'}>
              {t('finish')}
            </Button>
          </Row>
        </fetcher.Form>
      )}
    </Notice>
  );
}

function Closed({ closing }: { closing: ClosingView }) {
  const t = useTexts('cohort-closing');
  const { id } = useCohort();
  const issued = closing.rows.filter(({ certificateNumber }) => certificateNumber !== null).length;
  if (!closing.isFinished) return <Issuing closing={closing} />;

  const archive = addressOf(closingApi.certificates, {
    params: { cohortId: id },
    query: { language: currentLanguage() },
  });
  return (
    <>
      <Notice kind="good" title={t('closed', { at: closing.closedAt ? formatInstant(closing.closedAt) : '' })}>
        <p>{t('closed.text', { count: issued })}</p>
      </Notice>
      {issued > 0 && (
        <p>
          <a className={buttonClass('secondary')} href={archive} download>
            {t('archive')}
          </a>
        </p>
      )}
    </>
  );
}

function Issuing({ closing: { rows } }: { closing: ClosingView }) {
  const t = useTexts('cohort-closing');
  usePolling();
  const due = rows.filter(({ outcome }) => outcome !== 'lacks').length;
  const issued = rows.filter(({ certificateNumber }) => certificateNumber !== null).length;
  return <ProgressBar label={t('issuing')} value={issued} max={Math.max(1, due)} />;
}

/** What happens by itself on the server shows without reloading. */
function usePolling(): void {
  const { revalidate } = useRevalidator();
  // A timer is outside React: it starts with the state that waits and ends with it.
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), POLL_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
}
