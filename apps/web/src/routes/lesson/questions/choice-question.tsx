import { useTexts } from '../../../shared/i18n.js';
import { ChoiceRow } from './choice-row.js';
import type { QuestionProps } from './question-parts.js';

export function SingleQuestion({ question, answer, onAnswer }: QuestionProps<'single'>) {
  return question.options.map(({ id, text }) => (
    <ChoiceRow
      key={id}
      type="radio"
      name={question.id}
      isChosen={answer?.optionId === id}
      onChoose={() => onAnswer({ type: 'single', optionId: id })}
    >
      {text}
    </ChoiceRow>
  ));
}

export function MultipleQuestion({ question, answer, onAnswer }: QuestionProps<'multiple'>) {
  const chosen = answer?.optionIds ?? [];
  const toggle = (id: string) => {
    const optionIds = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    onAnswer({ type: 'multiple', optionIds });
  };
  return question.options.map(({ id, text }) => (
    <ChoiceRow key={id} type="checkbox" name={question.id} isChosen={chosen.includes(id)} onChoose={() => toggle(id)}>
      {text}
    </ChoiceRow>
  ));
}

export function TrueFalseQuestion({ question, answer, onAnswer }: QuestionProps<'truefalse'>) {
  const t = useTexts('quiz');
  return [true, false].map((value) => (
    <ChoiceRow
      key={String(value)}
      type="radio"
      name={question.id}
      isChosen={answer?.value === value}
      onChoose={() => onAnswer({ type: 'truefalse', value })}
    >
      {t(value ? 'true' : 'false')}
    </ChoiceRow>
  ));
}
