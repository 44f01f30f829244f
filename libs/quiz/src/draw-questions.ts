import type { Pool, Quiz } from '@app/course-format';
import { randomFrom } from './random.js';

/**
 * Ids of the questions of one attempt in the order to ask. A pool drawn from twice never gives a question twice;
 * a pool that is too small gives all it has.
 */
export function drawQuestions(quiz: Quiz, pools: readonly Pool[], seed: string): string[] {
  const drawn = new Set<string>();
  quiz.draw.forEach(({ pool: poolId, count }, turn) => {
    const ids = questionIdsOf(poolId, pools).filter((id) => !drawn.has(id));
    const order = randomFrom(seed, quiz.id, 'draw', poolId, String(turn)).shuffle(ids);
    for (const id of order.slice(0, count)) drawn.add(id);
  });
  return randomFrom(seed, quiz.id, 'order').shuffle([...drawn]);
}

function questionIdsOf(poolId: string, pools: readonly Pool[]): string[] {
  const pool = pools.find(({ id }) => id === poolId);
  if (!pool) throw new Error(`The quiz draws from the pool "${poolId}", which is not among the pools given.`);
  return pool.questions.map(({ id }) => id);
}
