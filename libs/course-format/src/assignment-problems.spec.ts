import { problemsAfter, readSample, type Change } from '../testing/a-course.js';
import { inAssignment, readWithAssignment, withAssignment } from '../testing/an-assignment.js';
import { canonicalCourse } from './canonical-course.js';
import { compareCourses } from './compare-courses.js';

describe('an assignment of a course', () => {
  it('is read with its instructions in every language, and what was left out has its default', () => {
    const { course, problems } = readWithAssignment();

    expect(problems).toEqual([]);
    expect(course?.assignments).toMatchObject([
      {
        id: 'meeting',
        parts: [
          { id: 'mandate', takes: 'text', audience: 'both', required: true },
          { id: 'sketch', audience: 'officer', required: true },
          { id: 'more', required: false },
        ],
        criteria: [{ id: 'mandate', audience: 'both', levels: { 2: { en: 'Vague' } } }],
        passAt: 3,
        recordsUndertaking: 'planning_event',
        instructions: { en: { html: expect.stringContaining('href="../who#people"') as string } },
      },
    ]);
  });

  it('describes no real event unless it says so', () => {
    const { course } = readWithAssignment(inAssignment('    recordsUndertaking: planning_event\n', ''));

    expect(course?.assignments[0]?.recordsUndertaking).toBeNull();
  });

  it('has its instructions cleaned like a lesson', () => {
    const hostile = { in: 'assignments/meeting.en.md', text: '[x](javascript:alert(1)) <b onclick="x()">y</b>\n' };

    const { course, problems } = readWithAssignment(hostile);

    expect(course).toBeNull();
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'courses/sample/assignments/meeting.en.md link.unsafe',
      'courses/sample/assignments/meeting.en.md markdown.html',
      'courses/sample/assignments/meeting.en.md markdown.html',
    ]);
  });

  it('makes a new version that learners move to with their progress', () => {
    const before = readSample().course;
    const after = readWithAssignment({
      in: 'course.yaml',
      replace: 'quizzes: [',
      by: 'assignment: meeting\n  quizzes: [',
    });

    expect(before && after.course && compareCourses(before, after.course)).toBe('minor');
  });

  it('leaves a course without one as it was: its canonical form does not mention any', () => {
    const { course } = readSample();

    expect(course && canonicalCourse(course)).not.toContain('"assignments"');
    expect(course?.assignments).toEqual([]);
  });
});

describe('problems of assignment.yaml', () => {
  it.each<[string, Change[], string[]]>([
    ['a misspelled key', [inAssignment('passAt: 3', 'passAt: 3\n    passat: 3')], ['assignment.yaml:22:5 key.unknown']],
    [
      'a level that is missing',
      [inAssignment('          2: {', '          3: {')],
      ['assignment.yaml:18:11 key.missing', 'assignment.yaml:19:11 key.unknown'],
    ],
    [
      'a translation that is missing',
      [inAssignment(', nb: Ingen.', '')],
      ['assignment.yaml:13:31 translation.missing'],
    ],
    [
      'more points to pass than there are',
      [inAssignment('passAt: 3', 'passAt: 5')],
      ['assignment.yaml:21:13 assignment.pass_unreachable', 'assignment.yaml:21:13 assignment.pass_unreachable'],
    ],
    [
      'nothing required of politicians',
      [inAssignment('takes: text }', 'takes: text, audience: officer }')],
      ['assignment.yaml:9:7 assignment.nothing_required'],
    ],
    ['an id used twice', [inAssignment('id: more', 'id: sketch')], ['assignment.yaml:11:15 id.duplicate']],
    [
      'a comment on an unknown criterion',
      [inAssignment('criterion: mandate', 'criterion: mandat')],
      ['assignment.yaml:23:32 assignment.criterion_unknown'],
    ],
    ['an event of an unknown kind', [inAssignment('planning_event', 'party')], ['assignment.yaml:24:25 value.invalid']],
    ['missing instructions', [{ in: 'assignments/meeting.nb.md' }], ['assignment.yaml:3:9 assignment.file_missing']],
    [
      'a dead link of the instructions',
      [{ in: 'assignments/meeting.cs.md', text: 'Read [this](lesson:nobody) first.\n' }],
      ['assignments/meeting.cs.md:1:6 link.dead'],
    ],
    [
      'a film in the instructions',
      ['cs', 'en', 'nb'].map((one) => ({ in: `assignments/meeting.${one}.md`, text: '::video{id="table"}\n' })),
      ['cs', 'en', 'nb'].map((one) => `assignments/meeting.${one}.md:1:1 assignment.video`),
    ],
    [
      'instructions of an unknown assignment and in a foreign language',
      [
        { in: 'assignments/other.cs.md', text: 'x\n' },
        { in: 'assignments/meeting.de.md', text: 'x\n' },
      ],
      ['assignments/meeting.de.md:1:1 file.unused', 'assignments/other.cs.md:1:1 file.unused'],
    ],
    [
      'a completion that asks for an unknown one',
      [{ in: 'course.yaml', replace: 'quizzes: [', by: 'assignment: meetings\n  quizzes: [' }],
      ['course.yaml:14:15 assignment.unknown'],
    ],
  ])('are found: %s', (_, changes, expected) => {
    expect(problemsAfter(...withAssignment, ...changes)).toEqual(expected);
  });

  it('are found when the file is missing but asked for', () => {
    const asked = { in: 'course.yaml', replace: 'quizzes: [', by: 'assignment: meeting\n  quizzes: [' };

    expect(problemsAfter(asked)).toEqual(['course.yaml:14:15 assignment.unknown']);
  });
});
