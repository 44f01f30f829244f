import fc from 'fast-check';
import { foldMarks, markKey } from './fold-marks.js';

interface Mark {
  personId: string;
  half: number;
  status: string;
  at: Date;
  eventId: string;
}

/** Few people, halves and moments, so that events meet; an id belongs to one event only. */
const events = fc
  .uniqueArray(
    fc.record({
      personId: fc.constantFrom('a', 'b', 'c'),
      half: fc.integer({ min: 1, max: 2 }),
      status: fc.constantFrom('present', 'absent', 'excused', 'made_up'),
      at: fc.integer({ min: 0, max: 4 }).map((minute) => new Date(minute * 60_000)),
      eventId: fc.uuid(),
    }),
    { selector: ({ eventId }) => eventId, maxLength: 30 },
  )
  .chain((once) =>
    fc.record({
      once: fc.constant(once),
      // As phones send them: in any order, in portions, some of them twice.
      arrived: fc
        .tuple(fc.shuffledSubarray(once), fc.shuffledSubarray(once, { minLength: once.length }))
        .map((parts) => parts.flat()),
      portion: fc.integer({ min: 1, max: 7 }),
    }),
  );

function stateAfter(portions: readonly (readonly Mark[])[]): Record<string, string> {
  const held = new Map<string, Mark>();
  for (const portion of portions) {
    for (const mark of foldMarks([...held.values()], portion)) held.set(markKey(mark), mark);
  }
  return Object.fromEntries([...held].map(([key, { status, eventId }]) => [key, `${status} ${eventId}`]));
}

function inPortions(marks: readonly Mark[], size: number): Mark[][] {
  return Array.from({ length: Math.ceil(marks.length / size) }, (_, n) => marks.slice(n * size, (n + 1) * size));
}

describe('folding what was seen', () => {
  it('says the same in whatever order, portions and repetition the events arrive', () => {
    fc.assert(
      fc.property(events, ({ once, arrived, portion }) => {
        expect(stateAfter(inPortions(arrived, portion))).toEqual(stateAfter([once]));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what was seen last, and of two in the same moment the greater id', () => {
    const mark = (minute: number, eventId: string, status: string): Mark => {
      return { personId: 'a', half: 1, status, at: new Date(minute * 60_000), eventId };
    };
    const early = mark(1, 'z', 'absent');
    const late = mark(2, 'a', 'present');

    expect(foldMarks([late], [early])).toEqual([]);
    expect(foldMarks([early], [late])).toEqual([late]);
    expect(foldMarks([late], [mark(2, 'b', 'excused')])).toMatchObject([{ status: 'excused' }]);
    expect(foldMarks([late], [late])).toEqual([]);
  });
});
