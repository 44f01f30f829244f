import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is as wanted; for what the product does a moment later by itself. */
export async function until<T>(read: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  let answer = await read();
  for (let tries = 0; tries < 150 && !isWanted(answer); tries += 1) {
    await pause(100);
    answer = await read();
  }
  if (!isWanted(answer)) throw new Error(`It stayed at ${JSON.stringify(answer)}`);
  return answer;
}
