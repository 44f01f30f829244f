import type { Nodes } from 'mdast';
import { attributeOf, isPlainText, type LeafDirective } from './directive.js';

const blockParents = new Set<Nodes['type']>([
  'root',
  'blockquote',
  'list',
  'listItem',
  'containerDirective',
  'table',
  'tableRow',
  'footnoteDefinition',
]);

/** What a learner reads, without markup; every block and cell on its own line. */
export function lessonText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return ' ';
    case 'leafDirective':
      return leafText(node);
    case 'textDirective':
      return isPlainText(node) ? `:${node.name}` : joinChildren(node.children, '');
    default:
      return 'children' in node ? joinChildren(node.children, blockParents.has(node.type) ? '\n' : '') : '';
  }
}

/** Words of a plain text: whatever stands between spaces and has a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

function leafText(node: LeafDirective): string {
  if (node.name === 'figure') return attributeOf(node, 'caption');
  if (node.name === 'download') return attributeOf(node, 'label');
  return node.name === 'external-video' ? attributeOf(node, 'title') : '';
}

function joinChildren(children: readonly Nodes[], separator: string): string {
  const texts = children.map(lessonText);
  return (separator === '' ? texts : texts.filter((text) => text !== '')).join(separator);
}
