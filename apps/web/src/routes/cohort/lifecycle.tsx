import { useState } from 'react';
import { Link, useFetcher } from 'react-router';
import type { CohortView } from '@app/contracts';
import { Button, Card, Dialog, Notice, Row, buttonClass } from '@app/ui';
import { isRefusal } from '../../shared/forms.js';
import { formatDay } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import styles from './cohort.module.css';
import type { OverviewResult } from './overview-actions.js';

/** Where the cohort is in its life, and what can be done about it. */
export function Lifecycle({ cohort }: { cohort: CohortView }) {
  const t = useTexts('cohort');
  const fetcher = useFetcher<OverviewResult>();
  const { id, state, members, entry, closedAt } = cohort;
  const refusal = isRefusal(fetcher.data) ? fetcher.data : undefined;
  const text = state === 'open' ? t(`open.${entry}`) : t(`${state}.text`);

  return (
    <Card tone={state === 'draft' ? 'raised' : 'plain'}>
      <div className={styles['form']}>
        <p>
          {text} {state === 'closed' && closedAt && t('closed.on', { day: formatDay(closedAt) })}{' '}
          <Link to="people">{t('members', { count: members })}</Link>
        </p>
        <ProblemNotice refusal={refusal} />
        <div role="status">
          {fetcher.data && !refusal && fetcher.state === 'idle' && <Notice kind="good">{t('opened')}</Notice>}
        </div>
        <Row>
          {state === 'draft' && (
            <fetcher.Form method="post">
              <Button type="submit" name="intent" value="open" isBusy={fetcher.state !== 'idle'}>
                {t('open')}
              </Button>
            </fetcher.Form>
          )}
          <Link to={`/cohorts?copy=${id}`} className={buttonClass('secondary')}>
            {t('copy')}
          </Link>
          {cohort.can.remove && <Remove name={cohort.name} />}
        </Row>
      </div>
    </Card>
  );
}

function Remove({ name }: { name: string }) {
  const t = useTexts('cohort');
  const tShared = useTexts('shared');
  const fetcher = useFetcher<OverviewResult>();
  const [isAsking, setIsAsking] = useState(false);
  const close = () => setIsAsking(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setIsAsking(true)}>
        {t('remove')}
      </Button>
      <Dialog title={t('remove.title')} isOpen={isAsking} onClose={close} closeLabel={tShared('close')}>
        <p>{t('remove.text', { name })}</p>
        <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
        <fetcher.Form method="post">
          <Row>
            <Button type="submit" kind="danger" name="intent" value="remove" isBusy={fetcher.state !== 'idle'}>
              {t('remove')}
            </Button>
            <Button kind="quiet" onClick={close}>
              {tShared('cancel')}
            </Button>
          </Row>
        </fetcher.Form>
      </Dialog>
    </>
  );
}
