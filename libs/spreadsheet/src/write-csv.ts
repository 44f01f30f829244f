import { guarded } from './formula-guard.js';

/** CSV that Excel opens by a double click in Czechia and Norway: UTF-8 with a byte order mark, `;` and CRLF. */
export async function writeCsv(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const { stringify } = await import('csv-stringify/sync');
  const cells = rows.map((row) => row.map(guarded));
  const text = stringify(cells, {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    quoted_match: /[\r\n\t,]|^\s|\s$/,
  });
  return Buffer.from(text, 'utf8');
}
