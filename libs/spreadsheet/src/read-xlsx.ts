import { breathe, RowCollector } from './row-collector.js';
import type { Limits, Table } from './table.js';
import { shownNumber } from './xlsx-number.js';
import { readWorkbook, unescaped, type Workbook } from './xlsx-workbook.js';
import { XmlReader } from './xml-reader.js';
import { ZipParts } from './zip-parts.js';

const ROWS_BETWEEN_BREATHS = 200;
/** Columns that Excel has; a cell further right is a lie. */
const LAST_COLUMN = 16_384;

/** Reads the first visible sheet of a workbook. */
export async function readXlsx(bytes: Buffer, limits: Limits): Promise<Table> {
  const workbook = await readWorkbook(new ZipParts(bytes, limits.unpackedBytes));
  const sheet = new SheetReader(workbook);
  const collector = new RowCollector(limits);
  let rows = 0;
  for (let row = sheet.nextRow(); row !== null; row = sheet.nextRow()) {
    collector.add(row.number, row.cells);
    rows += 1;
    if (rows % ROWS_BETWEEN_BREATHS === 0) await breathe();
  }
  return { rows: collector.rows };
}

/** Row after row of a sheet. Only cells that are in the file cost anything, wherever they say they are. */
class SheetReader {
  private readonly xml: XmlReader;
  private number = 0;

  constructor(private readonly workbook: Workbook) {
    this.xml = new XmlReader(workbook.sheet);
  }

  nextRow(): { number: number; cells: string[] } | null {
    for (let piece = this.xml.next(); piece !== 'end'; piece = this.xml.next()) {
      if (piece !== 'open' || this.xml.name !== 'row') continue;
      this.number = Number(this.xml.attribute('r') ?? this.number + 1);
      return { number: this.number, cells: this.readCells() };
    }
    return null;
  }

  private readCells(): string[] {
    const cells: string[] = [];
    let column = 0;
    for (let piece = this.xml.next(); piece !== 'end'; piece = this.xml.next()) {
      if (piece === 'close' && this.xml.name === 'row') break;
      if (piece !== 'open' || this.xml.name !== 'c') continue;
      const at = columnOf(this.xml.attribute('r')) ?? column;
      const value = this.readValue();
      column = at + 1;
      if (value === '' || at >= LAST_COLUMN) continue;
      while (cells.length < at) cells.push('');
      cells[at] = value;
    }
    return cells;
  }

  private readValue(): string {
    const type = this.xml.attribute('t') ?? 'n';
    const style = Number(this.xml.attribute('s') ?? -1);
    let value = '';
    let inside = '';
    for (let piece = this.xml.next(); piece !== 'end'; piece = this.xml.next()) {
      if (piece === 'text' && (inside === 'v' || inside === 't')) value += this.xml.text;
      if (piece === 'close' && this.xml.name === 'c') break;
      if (piece !== 'text') inside = piece === 'open' ? this.xml.name : '';
    }
    return this.shown(type, value, style);
  }

  private shown(type: string, value: string, style: number): string {
    const { strings, formats, is1904 } = this.workbook;
    if (type === 's') return strings[Number(value)] ?? '';
    if (type === 'n') return shownNumber(value, formats[style] ?? { isDate: false, digits: 0 }, is1904);
    if (type === 'd') return value.slice(0, 10);
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    return type === 'inlineStr' || type === 'str' ? unescaped(value) : value;
  }
}

/** `C7` is 2; null where the cell does not say. */
function columnOf(address: string | undefined): number | null {
  const [letters] = /^[A-Z]{1,7}/.exec(address ?? '') ?? [];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
