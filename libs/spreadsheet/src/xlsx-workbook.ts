import { SpreadsheetError } from './spreadsheet-error.js';
import { numberFormat, type NumberFormat } from './xlsx-number.js';
import { XmlReader } from './xml-reader.js';
import type { ZipParts } from './zip-parts.js';

export interface Workbook {
  /** Of the first sheet that is not hidden, as XML. */
  sheet: string;
  is1904: boolean;
  strings: readonly string[];
  formats: readonly NumberFormat[];
}

/** What a sheet needs to be read, from the parts of the archive. */
export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  const workbook = await parts.read('xl/workbook.xml');
  const relations = await parts.read('xl/_rels/workbook.xml.rels');
  if (workbook === null || relations === null) throw new SpreadsheetError('broken');
  const { sheetId, is1904 } = readBook(workbook);
  const targets = readTargets(relations);
  const sheet = await parts.read(targets.get(sheetId) ?? '');
  if (sheet === null) throw new SpreadsheetError('broken');
  const strings = await parts.read(targets.get('sharedStrings') ?? 'xl/sharedStrings.xml');
  const styles = await parts.read(targets.get('styles') ?? 'xl/styles.xml');
  return {
    sheet,
    is1904,
    strings: strings === null ? [] : readStrings(strings),
    formats: styles === null ? [] : readFormats(styles),
  };
}

function readBook(xml: string): { sheetId: string; is1904: boolean } {
  const reader = new XmlReader(xml);
  let is1904 = false;
  let sheetId: string | undefined;
  for (let piece = reader.next(); piece !== 'end'; piece = reader.next()) {
    if (piece !== 'open') continue;
    if (reader.name === 'workbookPr') is1904 = /^(1|true)$/.test(reader.attribute('date1904') ?? '');
    const isVisible = !reader.attribute('state')?.toLowerCase().includes('hidden');
    if (reader.name === 'sheet' && isVisible) sheetId ??= reader.attribute('r:id') ?? reader.attribute('id');
  }
  if (sheetId === undefined) throw new SpreadsheetError('broken');
  return { sheetId, is1904 };
}

/** Paths by relation id, and by kind for the two parts that there is one of. */
function readTargets(xml: string): Map<string, string> {
  const reader = new XmlReader(xml);
  const targets = new Map<string, string>();
  for (let piece = reader.next(); piece !== 'end'; piece = reader.next()) {
    if (piece !== 'open' || reader.name !== 'Relationship') continue;
    const target = reader.attribute('Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    targets.set(reader.attribute('Id') ?? '', path);
    const kind = /\/(sharedStrings|styles)$/.exec(reader.attribute('Type') ?? '')?.[1];
    if (kind) targets.set(kind, path);
  }
  return targets;
}

/** A string may be in pieces of different looks; readings of East Asian signs (`rPh`) are not part of it. */
function readStrings(xml: string): string[] {
  const reader = new XmlReader(xml);
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let isReading = false;
  for (let piece = reader.next(); piece !== 'end'; piece = reader.next()) {
    if (piece === 'text') current += isText && !isReading ? reader.text : '';
    else if (reader.name === 't') isText = piece === 'open';
    else if (reader.name === 'rPh') isReading = piece === 'open';
    else if (reader.name === 'si' && piece === 'open') current = '';
    else if (reader.name === 'si') strings.push(unescaped(current));
  }
  return strings;
}

/** Signs that XML cannot hold are written as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function readFormats(xml: string): NumberFormat[] {
  const reader = new XmlReader(xml);
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let isCells = false;
  for (let piece = reader.next(); piece !== 'end'; piece = reader.next()) {
    if (piece === 'text') continue;
    if (reader.name === 'cellXfs') isCells = piece === 'open';
    if (piece !== 'open') continue;
    if (reader.name === 'numFmt') codes.set(Number(reader.attribute('numFmtId')), reader.attribute('formatCode') ?? '');
    if (reader.name === 'xf' && isCells) {
      const id = Number(reader.attribute('numFmtId') ?? 0);
      formats.push(numberFormat(id, codes.get(id)));
    }
  }
  return formats;
}
