import type { FileKind } from '@app/contracts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** An end record is 22 bytes and a comment of at most 65,535. */
const LONGEST_END = 22 + 65_535;
const MOST_ENTRIES = 10_000;

/** What bytes are, or null when they are nothing that we know. Only looks; nothing is unpacked or run. */
export function fileKindOf(bytes: Buffer): FileKind | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return packedKindOf(bytes);
  return isText(bytes) ? 'text' : null;
}

function startsWith(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Text of any 8-bit encoding has no control characters but line ends, tabs and page breaks; UTF-16 says so first. */
function isText(bytes: Buffer): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return bytes.length % 2 === 0;
  return !bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c);
}

/** Office documents are ZIP archives; the names of their parts tell which. */
function packedKindOf(bytes: Buffer): FileKind | null {
  const names = entryNames(bytes);
  if (names === null) return null;
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('ppt/presentation.xml')) return 'pptx';
  // OpenDocument stores its media type first and unpacked, so that it can be read like this.
  const mimetype = /^mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/.exec(
    bytes.toString('latin1', 30, 120),
  );
  if (mimetype?.[1] === 'text') return 'odt';
  if (mimetype?.[1] === 'spreadsheet') return 'ods';
  return mimetype ? 'odp' : 'zip';
}

/** Names in the archive's directory, or null when there is no whole directory. */
function entryNames(bytes: Buffer): string[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < Math.max(0, bytes.length - LONGEST_END) || end + 22 > bytes.length) return null;
  if (bytes.readUInt32LE(end) !== END_OF_DIRECTORY) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const names: string[] = [];
  for (let n = 0; n < Math.min(count, MOST_ENTRIES); n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const length = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}
