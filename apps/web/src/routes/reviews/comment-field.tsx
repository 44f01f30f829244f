import { useRef, useState } from 'react';
import type { ReviewPage } from '@app/contracts';
import { TextArea } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import styles from './reviews.module.css';

interface CommentFieldProps {
  name: string;
  label: string;
  hint?: string;
  suggestions: ReviewPage['comments'];
}

/** Words of the reviewer; a suggested sentence is put after them and can be changed. */
export function CommentField({ name, label, hint, suggestions }: CommentFieldProps) {
  const t = useTexts('reviews');
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (sentence: string) => {
    setText((before) => [before.trimEnd(), sentence].filter(Boolean).join('\n'));
    field.current?.focus();
  };
  return (
    <div className={styles['comment']}>
      <TextArea
        label={label}
        hint={hint}
        name={name}
        rows={3}
        maxLength={4000}
        ref={field}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {suggestions.length > 0 && (
        <details className={styles['fold']}>
          <summary>{t('bank')}</summary>
          <ul className={styles['bank']}>
            {suggestions.map((one) => (
              <li key={one.id}>
                <button type="button" onClick={() => insert(one.text)}>
                  {one.text}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
