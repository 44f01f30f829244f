import { lacksOf, type Standing } from './outcome.js';

const all: Standing = {
  missing: { lessons: 0, quizzes: 0 },
  isCompleted: false,
  days: 2,
  isAssignmentAccepted: true,
};
const conditions = { requiredDays: 2, needsAssignment: true };

describe('what a member lacks when the cohort is closed', () => {
  it('is nothing when every step, day and the assignment are there', () => {
    expect(lacksOf(all, conditions)).toEqual([]);
  });

  it('is the place alone of the course when there is none', () => {
    expect(lacksOf({ ...all, missing: null }, conditions)).toEqual([{ kind: 'place' }]);
  });

  it('names every kind of step with its number, the steps of the course first', () => {
    const standing = { ...all, missing: { lessons: 3, quizzes: 1 }, days: 1, isAssignmentAccepted: false };

    expect(lacksOf(standing, conditions)).toEqual([
      { kind: 'lessons', count: 3 },
      { kind: 'quizzes', count: 1 },
      { kind: 'days', attended: 1, required: 2 },
      { kind: 'assignment' },
    ]);
  });

  it('does not ask for days or an assignment that the cohort does not require', () => {
    const standing = { ...all, days: 0, isAssignmentAccepted: false };

    expect(lacksOf(standing, { requiredDays: 0, needsAssignment: false })).toEqual([]);
  });

  it('is nothing for who completed the course before', () => {
    const standing = { missing: null, isCompleted: true, days: 0, isAssignmentAccepted: false };

    expect(lacksOf(standing, conditions)).toEqual([]);
  });
});
