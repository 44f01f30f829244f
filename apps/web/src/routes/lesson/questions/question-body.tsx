import type { Answer, PresentedQuestion } from '@app/contracts';
import { MultipleQuestion, SingleQuestion, TrueFalseQuestion } from './choice-question.js';
import { GapQuestion } from './gap-question.js';
import { HotspotQuestion } from './hotspot-question.js';
import { LikertQuestion } from './likert-question.js';
import { MatchingQuestion } from './matching-question.js';
import { OrderingQuestion } from './ordering-question.js';
import type { AnswerOf, QuestionType } from './question-parts.js';
import { NumericQuestion, OpenQuestion, ShortQuestion } from './written-question.js';

interface QuestionBodyProps {
  question: PresentedQuestion;
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
}

/** Each kind of question in its own form. */
export function QuestionBody({ question, answer, onAnswer }: QuestionBodyProps) {
  switch (question.type) {
    case 'single':
      return <SingleQuestion question={question} answer={ofType('single', answer)} onAnswer={onAnswer} />;
    case 'multiple':
      return <MultipleQuestion question={question} answer={ofType('multiple', answer)} onAnswer={onAnswer} />;
    case 'truefalse':
      return <TrueFalseQuestion question={question} answer={ofType('truefalse', answer)} onAnswer={onAnswer} />;
    case 'matching':
      return <MatchingQuestion question={question} answer={ofType('matching', answer)} onAnswer={onAnswer} />;
    case 'ordering':
      return <OrderingQuestion question={question} answer={ofType('ordering', answer)} onAnswer={onAnswer} />;
    case 'gap':
      return <GapQuestion question={question} answer={ofType('gap', answer)} onAnswer={onAnswer} />;
    case 'numeric':
      return <NumericQuestion question={question} answer={ofType('numeric', answer)} onAnswer={onAnswer} />;
    case 'short':
      return <ShortQuestion question={question} answer={ofType('short', answer)} onAnswer={onAnswer} />;
    case 'hotspot':
      return <HotspotQuestion question={question} answer={ofType('hotspot', answer)} onAnswer={onAnswer} />;
    case 'likert':
      return <LikertQuestion question={question} answer={ofType('likert', answer)} onAnswer={onAnswer} />;
    case 'open':
      return <OpenQuestion question={question} answer={ofType('open', answer)} onAnswer={onAnswer} />;
  }
}

function ofType<T extends QuestionType>(type: T, answer: Answer | undefined): AnswerOf<T> | undefined {
  return answer?.type === type ? (answer as AnswerOf<T>) : undefined;
}
