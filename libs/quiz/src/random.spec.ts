import { hashText } from './hash-text.js';
import { randomFrom } from './random.js';
import { xoshiro } from './xoshiro.js';

describe('hashing a text', () => {
  // Published vectors of MurmurHash3_x86_32.
  it.each([
    ['', 0, 0],
    ['', 1, 0x514e28b7],
    ['test', 0, 0xba6bd213],
    ['Hello, world!', 0x9747b28c, 0x24884cba],
    ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
  ])('gives the published value for "%s" and key %i', (text, key, expected) => {
    expect(hashText(text, key)).toBe(expected);
  });
});

describe('the generator', () => {
  it('gives the published sequence for the state 1, 2, 3, 4', () => {
    const next = xoshiro([1, 2, 3, 4]);

    const numbers = Array.from({ length: 10 }, next);

    expect(numbers).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
});

describe('chance by a seed', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

  it('repeats itself for the same seed and names', () => {
    expect(randomFrom('seed', 'use').shuffle(letters)).toEqual(randomFrom('seed', 'use').shuffle(letters));
  });

  it('never changes: stored attempts depend on it', () => {
    expect(randomFrom('seed', 'use').shuffle(letters).join('')).toBe('hefdbgca');
  });

  it('is another for another seed, another use and names cut elsewhere', () => {
    const orders = [
      randomFrom('seed', 'use'),
      randomFrom('seed2', 'use'),
      randomFrom('seed', 'use2'),
      randomFrom('see', 'duse'),
    ].map((random) => random.shuffle(letters).join(''));

    expect(new Set(orders).size).toBe(4);
  });

  it('gives every order of three things about equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1) {
      const order = randomFrom(`attempt-${seed}`, 'q', 'parts').shuffle(['a', 'b', 'c']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }

    const expected = 1000;
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(counts.size).toBe(6);
    // Five degrees of freedom: 20.5 is passed by chance once in a thousand; the seeds here are fixed.
    expect(chiSquare).toBeLessThan(20.5);
  });

  it('leaves the list it was given alone', () => {
    const list = ['a', 'b', 'c'];

    randomFrom('seed').shuffle(list);

    expect(list).toEqual(['a', 'b', 'c']);
  });
});
