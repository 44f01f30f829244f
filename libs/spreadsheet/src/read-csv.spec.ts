import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from './read-table.js';
import type { Limits } from './table.js';

const limits: Limits = { rows: 100, columns: 20, cellLength: 100, unpackedBytes: 1_000_000 };
const read = async (file: string | Buffer, more: Partial<Limits> = {}) =>
  (await readTable(Buffer.from(file), 'text', { ...limits, ...more })).rows;
const cellsOf = async (file: string | Buffer) => (await read(file)).map(({ cells }) => cells);

/** Written as the old code pages write it; what they lack becomes `?`. */
function inCodePage(text: string, page: 'windows-1250' | 'windows-1252'): Buffer {
  const decoder = new TextDecoder(page);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Buffer.from([byte])), byte]));
  return Buffer.from([...text].map((sign) => bytes.get(sign) ?? 63));
}

describe('reading CSV', () => {
  it.each([';', ',', '\t'])('finds the delimiter %j, also where cells contain the others', async (sign) => {
    const file = ['name', 'note', 'place'].join(sign) + '\r\n' + ['Jana', '"a;b,c\td"', 'Oslo'].join(sign);

    expect(await cellsOf(file)).toEqual([
      ['name', 'note', 'place'],
      ['Jana', 'a;b,c\td', 'Oslo'],
    ]);
  });

  it('takes a single column as it is, and the first line of Excel that names the delimiter', async () => {
    expect(await cellsOf('email\nx@y.example\n')).toEqual([['email'], ['x@y.example']]);
    expect(await cellsOf('sep=,\r\na,"b;b;b"\r\n1,2')).toEqual([
      ['a', 'b;b;b'],
      ['1', '2'],
    ]);
  });

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('reads %s', async (_, encode) => {
    expect(await cellsOf(encode('jméno;obec\nŽofie;Tromsø'))).toEqual([
      ['jméno', 'obec'],
      ['Žofie', 'Tromsø'],
    ]);
  });

  it.each(['Jiří Dvořák;Příbor', 'Žofie Řezníčková;Ústí', 'Lukáš Müller;Týn', 'Ondřej Kovář;obec Řepy', 'Šťastný'])(
    'reads %s in Windows-1250',
    async (text) => {
      const file = `jmeno;obec\n${text}`;
      expect(await cellsOf(inCodePage(file, 'windows-1250'))).toEqual(file.split('\n').map((line) => line.split(';')));
    },
  );

  it.each(['Bjørn Ødegård;Tromsø', 'Kåre Sæther;Ålesund', 'Bjørn;Bodø', 'Zoë Grønli;Røros kommune', 'André Øye;Bø'])(
    'reads %s in Windows-1252',
    async (text) => {
      const file = `fornavn;kommune\n${text}`;
      expect(await cellsOf(inCodePage(file, 'windows-1252'))).toEqual(file.split('\n').map((line) => line.split(';')));
    },
  );

  it('numbers rows as Excel does: empty ones and those with line breaks count once', async () => {
    const rows = await read('a;b\n\n"x\ny";1\n;\nz;2\n');

    expect(rows).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 3, cells: ['x\ny', '1'] },
      { number: 5, cells: ['z', '2'] },
    ]);
  });

  it('reads doubled quotes, and a quote inside a word as it is', async () => {
    expect(await cellsOf('a;b\n"say ""hi""";19" disk')).toEqual([
      ['a', 'b'],
      ['say "hi"', '19" disk'],
    ]);
  });

  it('takes the apostrophe off that kept a cell from being a formula', async () => {
    expect(await cellsOf(`phone;name\n'+420 123;d'Arc\n''=x;'n`)).toEqual([
      ['phone', 'name'],
      ['+420 123', "d'Arc"],
      ["'=x", "'n"],
    ]);
  });

  it('says what is wrong and in which row', async () => {
    await expect(read('a;b\nc;"d\ne')).rejects.toMatchObject({ fault: 'quote_not_closed', values: { row: 2 } });
    await expect(read('a\nb\nc', { rows: 2 })).rejects.toMatchObject({ fault: 'too_many_rows', values: { limit: 2 } });
    await expect(read('a;b;c', { columns: 2 })).rejects.toMatchObject({ fault: 'too_many_columns' });
    await expect(read(`a\n${'x'.repeat(101)}`)).rejects.toMatchObject({ fault: 'cell_too_long', values: { row: 2 } });
  });

  it('reads a hundred thousand rows and lets others work meanwhile', async () => {
    let turns = 0;
    const count = setInterval(() => (turns += 1), 1);
    const rows = await read('name;email\n' + 'Jana Nováková;jana@obec.example\n'.repeat(100_000), { rows: 200_000 });
    clearInterval(count);

    expect(rows).toHaveLength(100_001);
    expect(turns).toBeGreaterThan(10);
  });

  it('reads files of other makers as they mean them', async () => {
    const made = [
      {
        name: 'made',
        csv: 'a,b\n1,"ha ""ha"" ha"\n3,4\n',
        json: [
          { a: '1', b: 'ha "ha" ha' },
          { a: '3', b: '4' },
        ],
      },
    ];
    for (const { name, csv, json } of [...made, ...foreignCases()]) {
      const [heading = [], ...rows] = await cellsOf(csv);
      const objects = rows.map((cells) => Object.fromEntries(heading.map((key, at) => [key, cells[at] ?? ''])));
      expect({ name, objects }).toEqual({ name, objects: json });
    }
  });
});

/** The suite csv-spectrum, where a developer has put it beside our own cases. */
function foreignCases(): { name: string; csv: string; json: unknown }[] {
  const folder = join(__dirname, '../testing/csv-spectrum');
  if (!existsSync(folder)) return [];
  const cases = readdirSync(join(folder, 'csvs')).map((file) => {
    const name = file.replace('.csv', '');
    // Line ends inside cells come as the file has them; the answers have those of another checkout.
    const textOf = (path: string) =>
      readFileSync(join(folder, path), 'utf8').replace(/\r\n|\\r\\n/g, (ends) => ends.slice(-1 * (ends.length / 2)));
    const json: unknown = JSON.parse(textOf(`json/${name}.json`));
    return { name, csv: textOf(`csvs/${file}`), json };
  });
  // One of the suite's answers is an object of another file, not a list of rows.
  return cases.filter(({ json }) => Array.isArray(json));
}
