import type { Question, Texts } from '@app/course-format';
import { randomFrom } from './random.js';
import type { QuestionOf } from './question-of.js';

interface Part {
  readonly id: string;
}

/** Both what belongs to a left side and what belongs to none, in the order of the file. */
export function rightSides(question: QuestionOf<'matching'>): { id: string; right: Texts }[] {
  return [...question.pairs, ...(question.distractors ?? [])].map(({ id, right }) => ({ id, right }));
}

/** The parts of a question in the order to show. */
export function shuffleParts<T extends Part>(question: Question, parts: readonly T[], seed: string): T[] {
  return randomFrom(seed, question.id, 'parts').shuffle(parts);
}

/** The items of an ordering in the order to show, which is never the right one. */
export function shuffleItems(question: QuestionOf<'ordering'>, seed: string): QuestionOf<'ordering'>['items'] {
  const random = randomFrom(seed, question.id, 'parts');
  let order = random.shuffle(question.items);
  while (order.length > 1 && order.every((item, place) => item === question.items[place])) {
    order = random.shuffle(question.items);
  }
  return order;
}

/** The options of one gap in the order to show. */
export function shuffleGapOptions<T extends Part>(
  gap: { readonly id: string; readonly options: readonly T[] },
  question: QuestionOf<'gap'>,
  seed: string,
): T[] {
  return randomFrom(seed, question.id, 'gap', gap.id).shuffle(gap.options);
}

/**
 * Ids of the options, right sides, items or regions in the order to show, as the course file names them;
 * of a text with gaps the options gap after gap. Not for the browser: there, see `presentQuestion`.
 */
export function shuffleOptions(question: Question, seed: string): string[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return idsOf(shuffleParts(question, question.options, seed));
    case 'truefalse':
      return ['true', 'false'];
    case 'matching':
      return idsOf(shuffleParts(question, rightSides(question), seed));
    case 'ordering':
      return idsOf(shuffleItems(question, seed));
    case 'gap':
      return question.gaps.flatMap((gap) =>
        gap.kind === 'chosen' ? idsOf(shuffleGapOptions(gap, question, seed)) : [],
      );
    case 'hotspot':
      return idsOf(shuffleParts(question, question.regions, seed));
    case 'numeric':
    case 'short':
    case 'likert':
    case 'open':
      return [];
  }
}

function idsOf(parts: readonly Part[]): string[] {
  return parts.map(({ id }) => id);
}
