import type { FileKind } from '@app/contracts';

const LONGEST_STEM = 120;

/** Endings a file of each kind may keep; the first one is given to a file that has another. */
const endings: Readonly<Record<FileKind, readonly [string, ...string[]]>> = {
  text: ['txt', 'md', 'csv'],
  xlsx: ['xlsx'],
  docx: ['docx'],
  pptx: ['pptx'],
  ods: ['ods'],
  odt: ['odt'],
  odp: ['odp'],
  zip: ['zip'],
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  webp: ['webp'],
};

/**
 * A sender's name for a file without anything that a file system, a header or a reader could take for something else:
 * no path, no control or direction characters, no leading dot, and the ending of what the file is.
 */
export function safeFileName(name: string, kind: FileKind): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*;%]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 ? clean.slice(dot + 1).toLowerCase() : '';
  const isKnown = endings[kind].includes(ending);
  // An ending that lies about the content stays as part of the name, so that people recognise their file.
  const stem = (isKnown ? clean.slice(0, dot) : clean).replace(/^[.\s]+|[.\s]+$/g, '');
  const short = Array.from(stem).slice(0, LONGEST_STEM).join('');
  return `${short || 'file'}.${isKnown ? ending : endings[kind][0]}`;
}
