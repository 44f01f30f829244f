import type { Segment } from '@app/contracts';
import fc from 'fast-check';
import { mergeSegments, secondsIn } from './merge-segments.js';

const length = 40;
const second = fc.integer({ min: 0, max: length });
const someSegments = fc.array(fc.tuple(second, second), { maxLength: 12 });

/** The definition: which whole seconds of the film were on the screen. */
function secondsSeen(segments: readonly Segment[]): number[] {
  return Array.from({ length }, (_, at) => at).filter((at) => segments.some(([start, end]) => start <= at && at < end));
}

describe('merging watched stretches', () => {
  it.each<[string, Segment[], Segment[]]>([
    [
      'keeps what lies apart, in order',
      [
        [20, 30],
        [0, 10],
      ],
      [
        [0, 10],
        [20, 30],
      ],
    ],
    [
      'joins what overlaps',
      [
        [0, 12],
        [8, 20],
      ],
      [[0, 20]],
    ],
    [
      'joins what touches',
      [
        [0, 10],
        [10, 20],
      ],
      [[0, 20]],
    ],
    [
      'keeps a stretch that holds another one',
      [
        [0, 30],
        [10, 20],
      ],
      [[0, 30]],
    ],
    [
      'drops what is empty or runs backwards',
      [
        [5, 5],
        [9, 3],
      ],
      [],
    ],
  ])('%s', (_, given, expected) => {
    expect(mergeSegments(given)).toEqual(expected);
  });

  it('covers exactly the seconds that were seen, each once', () => {
    fc.assert(
      fc.property(someSegments, (segments) => {
        const merged = mergeSegments(segments);

        expect(secondsSeen(merged)).toEqual(secondsSeen(segments));
        expect(secondsIn(merged)).toBe(secondsSeen(segments).length);
      }),
    );
  });

  it('leaves a gap between any two stretches', () => {
    fc.assert(
      fc.property(someSegments, (segments) => {
        const merged = mergeSegments(segments);

        for (const [index, [start]] of merged.entries()) {
          expect(start).toBeGreaterThan(merged[index - 1]?.[1] ?? -1);
        }
      }),
    );
  });

  it('gives the same in any order, in any portions, and when repeated', () => {
    fc.assert(
      fc.property(someSegments, someSegments, (some, others) => {
        const atOnce = mergeSegments([...some, ...others]);

        expect(mergeSegments([...others, ...some])).toEqual(atOnce);
        expect(mergeSegments([...mergeSegments(others), ...some])).toEqual(atOnce);
        expect(mergeSegments([...atOnce, ...some])).toEqual(atOnce);
      }),
    );
  });

  it('changes nothing in what it was given', () => {
    const given: Segment[] = [
      [5, 10],
      [0, 6],
    ];

    mergeSegments(given);

    expect(given).toEqual([
      [5, 10],
      [0, 6],
    ]);
  });
});
