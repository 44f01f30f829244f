import { useState } from 'react';
import { useFetcher } from 'react-router';
import type { Language, MessageDesk } from '@app/contracts';
import { Button, Checkbox, Notice, Row, SelectField, Stack } from '@app/ui';
import { isRefusal } from '../../shared/forms.js';
import { languageNames, useTexts } from '../../shared/i18n.js';
import {
  emptyDraft,
  incompleteLanguage,
  languagesOf,
  segmentOf,
  textOf,
  toBody,
  withTemplate,
  withText,
  type Draft,
} from './draft.js';
import { LanguageTabs } from './language-tabs.js';
import type { MessageResult } from './message-actions.js';
import { Preview } from './preview.js';
import { SegmentFields } from './segment-fields.js';
import { SendDialog } from './send-dialog.js';
import { SaveTemplate, TemplateField } from './templates.js';
import { TextFields } from './text-fields.js';
import { usePreview } from './use-preview.js';
import styles from './cohort-messages.module.css';

interface ComposeProps {
  cohortId: string;
  desk: MessageDesk;
}

/** A new message; after each one that went, an empty form with a key of its own. */
export function Compose({ cohortId, desk }: ComposeProps) {
  const t = useTexts('cohort-messages');
  const fetcher = useFetcher<MessageResult>();
  const [sent, setSent] = useState(0);
  const [seen, setSeen] = useState<MessageResult | undefined>(undefined);
  const hasSent = fetcher.state === 'idle' && fetcher.data !== undefined && !isRefusal(fetcher.data);
  // Adjusted while rendering, so that the old words are never shown with the new key.
  if (hasSent && fetcher.data !== seen) {
    setSeen(fetcher.data);
    setSent(sent + 1);
  }
  return (
    <>
      <div role="status">
        {hasSent && (
          <Notice kind="good">
            <p>{t('sent')}</p>
          </Notice>
        )}
      </div>
      <Editor key={sent} cohortId={cohortId} desk={desk} fetcher={fetcher} />
    </>
  );
}

interface EditorProps extends ComposeProps {
  fetcher: ReturnType<typeof useFetcher<MessageResult>>;
}

function Editor({ cohortId, desk, fetcher }: EditorProps) {
  const t = useTexts('cohort-messages');
  const [draft, setDraft] = useState(() => emptyDraft(desk));
  const [language, setLanguage] = useState(draft.fallback);
  const [key] = useState(() => crypto.randomUUID());
  const [question, setQuestion] = useState<'send' | 'template' | null>(null);
  const [isWarned, setIsWarned] = useState(false);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  const segment = segmentOf(draft);
  const state = usePreview(cohortId, segment && toBody(draft, segment));
  const missing = incompleteLanguage(draft);
  const tabs = [...new Set([...desk.languages, ...languagesOf(draft)])];
  const ask = (about: 'send' | 'template') => {
    setIsWarned(missing !== null);
    if (missing) setLanguage(missing);
    else setQuestion(about);
  };

  return (
    <Stack>
      <TemplateField
        templates={desk.templates}
        onChoose={(template) => {
          setDraft((before) => withTemplate(before, template));
          setLanguage(template.fallback);
        }}
      />
      <SegmentFields desk={desk} draft={draft} onChange={change} />
      <div className={styles['desk']}>
        <div>
          <LanguageTabs languages={tabs} written={languagesOf(draft)} chosen={language} onChoose={setLanguage}>
            <TextFields
              key={language}
              language={language}
              text={textOf(draft, language)}
              onChange={(part) => setDraft((before) => withText(before, language, part))}
            />
          </LanguageTabs>
        </div>
        {segment && <Preview state={state} language={language} />}
      </div>
      <Options desk={desk} draft={draft} tabs={tabs} onChange={change} />
      {isWarned && missing && (
        <Notice kind="problem" isAnswer>
          <p>{t('incomplete', { language: languageNames[missing] })}</p>
        </Notice>
      )}
      {state.preview && <p>{t('reach', { count: state.preview.reach.people })}</p>}
      <p>{t('left', { count: desk.leftToday })}</p>
      <Row>
        <Button onClick={() => ask('send')} disabled={!state.preview || desk.leftToday === 0}>
          {t('send')}
        </Button>
        <Button kind="quiet" onClick={() => ask('template')}>
          {t('template.save')}
        </Button>
      </Row>
      {segment && state.preview && (
        <SendDialog
          isOpen={question === 'send'}
          onClose={() => setQuestion(null)}
          body={toBody(draft, segment)}
          preview={state.preview}
          idempotencyKey={key}
          fetcher={fetcher}
        />
      )}
      <SaveTemplate
        body={toBody(draft, segment ?? { kind: 'all' })}
        isOpen={question === 'template'}
        onClose={() => setQuestion(null)}
      />
    </Stack>
  );
}

interface OptionsProps {
  desk: MessageDesk;
  draft: Draft;
  tabs: readonly Language[];
  onChange: (change: Partial<Draft>) => void;
}

function Options({ desk, draft, tabs, onChange }: OptionsProps) {
  const t = useTexts('cohort-messages');
  return (
    <>
      {tabs.length > 1 && (
        <div className={styles['narrow']}>
          <SelectField
            label={t('fallback')}
            value={draft.fallback}
            options={tabs.map((value) => ({ value, label: languageNames[value], lang: value }))}
            onChange={({ target: { value } }) => onChange({ fallback: value as Language })}
          />
        </div>
      )}
      {desk.replyTo && (
        <Checkbox
          label={t('reply', { email: desk.replyTo })}
          hint={t('reply.hint')}
          checked={draft.isReplyToAuthor}
          onChange={({ target: { checked } }) => onChange({ isReplyToAuthor: checked })}
        />
      )}
    </>
  );
}
