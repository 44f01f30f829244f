import { useRef } from 'react';
import type { Language, MessagePlaceholder } from '@app/contracts';
import { Button, TextArea, TextField } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import type { Text } from './draft.js';
import styles from './cohort-messages.module.css';

/** In the order in which they are offered; named here and not imported, which would bring them into every page. */
const placeholders = Object.keys({
  name: true,
  nextDay: true,
  missing: true,
  deadline: true,
  link: true,
  cohort: true,
} satisfies Record<MessagePlaceholder, true>) as MessagePlaceholder[];

interface TextFieldsProps {
  language: Language;
  text: Text;
  onChange: (change: Partial<Text>) => void;
}

/** Subject and text of one language; a placeholder goes where the writing was. */
export function TextFields({ language, text, onChange }: TextFieldsProps) {
  const t = useTexts('cohort-messages');
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const last = useRef<'subject' | 'body'>('body');
  const insert = (placeholder: MessagePlaceholder) => {
    const field = (last.current === 'subject' ? subject : body).current;
    if (!field) return;
    const { selectionStart, selectionEnd } = field;
    field.setRangeText(`{{${placeholder}}}`, selectionStart ?? 0, selectionEnd ?? 0, 'end');
    onChange({ [last.current]: field.value });
    field.focus();
  };

  return (
    <>
      <TextField
        ref={subject}
        label={t('subject')}
        lang={language}
        maxLength={150}
        value={text.subject}
        onFocus={() => (last.current = 'subject')}
        onChange={(event) => onChange({ subject: event.target.value })}
      />
      <TextArea
        ref={body}
        label={t('body')}
        hint={t('body.hint')}
        lang={language}
        maxLength={6000}
        rows={10}
        value={text.body}
        onFocus={() => (last.current = 'body')}
        onChange={(event) => onChange({ body: event.target.value })}
      />
      <div role="group" aria-label={t('insert')} className={styles['placeholders']}>
        <span aria-hidden="true">{t('insert')}</span>
        {placeholders.map((placeholder) => (
          <Button key={placeholder} kind="secondary" isSmall onClick={() => insert(placeholder)}>
            {t(`insert.${placeholder}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
