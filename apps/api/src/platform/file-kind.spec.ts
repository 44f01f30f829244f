import { zipSync } from 'fflate';
import { fileKindOf } from './file-kind.js';

const packed = (...names: string[]) =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, Buffer.from('x')]))));
const openDocument = (kind: string) =>
  Buffer.from(
    zipSync({
      mimetype: [Buffer.from(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
      a: Buffer.from('x'),
    }),
  );

describe('what a file is', () => {
  it.each([
    ['pdf', Buffer.from('%PDF-1.4\n')],
    ['png', Buffer.from('89504e470d0a1a0a00', 'hex')],
    ['jpeg', Buffer.from('ffd8ffe0', 'hex')],
    ['webp', Buffer.from('RIFF\u0001\u0002\u0003\u0004WEBPVP8 ', 'latin1')],
    ['xlsx', packed('[Content_Types].xml', 'xl/workbook.xml')],
    ['docx', packed('word/document.xml')],
    ['pptx', packed('ppt/presentation.xml')],
    ['odt', openDocument('text')],
    ['ods', openDocument('spreadsheet')],
    ['odp', openDocument('presentation')],
    ['zip', packed('readme.txt')],
    ['text', Buffer.from('jméno;obec\r\nŽofie\tOslo')],
    ['text', Buffer.from('\ufeffa;b', 'utf16le')],
    ['text', Buffer.from([0x8a, 0xf8, 0x0a])],
  ])('%s', (kind, bytes) => {
    expect(fileKindOf(bytes)).toBe(kind);
  });

  it.each([
    ['half an archive', packed('xl/workbook.xml').subarray(0, 40)],
    ['a program', Buffer.from('7f454c460201', 'hex')],
    ['bytes with zeros', Buffer.from('a\u0000b')],
    ['a directory that points outside', Buffer.from('504b0304504b05060000000001000100ffffff7fffffff7f0000', 'hex')],
  ])('is nothing we know: %s', (_, bytes) => {
    expect(fileKindOf(bytes)).toBeNull();
  });
});
