const MOST_OCTETS = 75;

/** One property: `NAME;PARAM=value:value`. The value is already in the form of its type. */
export interface ContentLine {
  name: string;
  parameters?: Readonly<Record<string, string>>;
  value: string;
}

/** Free text as a value of type TEXT (RFC 5545 §3.3.11). */
export function textValue(text: string): string {
  return printable(text)
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');
}

/** An instant in UTC. */
export function utcValue(at: Date): string {
  return `${at.toISOString().replace(/[-:]|\.\d+Z$/g, '')}Z`;
}

/** A mailbox as a calendar address. */
export function mailtoValue(email: string): string {
  return `mailto:${encodeURI(email).replace(/[?#&]/g, encodeURIComponent)}`;
}

/** An address on the web; throws when it is none. */
export function urlValue(url: string): string {
  return new URL(url).href;
}

/** The lines of an object, folded and each ended by CRLF (RFC 5545 §3.1). */
export function writeLines(lines: readonly ContentLine[]): string {
  return lines.map((line) => `${fold(written(line))}\r\n`).join('');
}

function written({ name, parameters = {}, value }: ContentLine): string {
  const all = Object.entries(parameters).map(([key, parameter]) => `;${key}=${parameterValue(parameter)}`);
  return `${name}${all.join('')}:${value}`;
}

/** Quotation marks and line breaks have no place inside a parameter: they are written as RFC 6868 says. */
function parameterValue(text: string): string {
  const safe = printable(text)
    .replace(/\^/g, '^^')
    .replace(/"/g, "^'")
    .replace(/\r\n?|\n/g, '^n');
  return /^[\w/-]+$/.test(safe) ? safe : `"${safe}"`;
}

/** Without what no line may contain: control characters other than tab and line break, and halves of characters. */
function printable(text: string): string {
  return text.replace(/(?![\t\r\n])\p{Cc}|\p{Surrogate}/gu, '');
}

/** Lines of at most 75 octets, never broken inside a character. */
function fold(line: string): string {
  const parts = [''];
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + more > MOST_OCTETS) {
      parts.push('');
      // The space that begins a continued line counts.
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += more;
  }
  return parts.join('\r\n ');
}

/** In UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
