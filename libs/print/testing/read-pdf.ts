import { inflateSync } from 'node:zlib';

/** What a test needs to know of a PDF; reads only what pdfkit writes. */
export interface PdfContent {
  pages: number;
  /** Text as a reader would copy it, through the ToUnicode maps; one item per line drawn. */
  lines: string[];
  /** The same, page by page. */
  linesByPage: string[][];
  /** The tags of the structure tree, as often as they occur. */
  tags: Map<string, number>;
  /** Marked as decoration. */
  artifacts: number;
  /** The objects as they are in the file, for looking up a single entry. */
  objects: Map<number, string>;
}

function readObjects(file: string): Map<number, string> {
  const objects = new Map<number, string>();
  for (const [, id, body] of file.matchAll(/(?<=^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    objects.set(Number(id), body ?? '');
  }
  return objects;
}

function readStream(body: string): string {
  const [, data = ''] = /stream\n([\s\S]*)\nendstream/.exec(body) ?? [];
  const bytes = Buffer.from(data, 'latin1');
  return body.includes('FlateDecode') ? inflateSync(bytes).toString('latin1') : data;
}

function fromHex(hex: string): string {
  const units = hex.replace(/\s/g, '').match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)));
}

/** Glyph number → characters. */
function readToUnicode(map: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, start = '', list = ''] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([\w ]*)>/g)].forEach(([, hex = ''], index) =>
      characters.set(parseInt(start, 16) + index, fromHex(hex)),
    );
  }
  return characters;
}

/** F1, F2, … → its map. */
function readFonts(objects: Map<number, string>, page: string): Map<string, Map<number, string>> {
  const resources = objects.get(Number(/\/Resources (\d+) 0 R/.exec(page)?.[1])) ?? '';
  const fonts = new Map<string, Map<number, string>>();
  for (const [, name = '', id] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const font = objects.get(Number(id)) ?? '';
    const map = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1])) ?? '';
    fonts.set(name, readToUnicode(readStream(map)));
  }
  return fonts;
}

function readLines(content: string, fonts: Map<string, Map<number, string>>): string[] {
  return [...content.matchAll(/\bBT\n([\s\S]*?)\nET\b/g)].map(([, drawn = '']) => {
    const font = fonts.get(/\/(F\d+) /.exec(drawn)?.[1] ?? '');
    const glyphs = [...drawn.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    return glyphs.map((glyph) => font?.get(parseInt(glyph, 16)) ?? '\ufffd').join('');
  });
}

function countTags(objects: Map<number, string>): Map<string, number> {
  const tags = new Map<string, number>();
  for (const body of objects.values()) {
    const tag = /\/K \[/.test(body) && /\/S \/(\w+)/.exec(body)?.[1];
    if (tag) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  return tags;
}

export function readPdf(bytes: Uint8Array): PdfContent {
  const objects = readObjects(Buffer.from(bytes).toString('latin1'));
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body));
  const contents = pages.map((page) => readStream(objects.get(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1])) ?? ''));
  const linesByPage = pages.map((page, index) => readLines(contents[index] ?? '', readFonts(objects, page)));
  return {
    pages: pages.length,
    lines: linesByPage.flat(),
    linesByPage,
    tags: countTags(objects),
    artifacts: contents.join('\n').match(/\/Artifact /g)?.length ?? 0,
    objects,
  };
}
