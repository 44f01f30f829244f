import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { fileStart, type FileProblems, type Place } from './problem.js';

export type Path = readonly PropertyKey[];

/** A file larger than this is a mistake, not a course. */
const maxCharacters = 2_000_000;
/** Anchors are allowed for convenience; a file that multiplies itself through them is not. */
const maxAliases = 100;
/** After the first few, the rest only follows from them. */
const maxSyntaxErrors = 20;

/** A parsed YAML file that remembers where everything stands. */
export class YamlSource {
  constructor(
    readonly value: unknown,
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  /** Where the value at the path begins; for what is not there, the nearest thing around it. */
  place(path: Path): Place {
    let node = this.document.contents;
    let last = node;
    for (const step of path) {
      node = this.child(node, step);
      if (node === null) break;
      last = node;
    }
    return this.placeOf(last);
  }

  /** Where a key of the map at the path is written. */
  keyPlace(path: Path, key: string): Place {
    const map = this.nodeAt(path);
    const pair = isMap(map) ? map.items.find((item) => keyOf(item.key) === key) : undefined;
    return pair && isNode(pair.key) ? this.placeOf(pair.key) : this.place(path);
  }

  private nodeAt(path: Path): Node | null {
    return path.reduce((node: Node | null, step) => this.child(node, step), this.document.contents);
  }

  private child(parent: Node | null, step: PropertyKey): Node | null {
    const node = isAlias(parent) ? (parent.resolve(this.document) ?? null) : parent;
    if (isSeq(node)) return toNode(node.items[Number(step)]);
    if (isMap(node)) return toNode(node.items.find((item) => keyOf(item.key) === String(step))?.value);
    return null;
  }

  private placeOf(node: Node | null): Place {
    const offset = node?.range?.[0];
    return offset === undefined ? fileStart : toPlace(this.lines, offset);
  }
}

/** Reads the text of a YAML file; `null` when its syntax is so broken that nothing can be said about the content. */
export function parseYaml(text: string, problems: FileProblems): YamlSource | null {
  if (text.length > maxCharacters) {
    problems.error(fileStart, 'yaml.too_long', `is longer than ${maxCharacters} characters; split the course`);
    return null;
  }
  try {
    return parseDocumentOf(text, problems);
  } catch (error) {
    // A file nested thousands of levels deep overflows the parser's stack; nothing else of it can be read.
    problems.error(
      fileStart,
      'yaml.unreadable',
      `cannot be read: ${error instanceof Error ? error.message : 'unknown reason'}`,
    );
    return null;
  }
}

function parseDocumentOf(text: string, problems: FileProblems): YamlSource | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, resolveKnownTags: false });

  for (const { code, message, pos } of [...document.errors, ...document.warnings].slice(0, maxSyntaxErrors)) {
    if (code === 'DUPLICATE_KEY') {
      problems.error(
        toPlace(lines, pos[0]),
        'yaml.duplicate_key',
        'this key is written twice in the same map; keep one of them',
      );
    } else {
      problems.error(toPlace(lines, pos[0]), 'yaml.syntax', `is not valid YAML: ${message}`);
    }
  }
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return null;

  try {
    return new YamlSource(document.toJS({ maxAliasCount: maxAliases }), document, lines);
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    problems.error(
      fileStart,
      'yaml.aliases',
      'repeats itself through anchors (&) and aliases (*) too often; write the values out',
    );
    return null;
  }
}

function toPlace(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function toNode(value: unknown): Node | null {
  return isNode(value) ? value : null;
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}
