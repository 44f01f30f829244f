/** Four 32-bit words; at least one of them is not zero. */
export type XoshiroState = readonly [number, number, number, number];

/**
 * The generator xoshiro128** 1.1: every call gives the next whole number from 0 to 2^32 − 1.
 * David Blackman and Sebastiano Vigna, "Scrambled Linear Pseudorandom Number Generators", 2018.
 */
export function xoshiro(state: XoshiroState): () => number {
  let [a, b, c, d] = state;

  return () => {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;

    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}
