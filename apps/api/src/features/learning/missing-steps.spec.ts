import type { Audience } from '@app/contracts';
import type { Course, CourseLesson } from '@app/course-format';
import { missingSteps } from './missing-steps.js';

const text = (slug: string, audience: CourseLesson['audience'] = 'both'): CourseLesson => {
  return { slug, title: { en: slug }, outcome: null, audience, minutes: 5, after: [], quiz: null, content: {} };
};
const quiz = (slug: string, id: string, audience: CourseLesson['audience'] = 'both') => ({
  ...text(slug, audience),
  quiz: id,
});

const content: Course = {
  id: '01936f2e-7b1a-7c43-9d0e-3c2a1b4f5e01',
  folder: 'course',
  title: { en: 'Course' },
  summary: { en: 'Summary' },
  languages: ['en'],
  cover: null,
  licence: 'CC BY-SA 4.0',
  outcomes: { politician: [], officer: [] },
  hours: { politician: 1, officer: 1 },
  certificate: { template: 'confirmation', validityMonths: null },
  completion: {
    lessons: 'required',
    quizzes: [
      { quiz: 'final', minScore: 70 },
      { quiz: 'office', minScore: 50 },
    ],
  },
  minutes: { politician: 0, officer: 0 },
  modules: [
    {
      slug: 'one',
      title: { en: 'One' },
      lessons: [text('roles'), text('mandate', 'politician'), quiz('warm-up', 'practice')],
    },
    {
      slug: 'two',
      title: { en: 'Two' },
      lessons: [text('run-sheet', 'officer'), quiz('office-quiz', 'office', 'officer')],
    },
    { slug: 'three', title: { en: 'Three' }, lessons: [quiz('final-quiz', 'final')] },
  ],
  quizzes: [],
  pools: [],
  assignments: [],
  videos: [],
  media: [],
};

const all = ['roles', 'mandate', 'run-sheet'];

describe('what is missing to complete a course', () => {
  it.each<[string, Audience, string[], Record<string, number>, string[]]>([
    [
      'all lessons of a politician, in course order',
      'politician',
      [],
      {},
      ['roles', 'mandate', 'warm-up', 'final-quiz'],
    ],
    [
      'all lessons of an officer, in course order',
      'officer',
      [],
      {},
      ['roles', 'warm-up', 'run-sheet', 'office-quiz', 'final-quiz'],
    ],
    ['what is left, whatever was done first', 'politician', ['mandate'], { final: 100 }, ['roles', 'warm-up']],
    [
      'the same after reading optional lessons',
      'politician',
      ['run-sheet'],
      {},
      ['roles', 'mandate', 'warm-up', 'final-quiz'],
    ],
    ['a quiz below its score', 'politician', all, { practice: 0, final: 69 }, ['final-quiz']],
    ['nothing at exactly its score', 'politician', all, { practice: 0, final: 70 }, []],
    ['a quiz without a score to reach until it is taken', 'politician', all, { final: 100 }, ['warm-up']],
    [
      'a quiz that only the own audience is given',
      'officer',
      all,
      { practice: 40, final: 80, office: 49 },
      ['office-quiz'],
    ],
    [
      'a quiz even if its lesson was opened and called done',
      'politician',
      [...all, 'final-quiz'],
      { practice: 1 },
      ['final-quiz'],
    ],
    ['nothing when everything is done', 'officer', all, { practice: 40, final: 80, office: 50 }, []],
  ])('is %s', (_, audience, done, best, expected) => {
    const steps = missingSteps(content, { audience, done: new Set(done), best: new Map(Object.entries(best)) });

    expect(steps.map(({ lesson }) => lesson.slug)).toEqual(expected);
  });

  it('says what a quiz needs and how far the learner is', () => {
    const best = new Map([['final', 55]]);

    const steps = missingSteps(content, { audience: 'politician', done: new Set(all), best });

    expect(steps).toMatchObject([
      { kind: 'quiz', lesson: { slug: 'warm-up' }, needed: null, best: null },
      { kind: 'quiz', lesson: { slug: 'final-quiz' }, needed: 70, best: 55 },
    ]);
  });
});
