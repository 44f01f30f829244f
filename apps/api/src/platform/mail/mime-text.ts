const MOST_ON_A_LINE = 76;
/** 45 bytes are 60 letters of base64; with its frame an encoded word stays below 75 (RFC 2047 §2). */
const BYTES_OF_A_WORD = 45;
const [TAB, LF, CR, SPACE, EQUALS, TILDE] = [9, 10, 13, 32, 61, 126];
const HEX = Buffer.from('0123456789ABCDEF');

/** Text of a body as quoted-printable (RFC 2045 §6.7), lines ending in CRLF. */
export function quotedPrintable(text: string): string {
  const bytes = Buffer.from(text.replace(/\r\n?|\n/g, '\r\n'));
  // Three for each byte, and a soft line break of three after every 25 of them at the earliest.
  const out = Buffer.allocUnsafe(bytes.length * 4);
  let length = 0;
  let column = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === CR || byte === LF) {
      out[length++] = byte;
      column = 0;
      continue;
    }
    const isPlain = isPrintable(byte) || (isBlank(byte) && bytes[at + 1] !== CR && at + 1 < bytes.length);
    const width = isPlain ? 1 : 3;
    if (column + width >= MOST_ON_A_LINE) {
      length += out.write('=\r\n', length, 'latin1');
      column = 0;
    }
    if (isPlain) out[length++] = byte;
    else length += writeEscaped(out, length, byte);
    column += width;
  }
  return out.toString('latin1', 0, length);
}

function isPrintable(byte: number): boolean {
  return byte > SPACE && byte <= TILDE && byte !== EQUALS;
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === TAB;
}

function writeEscaped(out: Buffer, at: number, byte: number): number {
  out[at] = EQUALS;
  out[at + 1] = HEX[byte >> 4] ?? 0;
  out[at + 2] = HEX[byte & 15] ?? 0;
  return 3;
}

/** Bytes of a body as base64 in lines of 76. */
export function base64Lines(text: string): string {
  const letters = Buffer.from(text).toString('base64');
  const lines: string[] = [];
  for (let at = 0; at < letters.length; at += MOST_ON_A_LINE) lines.push(letters.slice(at, at + MOST_ON_A_LINE));
  return lines.join('\r\n');
}

/** Free text of a header: as it is when it is short and plain, else in encoded words that never split a character. */
export function headerText(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (/^[\x20-\x7e]{0,60}$/.test(line) && !line.includes('=?')) return line;
  const words = [''];
  for (const character of line) {
    const word = `${words.at(-1)}${character}`;
    if (Buffer.byteLength(word) > BYTES_OF_A_WORD) words.push(character);
    else words[words.length - 1] = word;
  }
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}
