import fc from 'fast-check';
import {
  aGapText,
  aHotspot,
  aLikert,
  aMatching,
  aMultiple,
  aNumeric,
  anOpen,
  anOrdering,
  aSingle,
  seed,
} from '../testing/a-question.js';
import { arbitraryQuestion, arbitraryQuestionOf, arbitrarySeed, secret } from '../testing/arbitrary-question.js';
import { presentQuestion } from './present-question.js';
import { PresentedQuestion } from '@app/contracts';

const language = fc.constantFrom('cs' as const, 'en' as const, 'nb' as const);
const seeds = Array.from({ length: 300 }, (_, attempt) => `attempt-${attempt}`);

describe('presenting a question', () => {
  it('gives what the contract says, for every type', () => {
    fc.assert(
      fc.property(arbitraryQuestion, language, arbitrarySeed, (question, reader, attempt) => {
        const presented = presentQuestion(question, reader, attempt);

        expect(PresentedQuestion.parse(presented)).toEqual(presented);
        expect(presented).toMatchObject({ id: question.id, type: question.type });
      }),
    );
  });

  it('tells no right answer, feedback or accepted form', () => {
    fc.assert(
      fc.property(arbitraryQuestion, language, arbitrarySeed, (question, reader, attempt) => {
        const seen = JSON.stringify(presentQuestion(question, reader, attempt));

        expect(JSON.stringify(question)).toMatch(/"(correct|accepted|feedback)"/);
        expect(seen).not.toContain(secret);
        expect(seen).not.toMatch(/"(correct|accepted|feedback|tolerance|reread|pairs|distractors)"/);
      }),
    );
  });

  it('looks the same whichever option is right', () => {
    const marked = fc.oneof(arbitraryQuestionOf.single, arbitraryQuestionOf.multiple);
    fc.assert(
      fc.property(marked, arbitrarySeed, (question, attempt) => {
        const unmarked = question.options.map(({ id, text, feedback }) => ({ id, text, feedback }));
        const other = unmarked.map((option, place) => (place === 1 ? { ...option, correct: true as const } : option));

        const presented = presentQuestion(question, 'cs', attempt);

        expect(presentQuestion({ ...question, options: other }, 'cs', attempt)).toEqual(presented);
      }),
    );
  });

  it('looks the same whatever number is right', () => {
    fc.assert(
      fc.property(arbitraryQuestionOf.numeric, fc.integer(), arbitrarySeed, (question, correct, attempt) => {
        const other = { ...question, correct, tolerance: 1 };

        expect(presentQuestion(other, 'cs', attempt)).toEqual(presentQuestion(question, 'cs', attempt));
      }),
    );
  });
});

describe('what is shown of a question', () => {
  it('is all a learner needs to answer', () => {
    expect(presentQuestion(anOpen(), 'en', seed)).toEqual({
      id: 'open',
      type: 'open',
      prompt: 'Write a mandate.',
      picture: null,
      guidance: 'One sentence.',
      minWords: 5,
    });
    expect(presentQuestion(aNumeric(15), 'cs', seed)).toMatchObject({ unit: 'dní' });
    expect(presentQuestion(aLikert(), 'en', seed)).toMatchObject({ low: 'not', high: 'very' });
    expect(presentQuestion(aHotspot('right', 'wrong-1'), 'en', seed)).toMatchObject({
      picture: { src: 'media/layout.svg', alt: 'A round table' },
      regions: expect.arrayContaining([{ id: 'wrong-1', text: 'wrong-1', rect: [0.1, 0, 0.1, 1] }]) as unknown,
    });
  });

  it('is in the language asked for', () => {
    fc.assert(
      fc.property(arbitraryQuestion, arbitrarySeed, (question, attempt) => {
        expect(JSON.stringify(presentQuestion(question, 'nb', attempt))).not.toMatch(/shown(cs|en)\d/);
      }),
    );
  });

  it('is in a language the course speaks when it does not speak that one', () => {
    const question = { ...anOpen(), prompt: { cs: 'Napište jednu větu.' } };

    expect(presentQuestion(question, 'nb', seed).prompt).toBe('Napište jednu větu.');
  });
});

describe('the options shown', () => {
  it('are each there once, in another order from attempt to attempt', () => {
    const question = aMultiple('right-1', 'right-2', 'wrong-1', 'wrong-2');
    const orders = seeds.map((attempt) => {
      const presented = presentQuestion(question, 'en', attempt);
      return presented.type === 'multiple' ? presented.options.map(({ text }) => text) : [];
    });

    for (const order of orders) expect(order.toSorted()).toEqual(['right-1', 'right-2', 'wrong-1', 'wrong-2']);
    expect(new Set(orders.map(String)).size).toBe(24);
  });

  it('come with the picture of the question', () => {
    const picture = { src: 'media/seats.svg', alt: { en: 'Five seats' } };

    expect(presentQuestion({ ...aSingle('right', 'b'), picture }, 'en', seed).picture).toEqual({
      src: 'media/seats.svg',
      alt: 'Five seats',
    });
    expect(presentQuestion(aSingle('right', 'b'), 'en', seed).picture).toBeNull();
  });
});

describe('presenting sides to match', () => {
  const question = aMatching('inform=notice', 'consult=survey', 'involve=round table', 'lottery');

  function present(attempt: string) {
    const presented = presentQuestion(question, 'en', attempt);
    if (presented.type !== 'matching') throw new Error('not a matching');
    return presented;
  }

  it('names right sides by ids that are on no left side and change with the attempt', () => {
    const ids = seeds.flatMap((attempt) => present(attempt).rights.map(({ id }) => id));

    expect(new Set(ids).size).toBe(seeds.length * 4);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}$/);
  });

  it('puts the right side of the first left one at every place about equally often', () => {
    const places = seeds.map((attempt) => present(attempt).rights.findIndex(({ text }) => text === 'notice'));

    for (const place of [0, 1, 2, 3]) {
      const times = places.filter((found) => found === place).length;
      expect(times).toBeGreaterThan(45);
      expect(times).toBeLessThan(105);
    }
  });

  it('orders the ids by nothing: the smallest one is not always the same side', () => {
    const smallest = seeds.map(
      (attempt) => present(attempt).rights.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]?.text,
    );

    expect(new Set(smallest).size).toBe(4);
  });
});

describe('presenting steps to order', () => {
  it('hides ids that authors number', () => {
    const seen = JSON.stringify(presentQuestion(anOrdering('step-1', 'step-2', 'step-3'), 'cs', seed));

    expect(seen).not.toMatch(/"step-\d"/);
    expect(seen).toContain('step-3 (cs)');
  });
});

describe('presenting a text with gaps', () => {
  it('cuts it at the gaps, in the order of the language', () => {
    const presented = presentQuestion(aGapText(), 'nb', seed);

    expect(presented).toMatchObject({
      prompt: '____ skriver det innen ____ dager.',
      segments: [
        { kind: 'typed', gapId: 'who' },
        { kind: 'text', text: ' skriver det innen ' },
        { kind: 'chosen', gapId: 'days' },
        { kind: 'text', text: ' dager.' },
      ],
    });
  });

  it('leaves a marker of no gap as it is written', () => {
    const question = { ...aGapText(), prompt: { en: 'The {{whom}} writes.' } };

    expect(presentQuestion(question, 'en', seed)).toMatchObject({ prompt: 'The {{whom}} writes.' });
  });
});
