import fc from 'fast-check';
import type { Pool, Quiz } from '@app/course-format';
import { aTrueFalse, words } from '../testing/a-question.js';
import { drawQuestions } from './draw-questions.js';

function aPool(id: string, size: number): Pool {
  const questions = Array.from({ length: size }, (_, number) => ({ ...aTrueFalse(true), id: `${id}-${number}` }));
  return { id, questions };
}

function aQuiz(...draw: Quiz['draw']): Quiz {
  return { id: 'final', title: words('Final quiz'), attempts: null, minutes: null, draw };
}

describe('drawing questions', () => {
  const pools = [aPool('roles', 6), aPool('design', 6)];
  const quiz = aQuiz({ pool: 'roles', count: 2 }, { pool: 'design', count: 3 });

  it('takes from every pool as many as the quiz says, none twice', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const ids = drawQuestions(quiz, pools, seed);

        expect(new Set(ids).size).toBe(5);
        expect(ids.filter((id) => id.startsWith('roles-'))).toHaveLength(2);
        expect(ids.filter((id) => id.startsWith('design-'))).toHaveLength(3);
      }),
    );
  });

  it('gives the same questions for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(drawQuestions(quiz, pools, seed)).toEqual(drawQuestions(quiz, pools, seed));
      }),
    );
  });

  it('reaches every question and mixes the pools', () => {
    const draws = Array.from({ length: 100 }, (_, attempt) => drawQuestions(quiz, pools, `attempt-${attempt}`));

    expect(new Set(draws.flat()).size).toBe(12);
    expect(draws.some(([first]) => first?.startsWith('design-'))).toBe(true);
    expect(draws.some(([first]) => first?.startsWith('roles-'))).toBe(true);
  });

  it('gives all of a pool that is too small', () => {
    expect(drawQuestions(aQuiz({ pool: 'roles', count: 9 }), pools, 'seed')).toHaveLength(6);
  });

  it('draws no question twice when the quiz names a pool twice', () => {
    const twice = aQuiz({ pool: 'roles', count: 3 }, { pool: 'roles', count: 3 });

    expect(new Set(drawQuestions(twice, pools, 'seed')).size).toBe(6);
  });

  it('names a pool that does not exist', () => {
    expect(() => drawQuestions(aQuiz({ pool: 'lost', count: 1 }), pools, 'seed')).toThrow('"lost"');
  });
});
