import { TextArea, TextField } from '@app/ui';
import { useTexts } from '../../../shared/i18n.js';
import type { QuestionProps } from './question-parts.js';
import styles from './question.module.css';

const LONGEST_TEXT = 4000;

export function NumericQuestion({ question, answer, onAnswer }: QuestionProps<'numeric'>) {
  const t = useTexts('quiz');
  return (
    <TextField
      label={question.unit ? t('number.unit', { unit: question.unit }) : t('number')}
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      value={answer?.value ?? ''}
      onChange={(event) => onAnswer({ type: 'numeric', value: event.target.value })}
    />
  );
}

export function ShortQuestion({ answer, onAnswer }: QuestionProps<'short'>) {
  const t = useTexts('quiz');
  return (
    <TextField
      label={t('short')}
      autoComplete="off"
      maxLength={200}
      value={answer?.text ?? ''}
      onChange={(event) => onAnswer({ type: 'short', text: event.target.value })}
    />
  );
}

export function OpenQuestion({ question, answer, onAnswer }: QuestionProps<'open'>) {
  const t = useTexts('quiz');
  const text = answer?.text ?? '';
  const words = text.split(/\s+/).filter(Boolean).length;
  const count = t('open.words', { count: words });
  return (
    <>
      <TextArea
        label={t('open')}
        hint={question.minWords === null ? count : `${count} ${t('open.least', { count: question.minWords })}`}
        rows={6}
        maxLength={LONGEST_TEXT}
        value={text}
        onChange={(event) => onAnswer({ type: 'open', text: event.target.value })}
      />
      <details className={styles['guidance']}>
        <summary>{t('open.guidance')}</summary>
        <p>{question.guidance}</p>
      </details>
    </>
  );
}
