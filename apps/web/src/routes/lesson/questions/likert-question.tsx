import { VisuallyHidden } from '@app/ui';
import type { QuestionProps } from './question-parts.js';
import styles from './question.module.css';

const steps = [1, 2, 3, 4, 5];

/** A scale whose ends are in words; it is not scored. */
export function LikertQuestion({ question, answer, onAnswer }: QuestionProps<'likert'>) {
  const ends: Record<number, string> = { 1: question.low, 5: question.high };
  return (
    <div className={styles['likert']}>
      {steps.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={question.id}
            checked={answer?.value === value}
            onChange={() => onAnswer({ type: 'likert', value })}
          />
          {value}
          {ends[value] && <VisuallyHidden>: {ends[value]}</VisuallyHidden>}
        </label>
      ))}
      <div className={styles['ends']} aria-hidden="true">
        <span>1 = {question.low}</span>
        <span>5 = {question.high}</span>
      </div>
    </div>
  );
}
