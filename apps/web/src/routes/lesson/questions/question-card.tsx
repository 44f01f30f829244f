import type { Answer, PresentedQuestion } from '@app/contracts';
import { Icon, Notice } from '@app/ui';
import { useTexts, type TextKey } from '../../../shared/i18n.js';
import { QuestionBody } from './question-body.js';
import styles from './question.module.css';

/** What to do, where the kind of question does not say it by itself. */
const hints: Partial<Record<PresentedQuestion['type'], TextKey<'quiz'>>> = {
  multiple: 'hint.multiple',
  matching: 'hint.matching',
  ordering: 'hint.ordering',
  hotspot: 'hint.hotspot',
  likert: 'hint.unscored',
  open: 'hint.unscored',
};

interface QuestionCardProps {
  question: PresentedQuestion;
  place: { index: number; of: number };
  answer: Answer | undefined;
  isAnswered: boolean;
  isRefused: boolean;
  onAnswer: (answer: Answer) => void;
}

export function QuestionCard({ question, place, answer, isAnswered, isRefused, onAnswer }: QuestionCardProps) {
  const t = useTexts('quiz');
  const hint = hints[question.type];
  const hintId = `question-${place.index}-hint`;
  return (
    <fieldset
      id={`question-${place.index}`}
      className={styles['card']}
      tabIndex={-1}
      aria-describedby={hint && hintId}
      data-answered={isAnswered || undefined}
    >
      <legend>
        <span className={styles['number']}>
          {t('question', place)} {isAnswered && <Icon name="check" />}
        </span>
        <span className={styles['prompt']}>{question.type === 'gap' ? t('hint.gap') : question.prompt}</span>
      </legend>
      {hint && (
        <p id={hintId} className={styles['hint']}>
          {t(hint)}
        </p>
      )}
      {question.picture && question.type !== 'hotspot' && (
        <img className={styles['picture']} src={question.picture.src} alt={question.picture.alt} />
      )}
      <QuestionBody question={question} answer={answer} onAnswer={onAnswer} />
      {isRefused && (
        <Notice kind="warning" isAnswer>
          {t('refused')}
        </Notice>
      )}
    </fieldset>
  );
}
