import { promisify } from 'node:util';
import type { AsyncZippable } from 'fflate';
import { guarded } from './formula-guard.js';
import { breathe } from './row-collector.js';

const NARROWEST = 8;
const WIDEST = 50;
/** Rows that are looked at to find a width. */
const MEASURED = 200;
const ROWS_BETWEEN_BREATHS = 500;
/** The earliest moment that an archive can hold: the same rows give the same bytes. */
const MADE_AT = '1980-01-01T12:00:00';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What is the same in each workbook of one sheet (ECMA-376); style 1 is the bold heading. */
const fixedParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${SHEETS}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
};

/** A workbook of one sheet; the first row is the heading. Every cell is text: codes keep their zeros. */
export async function writeXlsx(rows: readonly (readonly string[])[], sheet: string): Promise<Buffer> {
  const { zip } = await import('fflate');
  const parts = {
    ...fixedParts,
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheetName(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': await sheetXml(rows),
  };
  const packed: AsyncZippable = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, Buffer.from(HEAD + xml, 'utf8')]),
  );
  const pack = promisify<AsyncZippable, { mtime: string }, Uint8Array>(zip);
  return Buffer.from(await pack(packed, { mtime: MADE_AT }));
}

async function sheetXml(rows: readonly (readonly string[])[]): Promise<string> {
  const widths = (rows[0] ?? []).map((_, column) => widthOf(rows, column));
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const lines: string[] = [];
  for (const [at, cells] of rows.entries()) {
    const style = at === 0 ? ' s="1"' : '';
    const xml = cells.map((cell, column) => cellXml(cell, style, `${columnName(column)}${at + 1}`)).join('');
    lines.push(`<row r="${at + 1}">${xml}</row>`);
    if (at % ROWS_BETWEEN_BREATHS === ROWS_BETWEEN_BREATHS - 1) await breathe();
  }
  return (
    `<worksheet xmlns="${SHEETS}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" ` +
    `activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${lines.join('')}</sheetData></worksheet>`
  );
}

/** Each cell says its place: it need not, but there are readers that cannot count. */
function cellXml(cell: string, style: string, address: string): string {
  if (cell === '') return '';
  return `<c r="${address}" t="inlineStr"${style}><is><t xml:space="preserve">${escaped(guarded(cell))}</t></is></c>`;
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function widthOf(rows: readonly (readonly string[])[], column: number): number {
  const longest = Math.max(...rows.slice(0, MEASURED).map((row) => row[column]?.length ?? 0));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

/** A name of at most 31 signs without those that Excel keeps for itself. */
function sheetName(name: string): string {
  return escaped(name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31));
}

/** XML cannot hold control characters or halves of pairs; `_x000D_` in a text would be read as a character. */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
