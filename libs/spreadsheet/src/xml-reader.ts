import { SpreadsheetError } from './spreadsheet-error.js';

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const SLASH = 47;

/**
 * Reads XML piece by piece. It knows no document types and no entities but the five of XML itself, so a file cannot
 * grow while it is read or reach outside.
 */
export class XmlReader {
  /** Of the tag that was read last, without its prefix. */
  name = '';
  /** Of the text that was read last. */
  text = '';
  private at = 0;
  private attributes = '';
  private closesItself = false;

  constructor(private readonly xml: string) {}

  /** The next piece; the text between two tags comes only where there is some. */
  next(): 'open' | 'close' | 'text' | 'end' {
    if (this.closesItself) {
      this.closesItself = false;
      return 'close';
    }
    for (;;) {
      if (this.at >= this.xml.length) return 'end';
      if (this.xml[this.at] !== '<') return this.readText();
      if (this.xml.startsWith('<!--', this.at)) this.readUntil('-->');
      else if (this.xml.startsWith('<![CDATA[', this.at)) {
        this.text = this.readUntil(']]>').slice(9);
        return 'text';
      } else if (this.xml.startsWith('<?', this.at)) this.readUntil('?>');
      else if (this.xml.startsWith('<!', this.at)) throw new SpreadsheetError('broken');
      else return this.readTag();
    }
  }

  /** Of the tag that was opened last, without regard to prefixes. */
  attribute(name: string): string | undefined {
    let from = 0;
    for (;;) {
      const at = this.attributes.indexOf(`${name}=`, from);
      if (at < 0) return undefined;
      const quote = this.attributes[at + name.length + 1];
      const before = this.attributes[at - 1] ?? ' ';
      const end = this.attributes.indexOf(quote ?? '"', at + name.length + 2);
      if (/[\s:]/.test(before) && end >= 0 && (quote === '"' || quote === "'")) {
        return decoded(this.attributes.slice(at + name.length + 2, end));
      }
      from = at + 1;
    }
  }

  private readText(): 'text' {
    const end = this.xml.indexOf('<', this.at);
    this.text = decoded(this.xml.slice(this.at, end < 0 ? this.xml.length : end));
    this.at = end < 0 ? this.xml.length : end;
    return 'text';
  }

  private readTag(): 'open' | 'close' {
    const end = this.endOfTag();
    const isClosing = this.xml.charCodeAt(this.at + 1) === SLASH;
    this.closesItself = !isClosing && this.xml.charCodeAt(end - 1) === SLASH;
    const inside = this.xml.slice(this.at + (isClosing ? 2 : 1), this.closesItself ? end - 1 : end);
    const space = inside.search(/\s/);
    const name = space < 0 ? inside : inside.slice(0, space);
    this.attributes = space < 0 ? '' : inside.slice(space);
    this.name = name.slice(name.indexOf(':') + 1);
    this.at = end + 1;
    return isClosing ? 'close' : 'open';
  }

  /** A value in quotes may contain `>`. */
  private endOfTag(): number {
    let quote = '';
    for (let at = this.at + 1; at < this.xml.length; at += 1) {
      const sign = this.xml.charAt(at);
      if (quote === '' && sign === '>') return at;
      if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
      else if (sign === quote) quote = '';
    }
    throw new SpreadsheetError('broken');
  }

  private readUntil(mark: string): string {
    const end = this.xml.indexOf(mark, this.at);
    if (end < 0) throw new SpreadsheetError('broken');
    const piece = this.xml.slice(this.at, end);
    this.at = end + mark.length;
    return piece;
  }
}

function decoded(text: string): string {
  return text.includes('&') ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, decodedReference) : text;
}

function decodedReference(whole: string, name: string): string {
  if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
