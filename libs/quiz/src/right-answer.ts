import type { Question } from '@app/course-format';
import type { Answer } from '@app/contracts';
import { disguiseItems, disguiseRightSides } from './disguise.js';
import type { QuestionOf } from './question-of.js';

/** An answer that scores 1, for demonstration data and tests; null for questions that have no right answer. */
export function rightAnswer(question: Question, seed: string): Answer | null {
  switch (question.type) {
    case 'single':
      return { type: 'single', optionId: rightIds(question.options)[0] ?? null };
    case 'multiple':
      return { type: 'multiple', optionIds: rightIds(question.options) };
    case 'truefalse':
      return { type: 'truefalse', value: question.correct };
    case 'matching':
      return { type: 'matching', pairs: rightPairs(question, seed) };
    case 'ordering':
      return { type: 'ordering', itemIds: rightOrder(question, seed) };
    case 'gap':
      return { type: 'gap', gaps: Object.fromEntries(question.gaps.map((gap) => [gap.id, rightGap(gap)])) };
    case 'numeric':
      return { type: 'numeric', value: String(question.correct) };
    case 'short':
      return { type: 'short', text: firstForm(question.accepted) };
    case 'hotspot':
      return { type: 'hotspot', regionId: rightIds(question.regions)[0] ?? '' };
    case 'likert':
    case 'open':
      return null;
  }
}

function rightIds(options: readonly { id: string; correct?: true }[]): string[] {
  return options.filter(({ correct }) => correct === true).map(({ id }) => id);
}

function rightPairs(question: QuestionOf<'matching'>, seed: string): Record<string, string> {
  const sides = disguiseRightSides(question, seed);
  const own = question.pairs.flatMap((pair) => {
    const side = sides.find(({ part }) => part.id === pair.id);
    return side ? [[pair.id, side.id] as const] : [];
  });
  return Object.fromEntries(own);
}

function rightOrder(question: QuestionOf<'ordering'>, seed: string): string[] {
  const shown = disguiseItems(question, seed);
  return question.items.flatMap((item) => shown.filter(({ part }) => part === item).map(({ id }) => id));
}

function rightGap(gap: QuestionOf<'gap'>['gaps'][number]): string {
  return gap.kind === 'typed' ? firstForm(gap.accepted) : (rightIds(gap.options)[0] ?? '');
}

function firstForm(accepted: QuestionOf<'short'>['accepted']): string {
  return Object.values(accepted).flat()[0] ?? '';
}
