import type { Nodes, RootContent } from 'mdast';
import { fileStart, type Place } from './problem.js';

type Find<Type extends string> = Extract<Nodes, { type: Type }>;
export type ContainerDirective = Find<'containerDirective'>;
export type LeafDirective = Find<'leafDirective'>;
export type TextDirective = Find<'textDirective'>;
export type Directive = ContainerDirective | LeafDirective | TextDirective;

export const calloutKinds = ['tip', 'example', 'warning', 'law', 'phrase', 'checklist', 'question'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

interface DirectiveRule {
  required: readonly string[];
  optional: readonly string[];
}

/** What may be written after each `::name` and `:name`. */
export const leafRules: Record<string, DirectiveRule> = {
  figure: { required: ['src', 'alt'], optional: ['caption', 'author', 'licence'] },
  video: { required: ['id'], optional: [] },
  'external-video': { required: ['provider', 'id', 'title'], optional: [] },
  download: { required: ['src', 'label'], optional: [] },
};
export const textRules: Record<string, DirectiveRule> = {
  term: { required: ['id'], optional: [] },
  law: { required: ['id'], optional: [] },
};

/** Where a film elsewhere may live. */
export const videoProviders = ['youtube', 'vimeo'] as const;
export const externalVideoId = /^[A-Za-z0-9_-]{1,64}$/;

export function isCalloutKind(name: string): name is CalloutKind {
  return calloutKinds.some((kind) => kind === name);
}

export function attributeOf(node: Directive, name: string): string {
  const { attributes } = node;
  if (!attributes || !Object.hasOwn(attributes, name)) return '';
  return attributes[name]?.trim() ?? '';
}

/** The title written in brackets after `:::tip`. */
export function calloutTitle(node: ContainerDirective): Extract<RootContent, { type: 'paragraph' }> | null {
  const first = node.children[0];
  return first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data ? first : null;
}

/**
 * A colon in running text is not always meant as a directive ("poměr 3:jedna"). Without brackets and braces,
 * an unknown name is the author's plain text.
 */
export function isPlainText(node: TextDirective): boolean {
  return (
    !Object.hasOwn(textRules, node.name) &&
    node.children.length === 0 &&
    Object.keys(node.attributes ?? {}).length === 0
  );
}

export function placeOf(node: { position?: { start: Place } | undefined }): Place {
  return node.position ? { line: node.position.start.line, column: node.position.start.column } : fileStart;
}
