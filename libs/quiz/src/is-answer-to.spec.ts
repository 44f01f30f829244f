import fc from 'fast-check';
import { aGapText, aMatching, aMultiple, anOrdering, aSingle, oneOfEach, seed } from '../testing/a-question.js';
import { arbitraryAnswered } from '../testing/arbitrary-answer.js';
import { Answer } from '@app/contracts';
import { isAnswerTo } from './is-answer-to.js';
import { rightAnswer } from './right-answer.js';

describe('an answer to a question', () => {
  it('names the parts that were shown', () => {
    fc.assert(
      fc.property(arbitraryAnswered(), ({ question, seed: attempt, answer }) => {
        expect(isAnswerTo(question, Answer.parse(answer), attempt)).toBe(true);
      }),
    );
  });

  it('is of the type of the question', () => {
    const answers = oneOfEach().map((question) => rightAnswer(question, seed));
    for (const question of oneOfEach()) {
      for (const answer of answers) {
        if (answer) expect(isAnswerTo(question, answer, seed)).toBe(answer.type === question.type);
      }
    }
  });

  it('may be a choice not made yet', () => {
    expect(isAnswerTo(aSingle('right', 'b'), { type: 'single', optionId: null }, seed)).toBe(true);
    expect(isAnswerTo(anOrdering('A', 'B'), { type: 'ordering', itemIds: [] }, seed)).toBe(true);
    expect(isAnswerTo(aGapText(), { type: 'gap', gaps: { who: '', days: '' } }, seed)).toBe(true);
  });
});

describe('an answer that is refused', () => {
  const matching = aMatching('inform=notice', 'consult=survey');
  const ordering = anOrdering('A', 'B', 'C');
  const right = rightAnswer(ordering, seed);
  const itemIds = right?.type === 'ordering' ? right.itemIds : [];

  it.each([
    ['an unknown option', aSingle('right', 'b'), { type: 'single', optionId: 'c' }],
    ['a name that every object has', aSingle('right', 'b'), { type: 'single', optionId: 'toString' }],
    ['one unknown among several', aMultiple('right', 'b'), { type: 'multiple', optionIds: ['right', 'c'] }],
    ['the same option twice', aMultiple('right', 'b'), { type: 'multiple', optionIds: ['right', 'right'] }],
    ['a right side by the id of the file', matching, { type: 'matching', pairs: { inform: 'inform' } }],
    ['an unknown left side', matching, { type: 'matching', pairs: { constructor: 'inform' } }],
    ['items by the ids of the file', ordering, { type: 'ordering', itemIds: ['a', 'b', 'c'] }],
    ['a part of the items', ordering, { type: 'ordering', itemIds: itemIds.slice(1) }],
    ['an item twice', ordering, { type: 'ordering', itemIds: [...itemIds.slice(1), ...itemIds.slice(-1)] }],
    ['an unknown gap', aGapText(), { type: 'gap', gaps: { where: 'here' } }],
    ['an unknown option of a gap', aGapText(), { type: 'gap', gaps: { days: 'fifteen' } }],
  ] as const)('names %s', (_, question, answer) => {
    expect(isAnswerTo(question, Answer.parse(answer), seed)).toBe(false);
  });
});
