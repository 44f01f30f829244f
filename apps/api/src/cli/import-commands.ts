import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { ImportView } from '@app/contracts';
import { badReasons, ImportReader, PeopleImportQueries, PeopleImportService } from '../features/people-import/index.js';
import { AppError } from '../platform/app-error.js';
import { Database } from '../platform/database.js';
import { fileKindOf } from '../platform/file-kind.js';
import type { Command, Outcome } from './command.js';

const OPTIONS = { onlyIfAllGood: false, invite: false, message: '' };

export const importCommands: readonly Command[] = [
  {
    words: 'import people',
    takes: ['<file>', '[--dry-run]'],
    summary:
      'Imports people from XLSX or CSV; rows with problems are listed and left out. With --dry-run only says what would happen.',
    async run(app, { rest }) {
      const [path] = rest.filter((word) => word !== '--dry-run');
      if (!path) return refusal('Which file? Give its path: import people <file>');
      const bytes = await readFile(path).catch(() => null);
      if (!bytes) return refusal(`There is no file ${path} that can be read.`);
      const kind = fileKindOf(bytes);
      if (kind !== 'xlsx' && kind !== 'text') return refusal('This is neither a workbook (XLSX) nor a CSV file.');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return importPeople(app, {
        fileName: basename(path),
        file: { bytes, kind, sha256 },
        isDry: rest.includes('--dry-run'),
      });
    },
  },
];

interface Given {
  fileName: string;
  file: { bytes: Buffer; kind: 'xlsx' | 'text'; sha256: string };
  isDry: boolean;
}

async function importPeople(app: INestApplicationContext, { fileName, file, isDry }: Given): Promise<Outcome> {
  const db = app.get(Database);
  const imports = app.get(PeopleImportService);
  const queries = app.get(PeopleImportQueries);
  const { id } = await db.transaction(() => imports.create(null, { fileName, cohortId: null, file }));
  await app.get(ImportReader).settled();
  const read = await imports.getOwn(null, id);
  const report = await queries.toView(read);
  if (report.fault) {
    const values = Object.entries(report.fault.values).map(([name, value]) => `${name} ${value}`);
    return {
      isOk: false,
      lines: [`The file was not read: ${[report.fault.code, ...values].join(', ')}.`],
      data: report,
    };
  }
  const problems = badReasons(read, await queries.listBad(read), 'en').map(
    ({ number, reasons }) => `row ${number}: ${reasons}`,
  );
  if (isDry) {
    await db.transaction(() => imports.discard(null, id));
    return outcome(report, problems, 'Nothing was changed:');
  }
  try {
    const { own } = await db.transaction(() => imports.apply(null, id, OPTIONS));
    return outcome(await queries.toView(own), problems, 'Done:');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...outcome(report, problems, 'Nothing was changed:'), isOk: false };
  }
}

/** Not everything done is not done: whoever runs it by a script must notice rows that were left out. */
function outcome(report: ImportView, problems: readonly string[], beginning: string): Outcome {
  const counts = Object.entries(report.counts).map(([what, count]) => `${count} ${what}`);
  const { problem, proposed } = report.counts;
  const lines = [...problems, `${beginning} ${counts.join(', ')}.`];
  return { isOk: problem + proposed === 0, lines, data: { ...report, problems } };
}

function refusal(line: string): Outcome {
  return { isOk: false, lines: [line], data: {} };
}
