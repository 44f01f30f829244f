import { problemsAfter, readSample, type Change } from '../testing/a-course.js';

const inCourse = (replace: string, by: string): Change => ({ in: 'course.yaml', replace, by });

describe('problems of course.yaml', () => {
  it.each<[string, Change[], string[]]>([
    [
      'a misspelled key',
      [inCourse('    seconds: 60', '    seconds: 60\n    lenght: 60')],
      ['course.yaml:23:5 key.unknown'],
    ],
    ['a key that is missing', [inCourse('licence: CC BY-SA 4.0\n', '')], ['course.yaml:1:1 key.missing']],
    ['a key written twice', [inCourse('licence:', 'format: 1\nlicence:')], ['course.yaml:6:1 yaml.duplicate_key']],
    [
      'a missing translation, at the map that lacks it',
      [inCourse(', nb: Roller', '')],
      ['course.yaml:25:12 translation.missing'],
    ],
    [
      'a language nobody knows',
      [inCourse('nb: Roller', 'no: Roller')],
      ['course.yaml:25:12 translation.missing', 'course.yaml:25:35 key.unknown'],
    ],
    [
      'a text without any language',
      [inCourse('{ cs: Role, en: Roles, nb: Roller }', '{}')],
      ['course.yaml:25:12 value.invalid'],
    ],
    [
      'a text that is not given per language',
      [inCourse('{ cs: Role, en: Roles, nb: Roller }', 'Roles')],
      ['course.yaml:25:12 value.invalid'],
    ],
    ['an empty text', [inCourse('en: Roles', 'en: ""')], ['course.yaml:25:28 value.invalid']],
    [
      'an id that is not a UUID',
      [inCourse('01936f2e-7b1a-7c43-9d0e-3c2a1b4f5e01', 'sample')],
      ['course.yaml:2:5 value.invalid'],
    ],
    ['a slug with capitals', [inCourse('slug: roles', 'slug: Roles')], ['course.yaml:24:11 value.invalid']],
    [
      'a module slug used twice',
      [
        inCourse(
          'modules:\n',
          'modules:\n  - slug: roles\n    title: { cs: A, en: A, nb: A }\n    lessons:\n      - { slug: more, title: { cs: A, en: A, nb: A }, audience: both, minutes: 1, quiz: final }\n',
        ),
      ],
      ['course.yaml:28:11 id.duplicate'],
    ],
    [
      'a lesson that follows an unknown one',
      [inCourse('after: [who]', 'after: [nobody]')],
      ['course.yaml:37:17 lesson.after_unknown'],
    ],
    [
      'lessons that wait for each other',
      [inCourse('minutes: 3\n', 'minutes: 3\n        after: [room]\n')],
      ['course.yaml:32:16 lesson.after_cycle', 'course.yaml:38:16 lesson.after_cycle'],
    ],
    [
      'a lesson without an outcome',
      [inCourse('        outcome: { cs: vím kdo, en: I know who, nb: jeg vet hvem }\n', '')],
      ['course.yaml:27:9 lesson.outcome_missing'],
    ],
    ['minutes far from the estimate', [inCourse('minutes: 3\n', 'minutes: 9\n')], ['course.yaml:31:18 lesson.minutes']],
    [
      'an audience nobody listed',
      [inCourse('audience: officer', 'audience: officers')],
      ['course.yaml:35:19 value.invalid'],
    ],
    [
      'an unknown quiz of a lesson',
      [inCourse('quiz: final\n', 'quiz: finale\n')],
      ['course.yaml:14:21 completion.quiz_unreachable', 'course.yaml:42:15 quiz.unknown', 'quiz.yaml:3:5 quiz.unused'],
    ],
    [
      'an unknown quiz of the completion',
      [inCourse('{ quiz: final,', '{ quiz: finale,')],
      ['course.yaml:14:21 quiz.unknown'],
    ],
    ['a language listed twice', [inCourse('[cs, en, nb]', '[cs, en, nb, cs]')], ['course.yaml:5:25 id.duplicate']],
    ['a lesson without its text', [{ in: 'lessons/room/nb.md' }], ['course.yaml:32:15 lesson.file_missing']],
  ])('point at %s', (_, changes, expected) => {
    expect(problemsAfter(...changes)).toEqual(expected);
  });

  it('name an audience without any lesson', () => {
    const nobody = [inCourse('audience: both', 'audience: officer'), inCourse('audience: both', 'audience: officer')];

    expect(problemsAfter(...nobody)).toEqual(['course.yaml:24:3 audience.empty']);
  });

  it('warn of a text in a language the course does not speak', () => {
    const { problems } = readSample([inCourse('languages: [cs, en, nb]', 'languages: [cs, en]')]);

    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(problems[0]).toMatchObject({ line: 3, column: 32, code: 'translation.unused' });
  });

  it('say how a missing text is written', () => {
    const [problem] = readSample([inCourse('title: { cs: Role, en: Roles, nb: Roller }', 'title: Roles')]).problems;

    expect(problem?.message).toBe(
      '"modules.0.title" is "Roles"; it must be a map of keys and values; a text is written per language: { cs: …, en: …, nb: … }',
    );
  });
});

describe('a course.yaml that cannot be read', () => {
  const problemsOf = (text: string) => problemsAfter({ in: 'course.yaml', text });

  it('is reported where its syntax breaks', () => {
    expect(problemsOf('format: 1\ntitle: [a, b\nlanguages: cs\n')).toEqual(
      expect.arrayContaining(['course.yaml:3:1 yaml.syntax']),
    );
  });

  it('is reported when it is not there', () => {
    expect(problemsAfter({ in: 'course.yaml' })).toEqual(['course.yaml:1:1 course.missing']);
  });

  it('is reported when it is empty', () => {
    expect(problemsOf('')).toContain('course.yaml:1:1 value.invalid');
  });

  it('is refused when it multiplies itself through anchors', () => {
    const rows = Array.from({ length: 8 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`);

    expect(problemsOf(['a0: &a0 [x]', ...rows].join('\n'))).toEqual(['course.yaml:1:1 yaml.aliases']);
  });

  it('is refused when it is nested beyond measure', () => {
    const problems = problemsOf('['.repeat(200_000));

    expect(problems.length).toBeLessThanOrEqual(20);
    expect(problems[0]).toMatch(/yaml\.syntax|yaml\.unreadable/);
  });

  it('is refused when it is longer than any course', () => {
    expect(problemsOf('x'.repeat(2_000_001))).toEqual(['course.yaml:1:1 yaml.too_long']);
  });

  it('cannot bring objects of its own kind', () => {
    expect(problemsOf('format: !!js/function "() => 1"\n')).toContain('course.yaml:1:9 yaml.syntax');
  });
});
