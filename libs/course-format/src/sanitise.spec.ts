import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assert, property, string } from 'fast-check';
import { anInput, inEveryLanguage, readSample, someFiles } from '../testing/a-course.js';
import { parseLesson } from './parse-lesson.js';
import { readCourse } from './read-course.js';
import { renderLesson } from './render-lesson.js';
import { sanitiseSchema } from './sanitise-schema.js';

const ownStrings = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe src="https://evil.example/"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java&#10;script:alert(1)>)',
  '[x](\u0001javascript:alert(1))',
  '[x](vbscript:msgbox)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](//evil.example/)',
  '[x](\\\\evil.example)',
  '![x](javascript:alert(1))',
  '![x](https://evil.example/pixel.gif)',
  '![x" onerror="alert(1)](media/plan.svg)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<javascript:alert(1)>',
  ':::tip{onclick="alert(1)" style="x"}\nx\n:::',
  '::figure{src="javascript:alert(1)" alt="\\"><script>alert(1)</script>"}',
  '::figure{src="media/plan.svg" alt="x" onload="alert(1)"}',
  '::download{src="javascript:alert(1)" label="x"}',
  '::external-video{provider="youtube" id="\\"><script>" title="<b onclick=x>"}',
  '::video{id="x\\" onclick=\\"alert(1)"}',
  ':term[<script>]{id="recorder" onclick="alert(1)"}',
  ':law[x]{id="constructor"}',
  ':term[x]{id="__proto__"}',
  '## Heading {#"><script>alert(1)</script>}',
  '## {{constructor.constructor("alert(1)")()}}',
  '```"><script>alert(1)</script>\nx\n```',
  '[^<script>]\n\n[^<script>]: <script>alert(1)</script>',
  '</div></section><style>*{display:none}</style>',
  '<!--><script>alert(1)</script>-->',
  '<form action="https://evil.example"><button formaction="javascript:alert(1)">x</button></form>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '\u0000<\u0000script>alert(1)</script>',
];

/** The long list lies beside the repository on the machines of its authors; the spec holds without it. */
const longList = resolve(__dirname, '../../../../shared/data/standards/security/blns.json');
const knownStrings = existsSync(longList) ? (JSON.parse(readFileSync(longList, 'utf8')) as string[]) : [];

/** A text in every place of a lesson that takes one. */
const inPlaces = (text: string): string[] => [
  text,
  `Text ${text} more`,
  `# ${text}`,
  `[${text}](${text})`,
  `::figure{src="media/plan.svg" alt="${text}"}`,
];

const tags = new Set(sanitiseSchema.tagNames);
const attributes =
  /^(?:class|id|href|src|alt|rel|download|role|type|scope|start|datetime|tabindex|loading|decoding|popover|popovertarget|aria-[a-z]+|data-[a-z-]+)$/;

/** Everything in the HTML that a lesson must never contain. */
function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  // A quoted value may hold anything but a quote; outside of one, "<" always begins a tag.
  const markup = html.match(/<(?:[^"<>]|"[^"]*")*>?/g) ?? [];
  for (const piece of markup) {
    const tag = /^<\/?([a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>$/.exec(piece);
    if (tag === null || !tags.has(tag[1] ?? '')) {
      dangers.push(piece);
      continue;
    }
    for (const [, name = '', value = ''] of (tag[2] ?? '').matchAll(/\s+([a-z-]+)(?:="([^"]*)")?/g)) {
      if (!attributes.test(name)) dangers.push(`${name}=${value}`);
      const isAddress = name === 'href' || name === 'src';
      if (isAddress && !/^(?:https?:\/\/|mailto:|#|\.\.\/[a-z0-9-]+(?:#|$)|\/media\/)/i.test(value))
        dangers.push(`${name}=${value}`);
    }
  }
  return dangers;
}

/** Renders text that was never checked: what the reader would refuse must be harmless all the same. */
function render(markdown: string): string {
  return renderLesson(parseLesson(markdown).root, {
    language: 'cs',
    laws: [],
    terms: [],
    lessonUrl: (slug) => `../${slug}`,
    file: (path) => (path.startsWith('media/') ? { url: '/media/a.svg', size: 10 } : null),
  }).html;
}

describe('a lesson in the browser', () => {
  it.each(ownStrings)('is safe from %j', (text) => {
    expect(inPlaces(text).flatMap((markdown) => dangersIn(render(markdown)))).toEqual([]);
  });

  it('is safe from the strings that are known to break things', () => {
    const dangers = knownStrings.flatMap((text) => dangersIn(render(inPlaces(text).join('\n\n'))));

    expect(dangers).toEqual([]);
  });

  it('is safe from whatever else is written', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (text) => dangersIn(render(text)).length === 0),
      { numRuns: 300 },
    );
  });

  it('is safe from texts of course.yaml, laws and glossary', () => {
    const script = '<script>alert(1)</script>';
    const input = anInput(someFiles());
    const evil = { cs: script, en: script, nb: script };
    const [law] = input.laws?.laws ?? [];
    const laws = law
      ? { format: 1 as const, laws: [{ ...law, name: evil, text: evil, section: script, act: script }] }
      : null;
    const glossary = { format: 1 as const, terms: [{ id: 'recorder', term: evil, explanation: evil }] };

    const html = readCourse({ ...input, laws, glossary }).course?.modules[0]?.lessons[0]?.content?.cs?.html ?? '';

    expect(html).toContain('&#x3C;script>');
    expect(dangersIn(html)).toEqual([]);
  });

  it('is not published with HTML in it', () => {
    expect(readSample(inEveryLanguage('room', '## Film {#film}\n\n<b>x</b>\n')).course).toBeNull();
  });
});

describe('reading lessons of any content', () => {
  it('never throws', () => {
    const input = anInput(someFiles());
    const withText = (text: string) =>
      input.files.map((file) => (file.path === 'lessons/who/cs.md' ? { ...file, text } : file));

    assert(
      property(string({ unit: 'binary', maxLength: 100 }), (text) => {
        return readCourse({ ...input, files: withText(text) }).problems.every(
          ({ line, column }) => line > 0 && column > 0,
        );
      }),
      { numRuns: 50 },
    );
  });

  it('finds the same whatever is run before', () => {
    const [one, other] = [readSample(), readSample()];

    expect(one).toEqual(other);
  });
});
