import type { Definition, Heading, Image, Link, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A heading of a lesson with the id it is linked by. */
export interface LessonHeading {
  node: Heading;
  id: string;
  text: string;
  /** Written as `{#id}`; otherwise the id is made from the text. */
  isExplicit: boolean;
}

export interface ParsedLesson {
  markdown: string;
  root: Root;
  headings: LessonHeading[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/** Parses the Markdown of a lesson and gives every heading its id. */
export function parseLesson(markdown: string): ParsedLesson {
  const root = parser.parse(markdown);
  resolveReferences(root);
  const headings: LessonHeading[] = [];
  visit(root, 'heading', (node) => {
    headings.push(readHeading(node));
  });
  return { markdown, root, headings };
}

/** Turns `[text][name]` into a plain link or image, so that everything after this meets only one form. */
function resolveReferences(root: Root): void {
  const definitions = new Map<string, Definition>();
  visit(root, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(root, (node, index, parent) => {
    if (index === undefined || parent === undefined) return;
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (definition === undefined) return;
    const position = node.position && { position: node.position };
    const target = { url: definition.url, ...position };
    const link: Link | null =
      node.type === 'linkReference' ? { type: 'link', ...target, children: node.children } : null;
    const image: Image | null =
      node.type === 'imageReference' ? { type: 'image', ...target, alt: node.alt ?? null } : null;
    parent.children.splice(index, 1, ...[link, image].filter((one) => one !== null));
  });
}

function readHeading(node: Heading): LessonHeading {
  const explicit = takeExplicitId(node);
  const text = toString(node).trim();
  const id = explicit ?? (toId(text) || 'section');
  node.data = { ...node.data, hProperties: { id } };
  return { node, id, text, isExplicit: explicit !== null };
}

/** Removes `{#id}` from the end of the heading and returns the id. */
function takeExplicitId(node: Heading): string | null {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return null;
  const match = /\s*\{#([^{}\s]*)\}\s*$/.exec(last.value);
  if (match === null) return null;
  const rest: Text = { ...last, value: last.value.slice(0, match.index) };
  node.children.splice(-1, 1, rest);
  return match[1] ?? '';
}

function toId(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
