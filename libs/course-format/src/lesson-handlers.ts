import type { Element, ElementContent } from 'hast';
import type { Image, Link, Table } from 'mdast';
import type { Options } from 'remark-rehype';
import {
  attributeOf,
  calloutTitle,
  externalVideoId,
  isCalloutKind,
  isPlainText,
  videoProviders,
  type ContainerDirective,
  type LeafDirective,
  type TextDirective,
} from './directive.js';
import type { Language } from './language.js';
import { element } from './lesson-element.js';
import { lessonText } from './lesson-text.js';
import { readLink } from './link-target.js';
import { wording, writtenSize, type Wording } from './wording.js';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['link']>>[0];

/** A media file as a page refers to it. */
export interface RenderedFile {
  url: string;
  /** In bytes. */
  size: number;
}

export interface RenderSurroundings {
  language: Language;
  file: (path: string) => RenderedFile | null;
  lessonUrl: (slug: string) => string;
  /** Whether there is such a record; a mark for an unknown one stays plain text. */
  hasLaw: (id: string) => boolean;
  hasTerm: (id: string) => boolean;
}

/** How each kind of Markdown node becomes an element. Raw HTML has no handler: it is dropped. */
export function lessonHandlers(around: RenderSurroundings): Handlers {
  const words = wording[around.language];
  let callouts = 0;
  return {
    containerDirective: (state: State, node: ContainerDirective) => {
      callouts += 1;
      return callout(state, node, { id: `callout-${callouts}`, words });
    },
    leafDirective: (_: State, node: LeafDirective) => leaf(node, around),
    textDirective: (state: State, node: TextDirective) => mark(state, node, around),
    link: (state: State, node: Link) => link(state, node, around),
    image: (_: State, node: Image) => picture(around.file(node.url)?.url, node.alt ?? ''),
    table: (state: State, node: Table) => table(state, node, words),
    html: () => undefined,
  };
}

function callout(state: State, node: ContainerDirective, given: { id: string; words: Wording }): Element {
  if (!isCalloutKind(node.name)) return element('div', {}, state.all(node));
  const title = calloutTitle(node);
  const titleId = `${given.id}-title`;
  const heading = title ? state.all(title) : [given.words.callouts[node.name]];
  const body = state.all({ ...node, children: node.children.filter((child) => child !== title) });
  return element('aside', { className: ['callout', `callout-${node.name}`], role: 'note', ariaLabelledBy: [titleId] }, [
    element('p', { className: ['callout-title'], id: titleId }, heading),
    element('div', { className: ['callout-body'] }, node.name === 'checklist' ? body.map(asChecklist) : body),
  ]);
}

function asChecklist(node: ElementContent): ElementContent {
  if (node.type !== 'element' || (node.tagName !== 'ul' && node.tagName !== 'ol')) return node;
  return { ...node, properties: { ...node.properties, className: ['checklist'] } };
}

function leaf(node: LeafDirective, around: RenderSurroundings): Element {
  switch (node.name) {
    case 'figure':
      return figure(node, around);
    case 'video':
      return element('div', { className: ['video-slot'], dataVideo: attributeOf(node, 'id') }, []);
    case 'external-video':
      return externalVideo(node);
    case 'download':
      return download(node, around);
    default:
      return element('div', {}, []);
  }
}

function figure(node: LeafDirective, around: RenderSurroundings): Element {
  const words = wording[around.language];
  const caption = attributeOf(node, 'caption');
  const author = attributeOf(node, 'author');
  const licence = attributeOf(node, 'licence');
  const credits = [author && `${words.author}: ${author}`, licence && `${words.licence}: ${licence}`]
    .filter(Boolean)
    .join(' · ');
  const parts = [
    ...(caption ? [element('span', { className: ['figure-caption'] }, [caption])] : []),
    ...(caption && credits ? [' '] : []),
    ...(credits ? [element('span', { className: ['figure-credit'] }, [credits])] : []),
  ];
  return element('figure', { className: ['figure'] }, [
    picture(around.file(attributeOf(node, 'src'))?.url, attributeOf(node, 'alt')),
    ...(parts.length > 0 ? [element('figcaption', {}, parts)] : []),
  ]);
}

function picture(src: string | undefined, alt: string): Element {
  return element('img', { ...(src === undefined ? {} : { src }), alt, loading: 'lazy', decoding: 'async' }, []);
}

/** A place for a film elsewhere. It says only which one: nothing may be loaded before the learner presses play. */
function externalVideo(node: LeafDirective): Element {
  const provider = videoProviders.find((known) => known === attributeOf(node, 'provider'));
  const id = attributeOf(node, 'id');
  const title = attributeOf(node, 'title');
  if (provider === undefined || !externalVideoId.test(id)) return element('div', {}, []);
  return element('div', { className: ['external-video'], dataProvider: provider, dataVideoId: id, dataTitle: title }, [
    element('p', { className: ['external-video-title'] }, [title]),
  ]);
}

function download(node: LeafDirective, { file, language }: RenderSurroundings): Element {
  const path = attributeOf(node, 'src');
  const found = file(path);
  const label = element('span', { className: ['download-label'] }, [attributeOf(node, 'label')]);
  if (found === null) return element('p', { className: ['download-line'] }, [label]);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const type = name.slice(name.lastIndexOf('.') + 1).toUpperCase();
  const facts = element('span', { className: ['download-facts'] }, [`(${type}, ${writtenSize(found.size, language)})`]);
  const anchor = element('a', { className: ['download'], href: found.url, download: name }, [label, ' ', facts]);
  return element('p', { className: ['download-line'] }, [anchor]);
}

function mark(state: State, node: TextDirective, around: RenderSurroundings): ElementContent | ElementContent[] {
  const children = state.all(node);
  const id = attributeOf(node, 'id');
  if (node.name === 'term' && around.hasTerm(id)) {
    return element('button', { type: 'button', className: ['term'], popoverTarget: `term-${id}` }, children);
  }
  if (node.name === 'law' && around.hasLaw(id)) {
    return element('a', { className: ['law-reference'], href: `#law-${id}` }, children);
  }
  return isPlainText(node) ? { type: 'text', value: `:${node.name}` } : children;
}

function link(state: State, node: Link, around: RenderSurroundings): Element {
  const target = readLink(node.url);
  const children = state.all(node);
  switch (target.kind) {
    case 'external':
      return element('a', { className: ['external'], href: target.url, rel: ['noopener', 'noreferrer'] }, children);
    case 'mail':
      return element('a', { href: target.url }, children);
    case 'anchor':
      return element('a', { href: `#${target.anchor}` }, children);
    case 'lesson': {
      const anchor = target.anchor === null ? '' : `#${target.anchor}`;
      const href = `${around.lessonUrl(target.slug)}${anchor}`;
      return element('a', { className: ['lesson-link'], dataLesson: target.slug, href }, children);
    }
    case 'media': {
      const file = around.file(target.path);
      return file === null
        ? element('span', {}, children)
        : element('a', { className: ['media-link'], href: file.url }, children);
    }
    default:
      return element('span', {}, children);
  }
}

/** A wide table scrolls in its own frame, which the keyboard can reach. */
function table(state: State, node: Table, words: Wording): Element {
  const [head, ...rows] = node.children;
  const cells = (row: Table['children'][number], tagName: 'th' | 'td') =>
    element(
      'tr',
      {},
      row.children.map((cell, column) => {
        const align = node.align?.[column];
        const scope = tagName === 'th' ? { scope: 'col' } : {};
        return element(tagName, { ...scope, ...(align ? { className: [`align-${align}`] } : {}) }, state.all(cell));
      }),
    );
  const label = `${words.table}: ${head?.children.map(lessonText).join(', ') ?? ''}`;
  return element('div', { className: ['table-frame'], role: 'region', ariaLabel: label, tabIndex: 0 }, [
    element('table', {}, [
      ...(head ? [element('thead', {}, [cells(head, 'th')])] : []),
      ...(rows.length > 0
        ? [
            element(
              'tbody',
              {},
              rows.map((row) => cells(row, 'td')),
            ),
          ]
        : []),
    ]),
  ]);
}
