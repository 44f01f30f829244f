import { zipSync } from 'fflate';

const RELATIONS = `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
const BOOK = `<workbook xmlns:r="r"><sheets><sheet name="Lidé" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** A workbook of parts written by hand, as other programs write them. */
export function aWorkbook(sheetData: string, more: Record<string, string> = {}): Buffer {
  const parts = {
    'xl/workbook.xml': BOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  };
  const packed = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml, 'utf8')]));
  return Buffer.from(zipSync(packed));
}
