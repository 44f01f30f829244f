import fc from 'fast-check';
import type { FeedbackAnswers, Language } from '@app/contracts';
import { addTallies, groupOf, languageGroups, tallyByLanguage, tallyOf } from './tally.js';
import { talliesOf, textsToShow, toShow } from './visible-answers.js';

type Answer = FeedbackAnswers & { language: Language; step: number };

const answer = (points: number, more: Partial<Answer> = {}): Answer => ({
  questions: { overall: points },
  skills: {},
  text: '',
  language: 'cs',
  step: 0,
  ...more,
});
const many = (count: number, more: Partial<Answer> = {}): Answer[] =>
  Array.from({ length: count }, (_, index) => answer((index % 5) + 1, { step: Math.floor(index / 5), ...more }));

describe('results of feedback', () => {
  it('are averages, distributions and numbers', () => {
    const group = groupOf(tallyOf([5, 5, 4, 3, 3, 2].map((points) => answer(points))));

    expect(group.questions.overall).toEqual({ answers: 6, average: 3.67, distribution: [0, 1, 2, 1, 2] });
  });

  it('compare before and after', () => {
    const skills = { lead: { before: 2, after: 4 } };

    const group = groupOf(tallyOf([...many(4, { skills }), answer(1, { skills: { lead: { before: 3, after: 3 } } })]));

    expect(group.skills.lead).toEqual({ answers: 5, before: 2.2, after: 3.8 });
    expect(group.skills.prepare).toBeNull();
  });

  it('say nothing of a question that fewer than five have answered', () => {
    const answers = [...many(4), ...many(3, { questions: { clear: 5 } })];

    const { questions } = groupOf(tallyOf(answers));

    expect(questions.overall).toBeNull();
    expect(questions.clear).toBeNull();
  });

  it('of two days are the results of all their answers', () => {
    const points = fc.array(
      fc.integer({ min: 1, max: 5 }).map((value) => answer(value)),
      { maxLength: 30 },
    );

    fc.assert(
      fc.property(points, points, (one, other) => {
        expect(addTallies([tallyOf(one), tallyOf(other)])).toEqual(tallyOf([...one, ...other]));
      }),
    );
  });
});

describe('results by language', () => {
  it('are shown for languages that five have used', () => {
    const answers = [...many(6), ...many(5, { language: 'nb' })];

    expect(Object.keys(tallyByLanguage(answers))).toEqual(['cs', 'nb']);
  });

  it('are not shown when the few others could be computed from them', () => {
    expect(tallyByLanguage([...many(9), ...many(1, { language: 'nb' })])).toEqual({});
  });

  it('are shown when those left out are many enough together', () => {
    const answers = [...many(9), ...many(3, { language: 'nb' }), ...many(2, { language: 'en' })];

    expect(Object.keys(tallyByLanguage(answers))).toEqual(['cs']);
  });

  it('leave out a question that only a few have answered in the other languages', () => {
    const answers = [
      ...many(6, { questions: { overall: 4, clear: 4 } }),
      ...many(4, { language: 'nb', questions: { clear: 5 } }),
      ...many(2, { language: 'en', questions: { overall: 1, clear: 1 } }),
    ];
    const [czech] = languageGroups(tallyOf(answers), tallyByLanguage(answers));

    expect(czech?.group.questions.clear?.average).toBe(4);
    expect(czech?.group.questions.overall).toBeNull();
  });

  it('never let fewer than five answers be told from the rest', () => {
    const answers = fc.array(
      fc.record({ language: fc.constantFrom<Language>('cs', 'en', 'nb'), points: fc.integer({ min: 1, max: 5 }) }),
      { minLength: 5, maxLength: 30 },
    );

    fc.assert(
      fc.property(answers, (given) => {
        const all = given.map(({ language, points }) => answer(points, { language }));
        const shown = Object.values(tallyByLanguage(all));
        const rest = all.length - shown.reduce((sum, tally) => sum + tally.answers, 0);
        expect(shown.every((tally) => tally.answers >= 5)).toBe(true);
        expect(shown.length === 0 || rest === 0 || rest >= 5).toBe(true);
      }),
    );
  });
});

describe('answers on show', () => {
  it.each([
    [4, 0],
    [5, 5],
    [9, 5],
    [12, 10],
  ])('grow by fives while the form is open: %d given, %d shown', (given, shown) => {
    expect(toShow(many(given), false)).toHaveLength(shown);
  });

  it('are all when the form is closed, from five on', () => {
    expect(toShow(many(4), true)).toHaveLength(0);
    expect(toShow(many(7), true)).toHaveLength(7);
    expect(talliesOf([], 4)).toEqual({ answered: 4, all: null, byLanguage: {} });
  });

  it('come with texts once there are five in languages that five have used', () => {
    const text = 'Děkuji.';

    expect(textsToShow([...many(4, { text }), ...many(3)])).toBeNull();
    expect(textsToShow([...many(4, { text }), ...many(2), ...many(1, { text, language: 'nb' })])).toBeNull();
    expect(textsToShow([...many(5, { text }), ...many(1, { text: 'Takk.', language: 'nb' })])).toEqual(
      Array.from({ length: 5 }, () => text),
    );
  });
});
