import type { Element, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { GlossaryTerm } from './glossary-file.js';
import type { LawRecord } from './law-file.js';
import { lawSection, termExplanation } from './lesson-appendix.js';
import { lessonHandlers, type RenderSurroundings } from './lesson-handlers.js';
import { sanitiseSchema } from './sanitise-schema.js';
import { wording } from './wording.js';

export interface RenderInput extends Pick<RenderSurroundings, 'language' | 'file' | 'lessonUrl'> {
  /** What is explained at the end of the lesson, in order of first mention. */
  laws: LawRecord[];
  terms: GlossaryTerm[];
}

/** A parsed lesson as sanitised HTML, with the explanation of its terms and laws at the end. */
export function renderLesson(root: Root, input: RenderInput): { html: string; blocks: number } {
  const laws = new Set(input.laws.map((law) => law.id));
  const terms = new Set(input.terms.map((term) => term.id));
  const words = wording[input.language];
  const plain = structuredClone(root);
  visit(plain, 'listItem', (item) => {
    // Boxes that a learner cannot tick would only promise something.
    item.checked = null;
  });

  const toHtml = unified()
    .use(remarkRehype, {
      handlers: lessonHandlers({ ...input, hasLaw: (id) => laws.has(id), hasTerm: (id) => terms.has(id) }),
      clobberPrefix: '',
      footnoteLabel: words.notes,
      footnoteLabelProperties: { className: ['footnotes-title'] },
      footnoteBackLabel: (reference: number) => `${words.backToText} ${reference + 1}`,
    })
    .freeze();
  const page = toHtml.runSync(plain);
  const blocks = numberBlocks(page);
  page.children.push(...input.terms.map((term) => termExplanation(term, input.language)));
  if (input.laws.length > 0) page.children.push(lawSection(input.laws, input.language));

  const writer = unified().use(rehypeSanitize, sanitiseSchema).use(rehypeStringify).freeze();
  return { html: writer.stringify(writer.runSync(page)), blocks };
}

/** Gives each top-level block its number; a heading keeps the id it is linked by. */
function numberBlocks(page: HtmlRoot): number {
  const blocks = page.children.filter(
    (node): node is Element => node.type === 'element' && !('dataFootnotes' in node.properties),
  );
  blocks.forEach((block, index) => {
    const id = `b${index + 1}`;
    block.properties = { id, ...block.properties, dataBlock: id };
  });
  return blocks.length;
}
