import { useState } from 'react';
import { useFetcher } from 'react-router';
import type { MessageDesk, MessageDraft, MessageTemplateView } from '@app/contracts';
import { Button, Dialog, Row, SelectField, Stack, TextField } from '@app/ui';
import { isRefusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import type { MessageResult } from './message-actions.js';
import styles from './cohort-messages.module.css';

interface TemplateFieldProps {
  templates: MessageDesk['templates'];
  onChoose: (template: MessageTemplateView) => void;
}

/** Texts kept from before, also from the cohort that this one was copied from. */
export function TemplateField({ templates, onChoose }: TemplateFieldProps) {
  const t = useTexts('cohort-messages');
  const tShared = useTexts('shared');
  const fetcher = useFetcher<MessageResult>();
  const [chosenId, setChosenId] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const chosen = templates.find(({ id }) => id === chosenId);
  if (templates.length === 0) return null;

  return (
    <div className={styles['template']}>
      <SelectField
        label={t('template')}
        value={chosen ? chosenId : ''}
        options={[
          { value: '', label: t('template.none') },
          ...templates.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ target: { value } }) => {
          setChosenId(value);
          const template = templates.find(({ id }) => id === value);
          if (template) onChoose(template);
        }}
      />
      {chosen && (
        <Button kind="quiet" onClick={() => setIsAsking(true)}>
          {t('template.remove')}
        </Button>
      )}
      <Dialog
        title={t('template.remove.title')}
        isOpen={isAsking && chosen !== undefined}
        onClose={() => setIsAsking(false)}
        closeLabel={tShared('close')}
      >
        <p>{t('template.remove.text', { name: chosen?.name ?? '' })}</p>
        <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
        <fetcher.Form method="post">
          <input type="hidden" name="templateId" value={chosenId} />
          <Row>
            <Button type="submit" kind="danger" name="intent" value="remove-template" isBusy={fetcher.state !== 'idle'}>
              {t('template.remove')}
            </Button>
            <Button kind="quiet" onClick={() => setIsAsking(false)}>
              {tShared('cancel')}
            </Button>
          </Row>
        </fetcher.Form>
      </Dialog>
    </div>
  );
}

interface SaveTemplateProps {
  body: MessageDraft;
  isOpen: boolean;
  onClose: () => void;
}

export function SaveTemplate({ body, isOpen, onClose }: SaveTemplateProps) {
  const t = useTexts('cohort-messages');
  const tShared = useTexts('shared');
  const fetcher = useFetcher<MessageResult>();
  const isSaved = fetcher.state === 'idle' && fetcher.data !== undefined && !isRefusal(fetcher.data);
  return (
    <Dialog title={t('template.save')} isOpen={isOpen} onClose={onClose} closeLabel={tShared('close')}>
      <fetcher.Form method="post">
        <Stack>
          <input type="hidden" name="draft" value={JSON.stringify(body)} />
          <TextField label={t('template.name')} hint={t('template.name.hint')} name="name" required maxLength={120} />
          <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
          <p role="status">{isSaved && t('template.saved')}</p>
          <Row>
            <Button type="submit" name="intent" value="save-template" isBusy={fetcher.state !== 'idle'}>
              {t('template.save')}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              {tShared('close')}
            </Button>
          </Row>
        </Stack>
      </fetcher.Form>
    </Dialog>
  );
}
