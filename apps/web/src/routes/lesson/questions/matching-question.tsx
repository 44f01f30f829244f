import { useId } from 'react';
import { useTexts } from '../../../shared/i18n.js';
import type { QuestionProps } from './question-parts.js';
import styles from './question.module.css';

/** A closed list shows about this many characters on a phone; a longer choice is written out below it. */
const SHOWN = 34;

/** A list to choose from for each left side: nothing has to be dragged. */
export function MatchingQuestion({ question, answer, onAnswer }: QuestionProps<'matching'>) {
  const t = useTexts('quiz');
  const id = useId();
  const pairs = answer?.pairs ?? {};
  const choose = (left: string, right: string) => {
    const others = Object.entries(pairs).filter(([side]) => side !== left);
    onAnswer({ type: 'matching', pairs: Object.fromEntries(right ? [...others, [left, right]] : others) });
  };

  return (
    <ul className={styles['pairs']}>
      {question.lefts.map((left) => {
        const chosen = question.rights.find((right) => right.id === pairs[left.id]);
        return (
          <li key={left.id}>
            <label htmlFor={`${id}-${left.id}`}>{left.text}</label>
            <select
              id={`${id}-${left.id}`}
              value={chosen?.id ?? ''}
              onChange={(event) => choose(left.id, event.target.value)}
            >
              <option value="">{t('choose')}</option>
              {question.rights.map((right) => (
                <option key={right.id} value={right.id}>
                  {right.text}
                </option>
              ))}
            </select>
            {chosen && chosen.text.length > SHOWN && (
              <p className={styles['written']} aria-hidden="true">
                {chosen.text}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
