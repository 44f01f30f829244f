import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { aWorkbook } from '../testing/pack.js';
import { readTable } from './read-table.js';
import type { Limits } from './table.js';
import { writeCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

const limits: Limits = { rows: 1000, columns: 50, cellLength: 1000, unpackedBytes: 5_000_000 };
const read = async (file: Buffer, more: Partial<Limits> = {}) =>
  (await readTable(file, 'xlsx', { ...limits, ...more })).rows;

const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0000"/><numFmt numFmtId="165" formatCode="d\\.\\ m\\.\\ yyyy"/>
  <numFmt numFmtId="166" formatCode="&quot;day&quot;0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs></styleSheet>`;

describe('reading a workbook', () => {
  it('takes numbers as they are shown: zeros in front, days, no noise of binary fractions', async () => {
    const row = `<row r="1"><c r="A1" s="1"><v>301</v></c><c s="2"><v>46349</v></c><c s="3"><v>46349</v></c><c s="4"><v>7</v></c>
      <c s="5"><v>46349.75</v></c><c><v>0.30000000000000004</v></c><c><v>4.20123456789E11</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>`;

    expect(await read(aWorkbook(row, { 'xl/styles.xml': styles }))).toEqual([
      {
        number: 1,
        cells: ['0301', '2026-11-23', '2026-11-23', '7', '2026-11-23 18:00', '0.3', '420123456789', 'TRUE', '#N/A'],
      },
    ]);
  });

  it('reads shared and own strings, in pieces, with entities and prefixes, and places them by their address', async () => {
    const strings = `<sst><si><r><t>Jana </t></r><r><t>Nováková</t></r><rPh><t>x</t></rPh></si><si><t>a&amp;b &#x159;_x000D_</t></si></sst>`;
    const rows = `<x:row r="3"><x:c r="B3" t="s"><x:v>0</x:v></x:c><x:c r="D3" t="inlineStr"><x:is><x:t>&lt;i&gt;</x:t></x:is></x:c></x:row>
      <row><c t="s"><v>1</v></c><c t="str"><f>A1&amp;B1</f><v>sum</v></c><c t="s"><v>99</v></c></row><row r="9"/>`;

    expect(await read(aWorkbook(rows, { 'xl/sharedStrings.xml': strings }))).toEqual([
      { number: 3, cells: ['', 'Jana Nováková', '', '<i>'] },
      { number: 4, cells: ['a&b ř\r', 'sum'] },
    ]);
  });

  it('takes the first sheet that is not hidden, wherever it lies', async () => {
    const book = `<workbook><workbookPr date1904="1"/><sheets><sheet name="a" state="hidden" r:id="rId9"/><sheet name="b" r:id="rId2"/></sheets></workbook>`;
    const relations = `<Relationships><Relationship Target="/xl/other/s.xml" Id="rId2" Type="x/worksheet"/></Relationships>`;
    const sheet = `<worksheet><sheetData><row><c s="3"><v>44887</v></c></row></sheetData></worksheet>`;

    const file = aWorkbook('', {
      'xl/workbook.xml': book,
      'xl/_rels/workbook.xml.rels': relations,
      'xl/other/s.xml': sheet,
      'xl/styles.xml': styles,
    });
    expect(await read(file)).toEqual([{ number: 1, cells: ['2026-11-23'] }]);
  });

  it('is not led astray by cells that say they are far away', async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/><c r="ZZZZZZZ1"><v>5</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>`;

    expect(await read(aWorkbook(rows))).toEqual([
      { number: 1, cells: ['1'] },
      { number: 1_048_576, cells: ['2'] },
    ]);
    await expect(read(aWorkbook(`<row><c r="XFD1"><v>1</v></c></row>`))).rejects.toMatchObject({
      fault: 'too_many_columns',
    });
  });

  it('refuses what unpacks to more than it may, whatever the archive says about its size', async () => {
    const bomb = aWorkbook(`<row><c><v>${'1'.repeat(20_000_000)}</v></c></row>`);
    expect(bomb.length).toBeLessThan(100_000);
    await expect(read(bomb)).rejects.toMatchObject({ fault: 'too_large_unpacked' });

    const lying = Buffer.from(bomb);
    for (let at = lying.indexOf('PK\x01\x02'); at >= 0; at = lying.indexOf('PK\x01\x02', at + 1)) {
      lying.writeUInt32LE(10, at + 24);
    }
    await expect(read(lying)).rejects.toMatchObject({ fault: 'too_large_unpacked' });
  });

  it('knows no document types: nothing grows or reaches outside', async () => {
    const sheet = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>`;
    await expect(read(aWorkbook('', { 'xl/worksheets/sheet1.xml': sheet }))).rejects.toMatchObject({ fault: 'broken' });
  });

  it('says that a file is broken, for any bytes at all', async () => {
    const whole = aWorkbook('<row><c r="A1" t="str"><v>x</v></c></row>');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        async (at, byte, cut) => {
          const broken = Buffer.from(cut ? whole.subarray(0, at) : whole);
          if (!cut) broken[at] = byte;
          const outcome = await read(broken).catch((error: unknown) => error);
          expect(Array.isArray(outcome) || (outcome as Error).name === 'SpreadsheetError').toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('holds rows, columns and cells to the limits', async () => {
    const file = aWorkbook('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>1234</v></c></row>');
    await expect(read(file, { rows: 1 })).rejects.toMatchObject({ fault: 'too_many_rows', values: { limit: 1 } });
    await expect(read(file, { columns: 1 })).rejects.toMatchObject({ fault: 'too_many_columns' });
    await expect(read(file, { cellLength: 3 })).rejects.toMatchObject({ fault: 'cell_too_long', values: { row: 2 } });
  });
});

/** What people type, and what is meant to hurt. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    '+420 777',
    '-5',
    '@x',
    "'=1",
    "''@",
    "'",
    '0301',
    '"',
    ';',
    'a;b',
    'a\nb',
    '\t=x',
    ' x ',
    '_x000D_',
    '<&>',
    'valueOf',
    '&amp;',
    '1e5',
  ),
);
const tables = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
const isKept = (row: readonly string[]) => row.some((one) => one.trim() !== '');
const trimmed = (row: readonly string[]) => row.slice(0, row.findLastIndex((one) => one.trim() !== '') + 1);
/** Without what no spreadsheet can hold. */
const storable = (text: string) => text.replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufeff\ufffe\uffff]/gu, '');

describe('what is written', () => {
  it.each([
    ['CSV', writeCsv, 'text'],
    ['XLSX', (rows: string[][]) => writeXlsx(rows, 'Lidé'), 'xlsx'],
  ] as const)('is read back unchanged from %s, and nothing in it is a formula', async (_, write, kind) => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        // A heading decides the delimiter of CSV, as in every real list.
        const table = [['name', 'email', 'note', 'office', 'from'], ...rows.map((row) => row.map(storable))];
        const back = await readTable(await write(table), kind, limits);
        expect(back.rows.map(({ cells }) => cells)).toEqual(table.filter(isKept).map(trimmed));
      }),
      { numRuns: 300 },
    );
  });

  it('is a workbook for the reader of others too, and theirs is one for us', async () => {
    const rows = [
      ['Jméno', 'Kód "x"'],
      ['Žofie & <Ø>', '0301'],
      ['', 'dva\nřádky'],
    ];
    expect(await readSheet(await writeXlsx(rows, 'Lidé: "a/b"'))).toEqual([rows[0], rows[1], [null, rows[2]?.[1]]]);

    const theirs = await writeExcelFile([
      ['Jméno', 'od'],
      ['Žofie & <Ø>', { value: new Date('2026-11-23'), type: Date, format: 'dd.mm.yyyy' }],
    ]).toBuffer();
    expect((await read(theirs)).map(({ cells }) => cells)).toEqual([
      ['Jméno', 'od'],
      ['Žofie & <Ø>', '2026-11-23'],
    ]);
  });

  it('has the mark, the delimiter and the line ends that Excel opens right', async () => {
    expect(
      (
        await writeCsv([
          ['Jméno', 'Tlf'],
          ['Žofie', '+47 1'],
        ])
      ).toString('utf8'),
    ).toBe("\ufeffJméno;Tlf\r\nŽofie;'+47 1\r\n");
  });
});
