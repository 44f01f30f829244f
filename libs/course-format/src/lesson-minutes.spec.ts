import { lessonMinutesEstimate } from './lesson-minutes.js';

const nothing = { words: 0, questions: 0, exercises: 0, looks: 0, filmSeconds: 0 };

describe('the minutes of a lesson', () => {
  it.each([
    ['cs', 110],
    ['en', 130],
    ['nb', 125],
  ] as const)('follow the pace of the language (%s)', (language, words) => {
    expect(lessonMinutesEstimate({ ...nothing, words }, language)).toBe(1);
  });

  it('count questions, exercises, looks and films', () => {
    expect(lessonMinutesEstimate({ words: 260, questions: 2, exercises: 1, looks: 3, filmSeconds: 90 }, 'en')).toBe(9);
  });
});
