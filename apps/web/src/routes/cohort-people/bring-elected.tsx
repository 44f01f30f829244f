import { useState } from 'react';
import { useFetcher } from 'react-router';
import { Button, Dialog, Notice, Row } from '@app/ui';
import { isRefusal, type Refusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import type { Wanted } from './elected-wanted.js';

interface BringElectedProps {
  wanted: Wanted;
  total: number;
}

type Answer = { done: number; passedOver: number } | Refusal;

/** All of them at once, after being asked. */
export function BringElected({ wanted, total }: BringElectedProps) {
  const t = useTexts('cohort-people');
  const tShared = useTexts('shared');
  const fetcher = useFetcher<Answer>();
  // With the answer that was there before: a newer one that says yes closes the dialog.
  const [asked, setAsked] = useState<{ how: 'add' | 'invite'; before: Answer | undefined } | null>(null);
  const answer = fetcher.data && !isRefusal(fetcher.data) ? fetcher.data : null;
  const isAnswered = asked !== null && answer !== null && answer !== asked.before && fetcher.state === 'idle';
  const ask = (how: 'add' | 'invite') => setAsked({ how, before: fetcher.data });
  const close = () => setAsked(null);

  return (
    <>
      <div role="status">
        {answer && fetcher.state === 'idle' && (
          <Notice kind="good" title={t('elected.done', { count: answer.done })}>
            {answer.passedOver > 0 && <p>{t('elected.passedOver', { count: answer.passedOver })}</p>}
          </Notice>
        )}
      </div>
      {total > 0 && (
        <Row>
          <Button onClick={() => ask('invite')}>{t('elected.invite')}</Button>
          <Button kind="secondary" onClick={() => ask('add')}>
            {t('elected.add')}
          </Button>
        </Row>
      )}
      <Dialog
        title={t('elected.ask')}
        isOpen={asked !== null && !isAnswered}
        onClose={close}
        closeLabel={tShared('close')}
      >
        {asked && <Ask how={asked.how} wanted={wanted} total={total} fetcher={fetcher} onClose={close} />}
      </Dialog>
    </>
  );
}

interface AskProps extends BringElectedProps {
  how: 'add' | 'invite';
  fetcher: ReturnType<typeof useFetcher<Answer>>;
  onClose: () => void;
}

function Ask({ how, wanted, total, fetcher, onClose }: AskProps) {
  const t = useTexts('cohort-people');
  const tShared = useTexts('shared');
  const [key] = useState(() => crypto.randomUUID());
  const { since, municipalityId = '', country = '' } = wanted;
  return (
    <fetcher.Form method="post">
      <p>{t(`elected.ask.${how}`, { count: total })}</p>
      <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
      {Object.entries({ key, since, municipalityId, country }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Row>
        <Button type="submit" name="how" value={how} isBusy={fetcher.state !== 'idle'}>
          {t(`elected.${how}`)}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {tShared('cancel')}
        </Button>
      </Row>
    </fetcher.Form>
  );
}
