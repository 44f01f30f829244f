import { anInput, readSample, someFiles } from '../testing/a-course.js';
import { canonicalCourse } from './canonical-course.js';
import { formatProblem } from './problem.js';
import { readCourse } from './read-course.js';

describe('reading a course', () => {
  it('finds nothing wrong with the sample', () => {
    const { course, problems } = readSample();

    expect(problems).toEqual([]);
    expect(course).toMatchObject({
      folder: 'sample',
      languages: ['cs', 'en', 'nb'],
      minutes: { politician: 8, officer: 11 },
    });
  });

  it('resolves the films, pictures and downloads to their addresses', () => {
    const { course } = readSample();

    expect(course?.videos[0]).toMatchObject({
      file: { cs: '/media/sha-of-media-table-mp4.mp4', nb: '/media/sha-of-media-table-mp4.mp4' },
      poster: '/media/sha-of-media-table-webp.webp',
      captions: { en: '/media/sha-of-media-table-en-vtt.vtt' },
    });
    expect(course?.pools[0]?.questions[1]?.picture?.src).toBe('/media/sha-of-media-plan-svg.svg');
    expect(course?.modules[0]?.lessons[1]?.content?.en?.downloads).toEqual([
      { src: '/media/sha-of-media-sheet-pdf.pdf', label: 'Run sheet' },
    ]);
    expect(course?.media).toHaveLength(7);
  });

  it('takes the addresses from the caller', () => {
    const { course } = readSample([], { mediaUrl: ({ path }) => `https://files.example.org/${path}` });

    expect(course?.videos[0]?.poster).toBe('https://files.example.org/media/table.webp');
    expect(course?.modules[0]?.lessons[0]?.content?.cs?.html).toContain(
      'src="https://files.example.org/media/plan.svg"',
    );
  });

  it('says of each lesson what it holds', () => {
    const who = readSample().course?.modules[0]?.lessons[0];

    expect(who).toMatchObject({ after: [], quiz: null });
    expect(who?.content?.en).toMatchObject({
      words: 24,
      minutes: 3.2,
      blocks: 5,
      headings: [{ id: 'people', text: 'People' }],
      laws: ['cz-128-2000-16'],
      terms: ['recorder'],
      videos: [],
      figures: [
        {
          src: '/media/sha-of-media-plan-svg.svg',
          alt: 'A plan',
          caption: 'The plan',
          author: 'Roundtable',
          licence: 'CC BY-SA 4.0',
        },
      ],
    });
    expect(who?.content?.en?.plainText).toContain('The recorder sits by the host');
  });

  it('gives a quiz without an introduction no content', () => {
    expect(readSample().course?.modules[0]?.lessons[2]).toMatchObject({ quiz: 'final', content: null });
  });

  it('is the same whatever order the files are listed in', () => {
    const forwards = readCourse(anInput(someFiles()));
    const backwards = readCourse(anInput(someFiles().reverse()));

    expect(forwards.course && canonicalCourse(forwards.course)).toBe(
      backwards.course && canonicalCourse(backwards.course),
    );
  });

  it('does not depend on the name of the folder', () => {
    const here = readSample().course;
    const there = readCourse({ ...anInput(someFiles()), folder: 'elsewhere' }).course;

    expect(here && canonicalCourse(here)).toBe(there && canonicalCourse(there));
  });

  it('reports everything at once, by file and place', () => {
    const { course, problems } = readSample([
      { in: 'course.yaml', replace: 'licence:', by: 'license:' },
      { in: 'course.yaml', replace: 'seconds: 60', by: 'seconds: 0' },
      { in: 'lessons/who/cs.md', replace: '## People', by: '# People' },
      { in: 'lessons/room/nb.md' },
      { in: 'quiz.yaml', replace: 'correct: true', by: '' },
    ]);

    expect(course).toBeNull();
    expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'courses/sample/course.yaml:1 key.missing',
      'courses/sample/course.yaml:6 key.unknown',
      'courses/sample/course.yaml:22 value.invalid',
      'courses/sample/course.yaml:32 lesson.file_missing',
      'courses/sample/course.yaml:36 lesson.minutes',
      'courses/sample/lessons/who/cs.md:1 heading.level',
      'courses/sample/lessons/who/en.md:1 translation.blocks_differ',
      'courses/sample/lessons/who/nb.md:1 translation.blocks_differ',
      'courses/sample/quiz.yaml:16 question.no_right_answer',
    ]);
  });

  it('prints a problem as a link to its place', () => {
    const [problem] = readSample([{ in: 'course.yaml', replace: 'licence:', by: 'license:' }]).problems.slice(1);

    expect(problem && formatProblem(problem)).toBe(
      'courses/sample/course.yaml:6:1: unknown key "license"; check the spelling or remove it',
    );
  });
});
