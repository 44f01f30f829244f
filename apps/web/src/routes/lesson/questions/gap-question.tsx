import { useTexts } from '../../../shared/i18n.js';
import type { QuestionProps } from './question-parts.js';
import styles from './question.module.css';

/** A text with fields in it. */
export function GapQuestion({ question, answer, onAnswer }: QuestionProps<'gap'>) {
  const t = useTexts('quiz');
  const gaps = answer?.gaps ?? {};
  const fill = (gapId: string, value: string) => onAnswer({ type: 'gap', gaps: { ...gaps, [gapId]: value } });
  const places = question.segments.filter((part) => part.kind !== 'text').map(({ gapId }) => gapId);
  const nameOf = (gapId: string) => t('gap', { place: places.indexOf(gapId) + 1, of: places.length });

  return (
    <p className={styles['gaps']}>
      {question.segments.map((part, place) => {
        switch (part.kind) {
          case 'text':
            return <span key={place}>{part.text}</span>;
          case 'typed':
            return (
              <input
                key={place}
                type="text"
                aria-label={nameOf(part.gapId)}
                maxLength={200}
                autoComplete="off"
                value={gaps[part.gapId] ?? ''}
                onChange={(event) => fill(part.gapId, event.target.value)}
              />
            );
          case 'chosen':
            return (
              <select
                key={place}
                aria-label={nameOf(part.gapId)}
                value={gaps[part.gapId] ?? ''}
                onChange={(event) => fill(part.gapId, event.target.value)}
              >
                <option value="">{t('choose')}</option>
                {part.options.map(({ id, text }) => (
                  <option key={id} value={id}>
                    {text}
                  </option>
                ))}
              </select>
            );
        }
      })}
    </p>
  );
}
