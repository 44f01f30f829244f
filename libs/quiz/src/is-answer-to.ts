import type { Question } from '@app/course-format';
import type { Answer } from '@app/contracts';
import { disguiseItems, disguiseRightSides } from './disguise.js';
import type { QuestionOf } from './question-of.js';

interface Part {
  readonly id: string;
}

/**
 * Whether the answer is of the question's type and names only parts the question has, none of them twice.
 * `seed` is the attempt's: right sides and items are known to the browser only under ids made from it.
 */
export function isAnswerTo(question: Question, answer: Answer, seed: string): boolean {
  switch (question.type) {
    case 'single':
      return answer.type === 'single' && (answer.optionId === null || hasPart(question.options, answer.optionId));
    case 'multiple':
      return answer.type === 'multiple' && areDifferentParts(question.options, answer.optionIds);
    case 'matching':
      return answer.type === 'matching' && areSides(question, answer.pairs, seed);
    case 'ordering':
      return answer.type === 'ordering' && isOrder(disguiseItems(question, seed), answer.itemIds);
    case 'gap':
      return answer.type === 'gap' && areGaps(question, answer.gaps);
    case 'hotspot':
      return answer.type === 'hotspot' && hasPart(question.regions, answer.regionId);
    case 'truefalse':
    case 'numeric':
    case 'short':
    case 'likert':
    case 'open':
      return answer.type === question.type;
  }
}

function hasPart(parts: readonly Part[], id: string): boolean {
  return parts.some((part) => part.id === id);
}

function areDifferentParts(parts: readonly Part[], ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length && ids.every((id) => hasPart(parts, id));
}

/** An order names every item, or none when the learner left them as they were. */
function isOrder(items: readonly Part[], ids: readonly string[]): boolean {
  return areDifferentParts(items, ids) && (ids.length === 0 || ids.length === items.length);
}

function areSides(question: QuestionOf<'matching'>, pairs: Readonly<Record<string, string>>, seed: string): boolean {
  const rights = disguiseRightSides(question, seed);
  return Object.entries(pairs).every(([left, right]) => hasPart(question.pairs, left) && hasPart(rights, right));
}

function areGaps(question: QuestionOf<'gap'>, gaps: Readonly<Record<string, string>>): boolean {
  return Object.entries(gaps).every(([id, given]) => {
    const gap = question.gaps.find((candidate) => candidate.id === id);
    if (!gap) return false;
    return gap.kind === 'typed' || given === '' || hasPart(gap.options, given);
  });
}
