import { useFetcher } from 'react-router';
import type { MessageDraft, MessagePreview } from '@app/contracts';
import { Button, Dialog, Row, Stack } from '@app/ui';
import { isRefusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import type { MessageResult } from './message-actions.js';
import { Fallbacks } from './preview.js';

interface SendDialogProps {
  isOpen: boolean;
  onClose: () => void;
  body: MessageDraft;
  preview: MessagePreview;
  /** Of this message: a second press of the same one sends nothing. */
  idempotencyKey: string;
  fetcher: ReturnType<typeof useFetcher<MessageResult>>;
}

/** How many it reaches and how, before anything goes. */
export function SendDialog({ isOpen, onClose, body, preview, idempotencyKey, fetcher }: SendDialogProps) {
  const t = useTexts('cohort-messages');
  const tShared = useTexts('shared');
  const { people, ...ways } = preview.reach;
  return (
    <Dialog title={t('send.title')} isOpen={isOpen} onClose={onClose} closeLabel={tShared('close')}>
      <Stack>
        <p>
          <strong>{t('reach', { count: people })}</strong> {t('reach.ways', ways)}
        </p>
        <Fallbacks previews={preview.previews} />
        <p>{t('send.undo')}</p>
        <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
        <fetcher.Form method="post">
          <input type="hidden" name="key" value={idempotencyKey} />
          <input type="hidden" name="draft" value={JSON.stringify(body)} />
          <Row>
            <Button type="submit" name="intent" value="send" isBusy={fetcher.state !== 'idle'}>
              {t('send.confirm')}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              {tShared('cancel')}
            </Button>
          </Row>
        </fetcher.Form>
      </Stack>
    </Dialog>
  );
}
