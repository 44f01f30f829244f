/** What the mailbox shows of a mail. */
export interface Eml {
  to: string;
  subject: string;
  date: Date;
  text: string;
}

interface Part {
  headers: ReadonlyMap<string, string>;
  body: string;
}

/** Reads the mails that this program writes; it is no reader for mail of others. */
export function readEml(source: string): Eml {
  const mail = toPart(source);
  const plain = findPlainText(mail);
  const text = plain ? decodeBody(plain.body, plain.headers.get('content-transfer-encoding')) : '';
  const date = new Date(mail.headers.get('date') ?? 0);
  return {
    to: decodeWords(mail.headers.get('to') ?? ''),
    subject: decodeWords(mail.headers.get('subject') ?? ''),
    date,
    text: text.trimEnd(),
  };
}

function toPart(source: string): Part {
  const lines = source.replace(/\r\n/g, '\n');
  const end = lines.indexOf('\n\n');
  const head = (end < 0 ? lines : lines.slice(0, end)).replace(/\n[ \t]+/g, ' ');
  const headers = head.split('\n').map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: end < 0 ? '' : lines.slice(end + 2) };
}

function findPlainText({ headers, body }: Part): Part | undefined {
  const type = headers.get('content-type') ?? 'text/plain';
  if (/^text\/plain\b/i.test(type)) return { headers, body };
  const boundary = /^multipart\/.*boundary="?([^";]+)/i.exec(type)?.[1];
  if (!boundary) return undefined;
  const parts = `\n${body}`.split(`\n--${boundary}`).slice(1, -1);
  return parts.map((part) => findPlainText(toPart(part.replace(/^\n/, '')))).find((part) => part !== undefined);
}

function decodeBody(body: string, encoding = '7bit'): string {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8');
    case 'quoted-printable':
      return decodeQuoted(body.replace(/=\n/g, ''));
    default:
      return body;
  }
}

function decodeQuoted(text: string): string {
  // Letters beyond ASCII are several bytes each: all are put together before they are read as UTF-8.
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Words of a header beyond ASCII, RFC 2047; the space between two of them is no part of the text. */
function decodeWords(header: string): string {
  return header
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : decodeQuoted(word.replace(/_/g, ' ')),
    );
}
