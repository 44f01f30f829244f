import type { ListFormat } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import { attachment } from './attachment.js';

const types: Readonly<Record<ListFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

interface List {
  /** Without its ending; also the name of the sheet. */
  name: string;
  format: ListFormat;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Answers a list as a file that Excel opens right and that runs nothing. */
export async function listFile(reply: FastifyReply, { name, format, headings, rows }: List): Promise<Uint8Array> {
  const { writeCsv, writeXlsx } = await import('@app/spreadsheet');
  const lines = [headings, ...rows];
  const file = format === 'csv' ? await writeCsv(lines) : await writeXlsx(lines, name);
  attachment(reply, { name: `${name}.${format}`, type: types[format] });
  return file;
}
