import type { Options as Schema } from 'rehype-sanitize';

/**
 * Everything a rendered lesson may contain. The renderer writes nothing else, and Markdown brings no HTML of its own;
 * this list is the second wall, should one of them ever be wrong. No style, no handler, no frame, no form.
 */
export const sanitiseSchema: Schema = {
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  tagNames:
    'a aside blockquote br button code dd del div dl dt em figcaption figure h2 h3 h4 hr img li ol p pre section span strong sup table tbody td th thead time tr ul'.split(
      ' ',
    ),
  ancestors: { tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  required: { button: { type: 'button' } },
  attributes: {
    '*': ['className', 'id', 'dataBlock', 'ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy'],
    a: ['href', 'rel', 'download', 'dataLesson', 'dataFootnoteRef', 'dataFootnoteBackref'],
    aside: [['role', 'note']],
    button: [['type', 'button'], 'popoverTarget'],
    div: [
      ['role', 'region'],
      ['tabIndex', 0],
      ['popover', 'auto'],
      'dataVideo',
      'dataProvider',
      'dataVideoId',
      'dataTitle',
    ],
    img: ['src', 'alt', ['loading', 'lazy'], ['decoding', 'async']],
    ol: ['start'],
    section: ['dataFootnotes'],
    th: [['scope', 'col']],
    time: ['dateTime'],
  },
};
