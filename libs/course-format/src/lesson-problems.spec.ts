import { anInput, inEveryLanguage, problemsAfter, readSample, someFiles, type Change } from '../testing/a-course.js';
import { readCourse } from './read-course.js';

/** The problems of the Czech text, with these lines put before the text of the lesson in every language. */
function problemsWith(...lines: string[]): string[] {
  const changes: Change[] = ['cs', 'en', 'nb'].map((language) => ({
    in: `lessons/who/${language}.md`,
    replace: '## People {#people}\n',
    by: `## People {#people}\n\n${lines.join('\n')}\n`,
  }));
  const prefix = 'lessons/who/cs.md:';
  return problemsAfter(...changes)
    .filter((problem) => problem.startsWith(prefix))
    .map((problem) => problem.slice(prefix.length));
}

describe('problems of a lesson', () => {
  it.each<[string, string[], string[]]>([
    ['raw HTML', ['Text', '', '<div>no</div>'], ['5:1 markdown.html']],
    ['inline HTML', ['Text <b>no</b>'], ['3:6 markdown.html', '3:11 markdown.html']],
    ['a heading of the first level', ['# Title {#title}'], ['3:1 heading.level']],
    ['a heading too deep', ['##### Deep {#deep}'], ['3:1 heading.level']],
    ['a level that is skipped', ['#### Deep {#deep}'], ['3:1 heading.level_skipped']],
    ['a heading without an id', ['## Lidé a židle'], ['3:1 heading.id_missing']],
    ['a heading id with capitals', ['## Chairs {#Chairs}'], ['3:1 heading.id_invalid']],
    ['a heading id the page uses', ['## Chairs {#b3}'], ['3:1 heading.id_reserved']],
    ['a heading id used twice', ['## Chairs {#people}'], ['3:1 id.duplicate']],
    ['a heading without text', ['## {#chairs}'], ['3:1 heading.empty']],
    ['an unknown callout', [':::note', 'x', ':::'], ['3:1 directive.unknown']],
    ['a callout that is not closed', ['> :::tip', '> x', '', 'y'], ['3:3 directive.unclosed']],
    [
      'a callout whose title lacks brackets',
      [':::tip Title', 'x', ':::'],
      ['3:1 directive.syntax', '5:1 directive.syntax'],
    ],
    ['a callout with attributes', [':::tip{class="big"}', 'x', ':::'], ['3:1 attribute.unknown']],
    ['an unknown block', ['::picture{src="media/plan.svg"}'], ['3:1 directive.unknown']],
    ['an unknown mark', ['A :word[x]{id="y"}.'], ['3:3 directive.unknown']],
    ['a figure without alt text', ['::figure{src="media/plan.svg" author="A" licence="B"}'], ['3:1 alt.missing']],
    [
      'a figure without its author',
      ['::figure{src="media/plan.svg" alt="A" licence="B"}'],
      ['3:1 figure.credit_missing'],
    ],
    [
      'a figure that is not there',
      ['::figure{src="media/no.svg" alt="A" author="A" licence="B"}'],
      ['3:1 media.missing'],
    ],
    [
      'a figure outside the course',
      ['::figure{src="https://example.org/a.svg" alt="A" author="A" licence="B"}'],
      ['3:1 media.missing'],
    ],
    [
      'a misspelled attribute',
      ['::figure{src="media/plan.svg" alt="A" autor="A" author="A" licence="B"}'],
      ['3:1 attribute.unknown'],
    ],
    ['a picture without alt text', ['![](media/plan.svg)'], ['3:1 alt.missing']],
    ['a picture that is not there', ['![A](media/no.svg)'], ['3:1 media.missing']],
    ['a download that is not there', ['::download{src="media/no.pdf" label="A"}'], ['3:1 media.missing']],
    ['a download without a label', ['::download{src="media/sheet.pdf"}'], ['3:1 attribute.missing']],
    ['an unknown film', ['::video{id="chair"}'], ['3:1 video.unknown']],
    ['an unknown provider', ['::external-video{provider="evil" id="a" title="A"}'], ['3:1 external_video.provider']],
    [
      'an address where an id belongs',
      ['::external-video{provider="youtube" id="https://youtu.be/a" title="A"}'],
      ['3:1 external_video.id'],
    ],
    ['an unknown term', ['The :term[chair]{id="chair"}.'], ['3:5 term.unknown']],
    ['a term without text', ['The :term{id="recorder"}.'], ['3:5 directive.text_missing']],
    ['an unknown law', ['The :law[act]{id="cz-1"}.'], ['3:5 law.unknown']],
    ['a link to an unknown lesson', ['See [this](lesson:nobody).'], ['3:5 link.dead']],
    ['a link beside the lesson', ['See [this](../nobody/cs.md).'], ['3:5 link.dead']],
    [
      'a link to an unknown heading',
      ['See [this](../room#chairs) and [that](#chairs).'],
      ['3:5 link.dead', '3:32 link.dead'],
    ],
    ['a link to nowhere', ['See [this](somewhere.html).'], ['3:5 link.dead']],
    ['a link defined below', ['See [this][a].', '', '[a]: lesson:nobody'], ['3:5 link.dead']],
    ['a link that runs a script', ['See [this](javascript:alert(1)).'], ['3:5 link.unsafe']],
    ['a link to somebody else’s scheme', ['See [this](data:text/html;base64,x).'], ['3:5 link.unsafe']],
    ['a link without text', ['See [](https://example.org/).'], ['3:5 link.text_missing']],
  ])('point at %s', (_, lines, expected) => {
    expect(problemsWith(...lines)).toEqual(expected);
  });

  it.each([
    ['a colon in running text', 'Poměr 3:jedna, viz pozn.:text a 10:30.'],
    [
      'good links',
      '[a](https://example.org/?q=1), [b](mailto:a@example.org), [c](../room/), [d](lesson:room#film), [e](#people)',
    ],
    ['tables and notes', '| a | b |\n| - | - |\n| 1 | 2[^n] |\n\n[^n]: A note.'],
  ])('are none for %s', (_, line) => {
    expect(problemsWith(line)).toEqual([]);
  });

  it('include an empty text', () => {
    expect(problemsAfter(...inEveryLanguage('room', '\n'))).toContain('lessons/room/cs.md:1:1 lesson.empty');
  });
});

describe('a lesson nobody could read', () => {
  it.each([
    ['nested beyond measure', '> '.repeat(5000), 'markdown.too_deep'],
    ['nested deeper than a text', '> '.repeat(60), 'markdown.too_deep'],
    ['longer than any lesson', 'x'.repeat(200_001), 'markdown.too_long'],
  ])('is refused when it is %s', (_, text, code) => {
    expect(problemsAfter({ in: 'lessons/room/cs.md', text: `${text}x` })).toContain(`lessons/room/cs.md:1:1 ${code}`);
  });

  it('is refused when its text was not given', () => {
    const files = someFiles().map(({ text, ...file }) =>
      file.path === 'lessons/room/cs.md' ? file : { ...file, ...(text === undefined ? {} : { text }) },
    );

    expect(readCourse(anInput(files)).problems).toMatchObject([{ code: 'markdown.unreadable' }]);
  });
});

describe('translations of a lesson', () => {
  it('are compared block by block', () => {
    const change = {
      in: 'lessons/room/en.md',
      replace: '::video{id="table"}',
      by: 'Instead of the film.\n\n::video{id="table"}',
    };

    const [problem] = readSample([change]).problems;

    expect(problem).toMatchObject({
      file: 'courses/sample/lessons/room/en.md',
      line: 3,
      column: 1,
      code: 'translation.blocks_differ',
    });
    expect(problem?.message).toBe('block 2 is paragraph here but video in cs; keep the same blocks in every language');
  });

  it('are compared by their heading ids', () => {
    const change = { in: 'lessons/room/nb.md', replace: '{#film}', by: '{#filmen}' };

    expect(problemsAfter(change)).toEqual([
      'lessons/room/nb.md:1:1 translation.headings_differ',
      'lessons/who/nb.md:13:24 link.dead',
    ]);
  });

  it('that nobody asked for are named', () => {
    expect(problemsAfter({ in: 'lessons/room/de.md', text: 'x' }, { in: 'lessons/gone/cs.md', text: 'x' })).toEqual([
      'lessons/gone/cs.md:1:1 file.unused',
      'lessons/room/de.md:1:1 file.unused',
    ]);
  });
});

describe('law and terms in lessons', () => {
  it('are due for a check after twelve months', () => {
    const { course, problems } = readCourse({ ...anInput(someFiles()), today: '2027-11-03' });

    expect(course).not.toBeNull();
    expect(problems).toMatchObject([
      { file: 'courses/sample/lessons/who/cs.md', line: 3, column: 58, severity: 'warning', code: 'law.stale' },
      { file: 'courses/sample/lessons/who/en.md', code: 'law.stale' },
      { file: 'courses/sample/lessons/who/nb.md', code: 'law.stale' },
    ]);
  });

  it('are not due on the day itself', () => {
    expect(readCourse({ ...anInput(someFiles()), today: '2027-11-02' }).problems).toEqual([]);
  });

  it('cannot be looked up without their files', () => {
    const { course, problems } = readCourse({ ...anInput(someFiles()), laws: null, glossary: null });

    expect(course).toBeNull();
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual(
      Array(3).fill(['3 term.unavailable', '3 law.unavailable']).flat(),
    );
  });
});
