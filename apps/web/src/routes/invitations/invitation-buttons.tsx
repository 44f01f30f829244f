import { useState } from 'react';
import { useFetcher } from 'react-router';
import type { InvitationView } from '@app/contracts';
import { Button, Dialog, Row } from '@app/ui';
import { isRefusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import type { InvitationResult } from './invitation-actions.js';

export function InvitationButtons({ invitation: { id, email, can } }: { invitation: InvitationView }) {
  const t = useTexts('invitations');
  const tShared = useTexts('shared');
  const fetcher = useFetcher<InvitationResult>();
  const [isAsking, setIsAsking] = useState(false);
  const isBusy = fetcher.state !== 'idle';
  const isResent = fetcher.data && 'done' in fetcher.data && fetcher.data.done === 'resent' && !isBusy;
  const close = () => setIsAsking(false);

  return (
    <>
      <Row>
        {can.resend && (
          <fetcher.Form method="post">
            <input type="hidden" name="invitationId" value={id} />
            <Button
              type="submit"
              kind="quiet"
              isSmall
              name="intent"
              value="resend"
              isBusy={isBusy}
              aria-label={t('resend.name', { email })}
            >
              {t('resend')}
            </Button>
          </fetcher.Form>
        )}
        {can.withdraw && (
          <Button kind="quiet" isSmall onClick={() => setIsAsking(true)} aria-label={t('withdraw.name', { email })}>
            {t('withdraw')}
          </Button>
        )}
      </Row>
      <span role="status">{isResent && t('resent')}</span>
      <Dialog
        title={t('withdraw.title')}
        isOpen={isAsking && can.withdraw}
        onClose={close}
        closeLabel={tShared('close')}
      >
        <p>{t('withdraw.text', { email })}</p>
        <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
        <fetcher.Form method="post">
          <input type="hidden" name="invitationId" value={id} />
          <Row>
            <Button type="submit" kind="danger" name="intent" value="withdraw" isBusy={isBusy}>
              {t('withdraw.confirm')}
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
