import { inEveryLanguage, readSample } from '../testing/a-course.js';
import type { Language } from './language.js';

const question = '\n\n:::question\nWhy?\n:::\n';

function htmlOf(markdown: string, language: Language = 'en'): string {
  const { course, problems } = readSample(inEveryLanguage('room', `## Film {#film}\n\n${markdown}${question}`));
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  return course?.modules[0]?.lessons[1]?.content?.[language]?.html ?? '';
}

describe('a rendered lesson', () => {
  it('numbers its blocks and keeps the ids of its headings', () => {
    const html = htmlOf('One.\n\n### Two {#two}\n\n- three');

    expect(html).toContain('<h2 id="film" data-block="b1">Film</h2>');
    expect(html).toContain('<p id="b2" data-block="b2">One.</p>');
    expect(html).toContain('<h3 id="two" data-block="b3">Two</h3>');
    expect(html).toContain('<ul id="b4" data-block="b4">');
  });

  it.each<[Language, string]>([
    ['cs', 'Otázka k zamyšlení'],
    ['en', 'Something to think over'],
    ['nb', 'Til ettertanke'],
  ])('titles a callout in its language (%s)', (language, title) => {
    expect(htmlOf('x', language)).toContain(
      `role="note" aria-labelledby="callout-1-title" data-block="b3"><p class="callout-title" id="callout-1-title">${title}</p>`,
    );
  });

  it('takes the title of a callout from its author', () => {
    expect(htmlOf(':::tip[Do *this*]\nText.\n:::')).toContain(
      '<aside id="b2" class="callout callout-tip" role="note" aria-labelledby="callout-1-title" data-block="b2">' +
        '<p class="callout-title" id="callout-1-title">Do <em>this</em></p><div class="callout-body"><p>Text.</p></div></aside>',
    );
  });

  it('marks the list of a checklist', () => {
    expect(htmlOf(':::checklist\n- [ ] chairs\n- water\n:::')).toMatch(
      /<ul class="checklist">\s*<li>chairs<\/li>\s*<li>water<\/li>/,
    );
  });

  it('shows a figure with its caption, author and licence', () => {
    expect(
      htmlOf('::figure{src="media/plan.svg" alt="Chairs" caption="Plan" author="Eva" licence="CC0"}', 'nb'),
    ).toContain(
      '<img src="/media/sha-of-media-plan-svg.svg" alt="Chairs" loading="lazy" decoding="async"><figcaption>' +
        '<span class="figure-caption">Plan</span> <span class="figure-credit">Av: Eva · Lisens: CC0</span></figcaption></figure>',
    );
  });

  it('leaves places for films and loads none', () => {
    const html = htmlOf('::video{id="table"}\n\n::external-video{provider="youtube" id="a_B-1" title="A walk"}');

    expect(html).toContain('<div id="b2" class="video-slot" data-video="table" data-block="b2"></div>');
    expect(html).toContain('data-provider="youtube" data-video-id="a_B-1" data-title="A walk"');
    expect(html).not.toMatch(/iframe|youtu\.?be\.com/);
  });

  it('offers a download with its type and size', () => {
    expect(htmlOf('::download{src="media/sheet.pdf" label="Run sheet"}', 'cs')).toContain(
      '<a class="download" href="/media/sha-of-media-sheet-pdf.pdf" download="sheet.pdf"><span class="download-label">Run sheet</span> ' +
        '<span class="download-facts">(PDF, 120\u00A0kB)</span></a>',
    );
  });

  it('explains each term once, at the end, without a script', () => {
    const html = htmlOf('A :term[recorder]{id="recorder"} and :term[another]{id="recorder"}.');

    expect(html.match(/<button type="button" class="term" popovertarget="term-recorder">/g)).toHaveLength(2);
    expect(html.match(/<div class="term-explanation" id="term-recorder" popover="auto">/g)).toHaveLength(1);
    expect(html).toContain('<p>Takes the record.</p>');
  });

  it('prints what the law says with the dates to judge it by', () => {
    const html = htmlOf('See :law[section 16]{id="cz-128-2000-16"}.');

    expect(html).toContain('<a class="law-reference" href="#law-cz-128-2000-16">section 16</a>');
    expect(html).toContain(
      '<h3>§ 16, Act on Municipalities (128/2000 Sb., CZ)</h3><p class="law-text">A citizen may speak.</p>',
    );
    expect(html).toContain('Check the current text before you rely on this.');
    expect(html).toContain('<dd><time datetime="2000-11-12">12 November 2000</time></dd>');
    expect(html).toContain('<a class="external" href="https://example.org/128-2000" rel="noopener noreferrer">');
  });

  it('leads links where they belong', () => {
    const html = htmlOf(
      '[a](https://example.org/) [b](lesson:who#people) [c](../who/cs.md) [d](#film) [e](media/sheet.pdf) [f][g]\n\n[g]: mailto:a@example.org',
    );

    expect(html).toContain('<a class="external" href="https://example.org/" rel="noopener noreferrer">a</a>');
    expect(html).toContain('<a class="lesson-link" data-lesson="who" href="../who#people">b</a>');
    expect(html).toContain('<a class="lesson-link" data-lesson="who" href="../who">c</a>');
    expect(html).toContain('<a href="#film">d</a>');
    expect(html).toContain('<a class="media-link" href="/media/sha-of-media-sheet-pdf.pdf">e</a>');
    expect(html).toContain('<a href="mailto:a@example.org">f</a>');
  });

  it('labels tables and their columns', () => {
    const html = htmlOf('| Goal | Room |\n| :- | -: |\n| talk | circle |', 'nb');

    expect(html).toContain(
      '<div id="b2" class="table-frame" role="region" aria-label="Tabell: Goal, Room" tabindex="0" data-block="b2">',
    );
    expect(html).toContain('<th scope="col" class="align-left">Goal</th><th scope="col" class="align-right">Room</th>');
  });

  it('puts notes at the end under a heading of its language', () => {
    const html = htmlOf('Text[^a].\n\n[^a]: A note.', 'cs');

    expect(html).toContain('<h2 class="footnotes-title" id="footnote-label">Poznámky</h2>');
    expect(html).toContain('href="#fn-a" id="fnref-a"');
    expect(html).toContain('aria-label="Zpět k textu, poznámka 1"');
  });

  it('keeps a colon of running text', () => {
    expect(htmlOf('Poměr 3:jedna.')).toContain('Poměr 3:jedna.');
  });

  it('makes ids from headings that have none', () => {
    expect(htmlOf('## Lidé a žluťoučká křesla')).toContain('<h2 id="lide-a-zlutoucka-kresla"');
  });

  it('has no style of its own', () => {
    expect(htmlOf('| a | b |\n| :- | -: |\n| 1 | 2 |')).not.toMatch(/\sstyle=|\salign=/);
  });
});
