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
  aShort,
  aSingle,
  aTrueFalse,
  matchedByText,
  orderedByText,
  seed,
  words,
} from '../testing/a-question.js';
import { arbitraryAnswered } from '../testing/arbitrary-answer.js';
import { gradeAnswer } from './grade-answer.js';
import { presentQuestion } from './present-question.js';
import { reviewQuestion } from './review-question.js';
import { ReviewedQuestion } from '@app/contracts';

const reading = { language: 'en', seed } as const;

describe('reviewing a question', () => {
  it('gives what the contract says, with the grade and without texts of other languages', () => {
    fc.assert(
      fc.property(arbitraryAnswered(), fc.boolean(), ({ question, seed: attempt, answer }, isAnswered) => {
        const given = isAnswered ? answer : null;

        const review = reviewQuestion(question, given, { language: 'nb', seed: attempt });

        expect(ReviewedQuestion.parse(review)).toEqual(review);
        expect(review.grade).toEqual(gradeAnswer(question, given, attempt));
        expect(JSON.stringify({ ...review, given: null })).not.toMatch(/shown(cs|en)\d/);
      }),
    );
  });

  it('adds feedback on the whole and where to read again', () => {
    const question = {
      ...aShort({ en: ['recorder'] }),
      feedback: words('Remember it.'),
      reread: 'who-is-who#recorder',
    };

    expect(reviewQuestion(question, null, reading)).toMatchObject({
      feedback: 'Remember it.',
      reread: 'who-is-who#recorder',
    });
    expect(reviewQuestion(aShort({ en: ['recorder'] }), null, reading)).toMatchObject({ feedback: null, reread: null });
  });

  it('keeps options in the order in which they were shown', () => {
    const question = aMultiple('right-1', 'right-2', 'wrong-1', 'wrong-2');
    const shown = presentQuestion(question, 'en', seed);
    const review = reviewQuestion(question, null, reading);

    const textsOf = (list: PresentedOrReviewed) => ('options' in list ? list.options.map(({ text }) => text) : []);
    expect(textsOf(review)).toEqual(textsOf(shown));
  });

  it('shows an answer to another question as none', () => {
    const review = reviewQuestion(aSingle('right', 'b'), { type: 'single', optionId: 'c' }, reading);

    expect(review).toMatchObject({ grade: { correct: 'unanswered' } });
    expect(JSON.stringify(review)).not.toContain('"isChosen":true');
  });
});

type PresentedOrReviewed = ReturnType<typeof presentQuestion> | ReturnType<typeof reviewQuestion>;

describe('reviewing choices', () => {
  it('says why of the one chosen and the right one, not of the others', () => {
    const question = aSingle('right', 'wrong-1', 'wrong-2');
    const review = reviewQuestion(question, { type: 'single', optionId: 'wrong-1' }, reading);
    const options = review.type === 'single' ? review.options.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : [];

    expect(options).toEqual([
      { id: 'right', text: 'right', isChosen: false, isRight: true, feedback: 'why right' },
      { id: 'wrong-1', text: 'wrong-1', isChosen: true, isRight: false, feedback: 'why wrong-1' },
      { id: 'wrong-2', text: 'wrong-2', isChosen: false, isRight: false, feedback: null },
    ]);
  });

  it('says why of a statement, in the language of the reader', () => {
    const answer = { type: 'truefalse', value: false } as const;

    expect(reviewQuestion(aTrueFalse(false), answer, { language: 'cs', seed })).toMatchObject({
      statements: [
        { value: true, isChosen: false, isRight: false, feedback: null },
        { value: false, isChosen: true, isRight: true, feedback: 'why false (cs)' },
      ],
    });
  });

  it('keeps picture and regions together', () => {
    const review = reviewQuestion(aHotspot('right', 'wrong-1'), { type: 'hotspot', regionId: 'right' }, reading);

    expect(review).toMatchObject({ picture: { alt: 'A round table' }, grade: { correct: 'right' } });
    expect(review).toHaveProperty(
      'regions',
      expect.arrayContaining([expect.objectContaining({ id: 'right', rect: [0, 0, 0.1, 1], isChosen: true })]),
    );
  });
});

describe('reviewing parts', () => {
  it('sets the side given beside the right one', () => {
    const question = aMatching('inform=notice', 'consult=survey', 'lottery');
    const answer = matchedByText(question, { inform: 'lottery' });

    expect(reviewQuestion(question, answer, reading)).toMatchObject({
      pairs: [
        { left: 'inform', given: 'lottery', right: 'notice', isRight: false },
        { left: 'consult', given: null, right: 'survey', isRight: false },
      ],
    });
  });

  it('lists steps in the right order, with the place they were given', () => {
    const question = anOrdering('A', 'B', 'C');

    expect(reviewQuestion(question, orderedByText(question, 'B', 'A', 'C'), reading)).toMatchObject({
      items: [
        { text: 'A', givenPlace: 2, isRight: false },
        { text: 'B', givenPlace: 1, isRight: false },
        { text: 'C', givenPlace: 3, isRight: true },
      ],
    });
    expect(reviewQuestion(question, null, reading)).toMatchObject({ items: [{ givenPlace: null }, {}, {}] });
  });

  it('shows gaps with what was given and what counts', () => {
    const answer = { type: 'gap', gaps: { who: 'mayor', days: 'seven' } } as const;

    expect(reviewQuestion(aGapText(), answer, reading)).toMatchObject({
      prompt: 'The ____ writes it within ____ days.',
      segments: [
        { text: 'The ' },
        { gapId: 'who', given: 'mayor', isRight: false, accepted: ['recorder'] },
        { text: ' writes it within ' },
        { gapId: 'days', given: '7', isRight: true, accepted: ['7'] },
        { text: ' days.' },
      ],
    });
  });
});

describe('reviewing what was typed or said', () => {
  it('shows numbers as they were typed', () => {
    const review = reviewQuestion(aNumeric(15), { type: 'numeric', value: '14,5' }, reading);

    expect(review).toMatchObject({ given: '14,5', right: 15, tolerance: 0, unit: 'days' });
  });

  it('shows the forms of the language of the reader, or of another one', () => {
    const forms = { cs: ['zapisovatel'], nb: ['referent'] };
    const answer = { type: 'short', text: 'recorder' } as const;

    expect(reviewQuestion(aShort(forms), answer, { language: 'nb', seed })).toMatchObject({ accepted: ['referent'] });
    expect(reviewQuestion(aShort(forms), answer, reading)).toMatchObject({
      accepted: ['zapisovatel'],
      given: 'recorder',
    });
  });

  it('shows opinions and open answers without a judgement', () => {
    expect(reviewQuestion(aLikert(), { type: 'likert', value: 4 }, reading)).toMatchObject({ given: 4, high: 'very' });
    expect(reviewQuestion(anOpen(), { type: 'open', text: 'I will.' }, reading)).toMatchObject({
      given: 'I will.',
      guidance: 'One sentence.',
      grade: { score: null, correct: 'unscored' },
    });
  });
});
