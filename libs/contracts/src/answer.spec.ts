import { z } from 'zod';
import { Answer } from './answer.js';
import { Grade, QuizGrade } from './grade.js';
import { PresentedQuestion } from './presented-question.js';
import { ReviewedQuestion } from './reviewed-question.js';

describe('the contract of answers', () => {
  const long = 'x'.repeat(4001);

  it.each([
    ['a long text', { type: 'open', text: long }],
    ['a long word', { type: 'short', text: long.slice(0, 201) }],
    ['a long number', { type: 'numeric', value: '1'.repeat(41) }],
    ['too many choices', { type: 'multiple', optionIds: Array.from({ length: 51 }, (_, n) => `o-${n}`) }],
    [
      'too many pairs',
      { type: 'matching', pairs: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`o-${n}`, 'a'])) },
    ],
    ['a long gap', { type: 'gap', gaps: { who: long.slice(0, 201) } }],
    ['an opinion off the scale', { type: 'likert', value: 6 }],
    ['half an opinion', { type: 'likert', value: 2.5 }],
    ['a field nobody asked for', { type: 'truefalse', value: true, score: 1 }],
    ['an unknown type', { type: 'essay', text: 'x' }],
  ])('refuses %s', (_, answer) => {
    expect(Answer.safeParse(answer).success).toBe(false);
  });

  it('accepts texts as long as they may be', () => {
    expect(Answer.safeParse({ type: 'open', text: long.slice(1) }).success).toBe(true);
  });

  it('keeps a hostile id an id', () => {
    const answer = Answer.parse(JSON.parse('{"type":"gap","gaps":{"__proto__":"x","who":"mayor"}}'));

    expect(answer.type === 'gap' && Object.getPrototypeOf(answer.gaps)).toBe(Object.prototype);
    expect(answer).toHaveProperty('gaps.who', 'mayor');
  });
});

describe('the schemas for contracts', () => {
  it('can be described to other programs', () => {
    for (const schema of [Answer, Grade, QuizGrade, PresentedQuestion, ReviewedQuestion]) {
      expect(JSON.stringify(z.toJSONSchema(schema))).toContain('"additionalProperties":false');
    }
  });
});
