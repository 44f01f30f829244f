import fc from 'fast-check';
import { aGapText, aLikert, aMatching, anOrdering, aSingle, aTrueFalse } from '../testing/a-question.js';
import { arbitraryQuestion, arbitraryQuestionOf, arbitrarySeed } from '../testing/arbitrary-question.js';
import { shuffleOptions } from './shuffle-options.js';

const seeds = Array.from({ length: 50 }, (_, attempt) => `attempt-${attempt}`);

describe('the order of options', () => {
  it('is a permutation of the options of the file', () => {
    fc.assert(
      fc.property(arbitraryQuestionOf.multiple, arbitrarySeed, (question, seed) => {
        const ids = question.options.map(({ id }) => id);

        expect(shuffleOptions(question, seed).toSorted()).toEqual(ids.toSorted());
      }),
    );
  });

  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(arbitraryQuestion, arbitrarySeed, (question, seed) => {
        expect(shuffleOptions(question, seed)).toEqual(shuffleOptions(question, seed));
      }),
    );
  });

  it('differs between attempts', () => {
    const orders = seeds.map((seed) => shuffleOptions(aSingle('a', 'b', 'c', 'd'), seed).join());

    expect(new Set(orders).size).toBeGreaterThan(10);
  });

  it('of steps to order is never the right one', () => {
    fc.assert(
      fc.property(arbitraryQuestionOf.ordering, arbitrarySeed, (question, seed) => {
        expect(shuffleOptions(question, seed)).not.toEqual(question.items.map(({ id }) => id));
      }),
    );
  });

  it('of two steps is the other way round, of one step what it is', () => {
    for (const seed of seeds) {
      expect(shuffleOptions(anOrdering('first', 'second'), seed)).toEqual(['second', 'first']);
      expect(shuffleOptions(anOrdering('only'), seed)).toEqual(['only']);
    }
  });
});

describe('the order of other parts', () => {
  it('of true and false and of an opinion scale stays', () => {
    for (const seed of seeds) {
      expect(shuffleOptions(aTrueFalse(false), seed)).toEqual(['true', 'false']);
      expect(shuffleOptions(aLikert(), seed)).toEqual([]);
    }
  });

  it('of right sides has distractors anywhere', () => {
    const question = aMatching('inform=notice', 'consult=survey', 'lottery');
    const places = new Set(seeds.map((seed) => shuffleOptions(question, seed).indexOf('extra-lottery')));

    expect(places).toEqual(new Set([0, 1, 2]));
  });

  it('of a text with gaps is about the options of its gaps', () => {
    const orders = new Set(seeds.map((seed) => shuffleOptions(aGapText(), seed).join()));

    expect(orders).toEqual(new Set(['seven,thirty', 'thirty,seven']));
  });
});
