import { randomFrom } from './random.js';
import type { QuestionOf } from './question-of.js';
import { rightSides, shuffleItems, shuffleParts } from './shuffle-options.js';

/** A part under an id that tells nothing about it. */
export interface Disguised<T> {
  readonly id: string;
  readonly part: T;
}

/**
 * The right sides in the order to show. In the file a right side has the id of its left side, so the browser gets
 * other ids, drawn by the seed: they are good for one attempt, and an id of another attempt is recognised as foreign.
 */
export function disguiseRightSides(question: QuestionOf<'matching'>, seed: string) {
  return disguise(shuffleParts(question, rightSides(question), seed), seed, question.id);
}

/** The items in the order to show. Authors number them (`step-1`, `a`), so the browser gets other ids here too. */
export function disguiseItems(question: QuestionOf<'ordering'>, seed: string) {
  return disguise(shuffleItems(question, seed), seed, question.id);
}

function disguise<T>(shown: readonly T[], seed: string, questionId: string): Disguised<T>[] {
  const random = randomFrom(seed, questionId, 'ids');
  const taken = new Set<string>();
  return shown.map((part) => {
    let id = random.token();
    while (taken.has(id)) id = random.token();
    taken.add(id);
    return { id, part };
  });
}
