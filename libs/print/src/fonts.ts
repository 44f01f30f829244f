import PDFDocument from 'pdfkit';

/** What a run of glyphs must have for pdfkit to draw it. */
interface GlyphRun {
  glyphs: unknown[];
  positions: unknown[];
  advanceWidth: number;
}

interface ParsedFont {
  unitsPerEm: number;
  characterSet: number[];
  glyphForCodePoint(codePoint: number): unknown;
  layout(text: string, features?: Record<string, boolean>): GlyphRun;
}

const files = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  strong: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
};

export type Face = keyof typeof files;
export const faces = Object.keys(files) as Face[];

/** Words kept laid out; a certificate has about 150, most of them the same in a cohort. */
const CACHE_LIMIT = 4000;

const parsed = new Map<Face, ParsedFont>();

/** pdfkit parses a file for each document; the parsed font it keeps inside can be given to the next document instead. */
function parse(face: Face): ParsedFont {
  const document = new PDFDocument({ autoFirstPage: false, font: '' });
  document.font(require.resolve(files[face]));
  const { font } = (document as unknown as { _font: { font: ParsedFont } })._font;
  if (font.unitsPerEm !== 1000) {
    // pdfkit scales the positions of a run in place: a run may be shared only where that changes nothing.
    throw new Error(`${files[face]} has ${font.unitsPerEm} units per em; shared layouts need 1000.`);
  }
  return font;
}

/**
 * A glyph remembers the characters it was first asked for, and the PDF says so to whoever copies text. Asking for all
 * of them in a fixed order makes the bytes of a document independent of the documents made before it.
 */
function fixGlyphNames(font: ParsedFont): void {
  [...font.characterSet].sort((a, b) => a - b).forEach((codePoint) => font.glyphForCodePoint(codePoint));
}

/** A letter of the text is one sign on the page, so that every reader copies the letter: “ffi” is three, “ị” is one. */
const features = { liga: false, ccmp: false };

/** Lays out word by word and remembers. */
function rememberLayouts(font: ParsedFont): ParsedFont {
  const runs = new Map<string, GlyphRun>();
  const layout = (text: string): GlyphRun => {
    const known = runs.get(text);
    if (known) return known;
    const run = text.length > 1 && text.endsWith(' ') ? join(layout(text.slice(0, -1)), layout(' ')) : shape(text);
    if (runs.size >= CACHE_LIMIT) runs.clear();
    runs.set(text, run);
    return run;
  };
  const shape = (text: string) => font.layout(text, features);
  return Object.assign(Object.create(font) as ParsedFont, { layout });
}

function join(word: GlyphRun, space: GlyphRun): GlyphRun {
  return {
    glyphs: [...word.glyphs, ...space.glyphs],
    positions: [...word.positions, ...space.positions],
    advanceWidth: word.advanceWidth + space.advanceWidth,
  };
}

function getFont(face: Face): ParsedFont {
  const known = parsed.get(face);
  if (known) return known;
  const font = parse(face);
  fixGlyphNames(font);
  const fast = rememberLayouts(font);
  parsed.set(face, fast);
  return fast;
}

/** Makes the faces known to a document by their names; each is parsed once in the life of the process. */
export function addFaces(document: PDFKit.PDFDocument): void {
  // pdfkit takes a parsed font where its types speak of files only.
  for (const face of faces) document.font(getFont(face) as unknown as string, face);
}

/** Width of a text without spaces, in ems. */
export function widthOf(text: string, face: Face): number {
  return getFont(face).layout(text).advanceWidth / 1000;
}

let printable: Set<number> | undefined;

/** The characters of a text that the font has no sign for. */
export function findUnprintable(text: string): string[] {
  printable ??= new Set(getFont('regular').characterSet);
  const known = printable;
  return [...new Set(text)].filter((character) => !known.has(character.codePointAt(0) ?? 0));
}
