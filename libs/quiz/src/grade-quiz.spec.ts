import fc from 'fast-check';
import type { Question } from '@app/course-format';
import { aLikert, aMultiple, anOpen, aTrueFalse, oneOfEach, seed } from '../testing/a-question.js';
import { arbitraryAnswered } from '../testing/arbitrary-answer.js';
import { QuizGrade, type Answer } from '@app/contracts';
import { gradeQuiz } from './grade-quiz.js';
import { rightAnswer } from './right-answer.js';

const open: Answer = { type: 'open', text: 'I commit myself to answer.' };

function trueFalses(count: number): Question[] {
  return Array.from({ length: count }, (_, number) => ({ ...aTrueFalse(true), id: `q-${number}` }));
}

function answerRight(questions: readonly Question[]): Record<string, Answer | null> {
  return Object.fromEntries(questions.map((question) => [question.id, rightAnswer(question, seed)]));
}

describe('grading an attempt', () => {
  it('gives 100 % for right answers and leaves out what is not scored', () => {
    const questions = oneOfEach();

    expect(gradeQuiz(questions, answerRight(questions), seed)).toEqual({
      scored: 9,
      points: 9,
      percent: 100,
      reviewPending: false,
    });
  });

  it('counts questions without an answer as nothing', () => {
    const questions = trueFalses(3);

    expect(gradeQuiz(questions, answerRight(questions.slice(0, 2)), seed)).toMatchObject({ points: 2, percent: 66 });
  });

  it.each([
    [7, 10, 70],
    [57, 100, 57],
    [29, 100, 29],
    [69, 99, 69],
    [2, 3, 66],
  ])('turns %d right of %d into %d %%', (right, count, percent) => {
    const questions = trueFalses(count);

    expect(gradeQuiz(questions, answerRight(questions.slice(0, right)), seed).percent).toBe(percent);
  });

  it('loses nothing when thirds are added up', () => {
    const question = aMultiple('right-1', 'right-2', 'right-3', 'wrong-1');
    const questions = Array.from({ length: 30 }, (_, number) => ({ ...question, id: `q-${number}` }));
    const third: Answer = { type: 'multiple', optionIds: ['right-1'] };
    const twoThirds: Answer = { type: 'multiple', optionIds: ['right-1', 'right-2'] };
    const answers = Object.fromEntries(questions.map(({ id }, number) => [id, number % 2 === 0 ? third : twoThirds]));

    expect(gradeQuiz(questions, answers, seed)).toMatchObject({ points: 15, percent: 50 });
  });
});

describe('the grade of an attempt', () => {
  it('says when an open answer waits for a reader', () => {
    const questions = [...trueFalses(1), anOpen()];

    expect(gradeQuiz(questions, { 'q-0': { type: 'truefalse', value: true }, open }, seed)).toEqual({
      scored: 1,
      points: 1,
      percent: 100,
      reviewPending: true,
    });
    expect(gradeQuiz(questions, {}, seed).reviewPending).toBe(false);
  });

  it('is 0 % when nothing is scored', () => {
    const answers: Record<string, Answer> = { likert: { type: 'likert', value: 5 }, open };

    expect(gradeQuiz([aLikert(), anOpen()], answers, seed)).toMatchObject({ scored: 0, points: 0, percent: 0 });
    expect(gradeQuiz([], {}, seed).percent).toBe(0);
  });

  it('counts nothing for an unanswered question named like a part of every object', () => {
    const question = { ...aTrueFalse(true), id: 'constructor' };

    expect(gradeQuiz([question], {}, seed).points).toBe(0);
  });

  it('stays within what the contract says', () => {
    fc.assert(
      fc.property(fc.array(arbitraryAnswered(), { maxLength: 8 }), fc.uuid(), (list, attempt) => {
        const questions = list.map(({ question }, number) => ({ ...question, id: `q-${number}` }));
        const answers = Object.fromEntries(list.map(({ answer }, number) => [`q-${number}`, answer]));

        const grade = QuizGrade.parse(gradeQuiz(questions, answers, attempt));

        expect(grade.points).toBeLessThanOrEqual(grade.scored);
      }),
    );
  });
});
