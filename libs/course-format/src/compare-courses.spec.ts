import { readSample, type Change } from '../testing/a-course.js';
import { compareCourses } from './compare-courses.js';

const inCourse = (replace: string, by: string): Change => ({ in: 'course.yaml', replace, by });
const inQuiz = (replace: string, by: string): Change => ({ in: 'quiz.yaml', replace, by });

function changeOf(...changes: Change[]): string {
  const before = readSample().course;
  const { course: after, problems } = readSample(changes);
  if (before === null || after === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return compareCourses(before, after);
}

const newLesson = `      - slug: more
        title: { cs: A, en: A, nb: A }
        audience: officer
        minutes: 1
        quiz: final
`;

describe('a new version of a course', () => {
  it('is the same when nothing a learner meets has changed', () => {
    expect(changeOf(inCourse('format: 1\n', '# a comment\nformat: 1\n'), { in: 'media/unused.png', text: '' })).toBe(
      'same',
    );
  });

  it.each<[string, Change[]]>([
    ['a word in a lesson', [{ in: 'lessons/who/cs.md', replace: 'chairs', by: 'benches' }]],
    ['a title', [inCourse('cs: Role', 'cs: Úlohy')]],
    ['the wording of a right option', [inQuiz('en: the mayor', 'en: our mayor')]],
    ['the order of lessons', [inCourse('after: [who]', 'after: []')]],
    [
      'a question more',
      [
        inQuiz(
          '      - id: people',
          '      - { id: more, type: truefalse, prompt: { cs: A, en: A, nb: A }, correct: true, feedback: { true: { cs: A, en: A, nb: A }, false: { cs: A, en: A, nb: A } } }\n      - id: people',
        ),
      ],
    ],
    ['the number of attempts', [inQuiz('attempts: 3', 'attempts: 5')]],
  ])('is minor when it changes %s', (_, changes) => {
    expect(changeOf(...changes)).toBe('minor');
  });

  it.each<[string, Change[]]>([
    ['a lesson more', [inCourse('      - slug: test', `${newLesson}      - slug: test`)]],
    ['the audience of a lesson', [inCourse('audience: officer', 'audience: both')]],
    ['a quiz of a lesson', [inCourse('minutes: 3\n        after', 'minutes: 3\n        quiz: final\n        after')]],
    ['the score to reach', [inCourse('minScore: 70', 'minScore: 80')]],
    ['the quizzes to pass', [inCourse('[{ quiz: final, minScore: 70 }]', '[]')]],
    ['a right number', [inQuiz('correct: 7', 'correct: 8')]],
    [
      'the right option',
      [inQuiz('            correct: true\n', ''), inQuiz('- id: host\n', '- id: host\n            correct: true\n')],
    ],
    ['the id of a question', [inQuiz('id: people', 'id: persons')]],
  ])('is major when it changes %s', (_, changes) => {
    expect(changeOf(...changes)).toBe('major');
  });
});
