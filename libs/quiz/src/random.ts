import { hashText } from './hash-text.js';
import { xoshiro } from './xoshiro.js';

const wordRange = 2 ** 32;

/** Chance that can be repeated: the same seed and names give the same choices for ever. */
export interface Random {
  shuffle<T>(things: readonly T[]): T[];
  /** Eight hexadecimal digits. */
  token(): string;
}

/**
 * A stream of its own for every use, so that one more option in one question changes nothing anywhere else.
 * `names` say what the stream is for, for example a question's id and "options".
 */
export function randomFrom(seed: string, ...names: readonly string[]): Random {
  const text = JSON.stringify([seed, ...names]);
  // A state of only zeros would stay zero: the last bit is always set.
  const next = xoshiro([hashText(text, 0), hashText(text, 1), hashText(text, 2), hashText(text, 3) | 1]);

  return {
    shuffle: (things) => shuffle(things, next),
    token: () => next().toString(16).padStart(8, '0'),
  };
}

/** Fisher–Yates: every order is equally likely. */
function shuffle<T>(things: readonly T[], next: () => number): T[] {
  const left = [...things];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(wholeNumberBelow(left.length, next), 1));
  return order;
}

/** Numbers beyond the last whole multiple of `limit` are thrown away: they would make small numbers likelier. */
function wholeNumberBelow(limit: number, next: () => number): number {
  const usable = wordRange - (wordRange % limit);
  let number = next();
  while (number >= usable) number = next();
  return number % limit;
}
