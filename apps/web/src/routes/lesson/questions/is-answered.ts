import type { Answer, PresentedQuestion } from '@app/contracts';

/** Whether nothing is left to do in this question. For the learner's eyes: what an answer is worth the server says. */
export function isAnswered(question: PresentedQuestion, answer: Answer | undefined): boolean {
  if (answer?.type !== question.type) return false;
  switch (answer.type) {
    case 'single':
      return answer.optionId !== null;
    case 'multiple':
      return answer.optionIds.length > 0;
    case 'matching':
      return question.type === 'matching' && question.lefts.every(({ id }) => answer.pairs[id]);
    case 'ordering':
      return answer.itemIds.length > 0;
    case 'gap':
      return (
        question.type === 'gap' &&
        question.segments.every((part) => part.kind === 'text' || answer.gaps[part.gapId]?.trim())
      );
    case 'numeric':
      return answer.value.trim() !== '';
    case 'short':
    case 'open':
      return answer.text.trim() !== '';
    case 'truefalse':
    case 'hotspot':
    case 'likert':
      return true;
  }
}
