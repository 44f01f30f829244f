import { problemsAfter, readSample, type Change } from '../testing/a-course.js';

const inQuiz = (replace: string, by: string): Change => ({ in: 'quiz.yaml', replace, by });
const text = '{ cs: A, en: A, nb: A }';

/** A question put before the others; it begins at line 11. */
const withQuestion = (...lines: string[]): Change =>
  inQuiz(
    '    questions:\n',
    `    questions:\n${lines.map((line, index) => `${index === 0 ? '      - ' : '        '}${line}\n`).join('')}`,
  );

const options = (...rights: boolean[]): string =>
  `options: [${rights.map((right, n) => `{ id: o${n}, text: ${text}, ${right ? 'correct: true, ' : ''}feedback: ${text} }`).join(', ')}]`;

describe('problems of quiz.yaml', () => {
  it.each<[string, Change[], string[]]>([
    [
      'a question without a right answer',
      [inQuiz('            correct: true\n', '')],
      ['quiz.yaml:16:11 question.no_right_answer'],
    ],
    [
      'an option without feedback',
      [inQuiz('            feedback: { cs: Ne., en: No., nb: Nei. }\n', '')],
      ['quiz.yaml:16:13 feedback.missing'],
    ],
    [
      'two mistakes of one question',
      [inQuiz('            correct: true\n', ''), inQuiz('            feedback: { cs: Ne., en: No., nb: Nei. }\n', '')],
      ['quiz.yaml:16:11 question.no_right_answer', 'quiz.yaml:16:13 feedback.missing'],
    ],
    ['feedback that lacks a language', [inQuiz(', nb: Nei.', '')], ['quiz.yaml:18:23 translation.missing']],
    ['a type nobody knows', [inQuiz('type: single', 'type: choice')], ['quiz.yaml:12:15 value.invalid']],
    ['a draw larger than its pool', [inQuiz('count: 2', 'count: 3')], ['quiz.yaml:7:12 quiz.draw_too_large']],
    [
      'a draw from an unknown pool',
      [inQuiz('pool: roles', 'pool: role')],
      ['quiz.yaml:7:12 quiz.pool_unknown', 'quiz.yaml:9:5 pool.unused'],
    ],
    [
      'a draw from one pool twice',
      [inQuiz('[{ pool: roles, count: 2 }]', '[{ pool: roles, count: 1 }, { pool: roles, count: 1 }]')],
      ['quiz.yaml:7:39 quiz.draw_repeated'],
    ],
    ['an id used twice', [inQuiz('- id: people', '- id: chair')], ['quiz.yaml:23:13 id.duplicate']],
    ['an option id used twice', [inQuiz('id: mayor', 'id: host')], ['quiz.yaml:19:17 id.duplicate']],
    [
      'a place to reread in an unknown lesson',
      [inQuiz('who#people', 'nobody#people')],
      ['quiz.yaml:14:17 reread.dead'],
    ],
    ['a place to reread without its heading', [inQuiz('who#people', 'who#crowd')], ['quiz.yaml:14:17 reread.dead']],
    [
      'a picture that is not there',
      [inQuiz('src: media/plan.svg', 'src: media/plans.svg')],
      ['quiz.yaml:27:25 media.missing'],
    ],
    [
      'a picture without alt text',
      [inQuiz(', alt: { cs: Plán, en: Plan, nb: Plan }', '')],
      ['quiz.yaml:27:18 key.missing'],
    ],
    [
      'several right answers where one is allowed',
      [withQuestion('id: q', 'type: single', `prompt: ${text}`, options(true, true))],
      ['quiz.yaml:14:18 question.several_right_answers'],
    ],
    [
      'a multiple choice without a wrong option',
      [withQuestion('id: q', 'type: multiple', `prompt: ${text}`, options(true, true))],
      ['quiz.yaml:14:18 question.no_wrong_answer'],
    ],
    [
      'a gap the prompt lacks',
      [
        withQuestion(
          'id: q',
          'type: gap',
          'prompt: { cs: "{{a}}", en: "{{a}}", nb: "a" }',
          'gaps: [{ id: a, kind: typed, accepted: { cs: [x], en: [x], nb: [x] } }]',
        ),
      ],
      ['quiz.yaml:13:49 gap.not_in_prompt'],
    ],
    [
      'a gap nobody described',
      [
        withQuestion(
          'id: q',
          'type: gap',
          'prompt: { cs: "{{a}}", en: "{{a}} {{b}}", nb: "{{a}}" }',
          'gaps: [{ id: a, kind: typed, accepted: { cs: [x], en: [x], nb: [x] } }]',
        ),
      ],
      ['quiz.yaml:13:36 gap.unknown'],
    ],
    [
      'a gap to choose for without a right option',
      [
        withQuestion(
          'id: q',
          'type: gap',
          'prompt: { cs: "{{a}}", en: "{{a}}", nb: "{{a}}" }',
          `gaps: [{ id: a, kind: chosen, options: [{ id: x, text: ${text} }, { id: y, text: ${text} }] }]`,
        ),
      ],
      ['quiz.yaml:14:48 question.no_right_answer'],
    ],
    [
      'accepted forms that lack a language',
      [withQuestion('id: q', 'type: short', `prompt: ${text}`, 'accepted: { cs: [x], en: [x] }')],
      ['quiz.yaml:14:19 translation.missing'],
    ],
    [
      'a region outside the picture',
      [
        withQuestion(
          'id: q',
          'type: hotspot',
          `prompt: ${text}`,
          `picture: { src: media/plan.svg, alt: ${text} }`,
          `regions: [{ id: a, rect: [0.5, 0, 0.6, 1], text: ${text}, correct: true, feedback: ${text} }, { id: b, rect: [0, 0, 0.5, 1], text: ${text}, feedback: ${text} }]`,
        ),
      ],
      ['quiz.yaml:15:34 question.region_outside'],
    ],
    [
      'feedback of a true-or-false question that is missing',
      [withQuestion('id: q', 'type: truefalse', `prompt: ${text}`, 'correct: true', `feedback: { "true": ${text} }`)],
      ['quiz.yaml:15:19 key.missing'],
    ],
  ])('point at %s', (_, changes, expected) => {
    expect(problemsAfter(...changes)).toEqual(expected);
  });

  it('warn when the right option is by far the longest', () => {
    const { course, problems } = readSample([inQuiz('en: the mayor', 'en: the mayor and nobody else in the hall')]);

    expect(course).not.toBeNull();
    expect(problems).toMatchObject([{ line: 20, column: 19, severity: 'warning', code: 'question.longest_is_right' }]);
    expect(problems[0]?.message).toContain('(en)');
  });

  it('name a quiz.yaml that is asked for but not there', () => {
    expect(problemsAfter({ in: 'quiz.yaml' })).toEqual([
      'course.yaml:14:21 quiz.unknown',
      'course.yaml:42:15 quiz.unknown',
    ]);
  });

  it('leave out the follow-up when quiz.yaml cannot be read', () => {
    expect(problemsAfter({ in: 'quiz.yaml', text: 'format: [' })).toEqual(['quiz.yaml:1:10 yaml.syntax']);
  });
});
