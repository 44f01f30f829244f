import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { UploadedFile } from '@app/contracts';
import { Database } from '../../platform/database.js';
import { Log } from '../../platform/log.js';
import { ImportPlanner } from './import-planner.js';
import { noCounts, PeopleImport } from './people-import.entity.js';
import { PeopleImportRow } from './people-import-row.entity.js';
import { FileFault, readHeadings } from './read-headings.js';
import type { PlannedRow } from './row-plan.js';

const MEGABYTE = 1024 * 1024;
const LIMITS = { rows: 5001, columns: 100, cellLength: 2000, unpackedBytes: 80 * MEGABYTE };
/** Rows of one statement and of one step of the progress bar. */
const CHUNK = 200;
const READ_PERCENT = 20;
const PLANNED_PERCENT = 60;

type Row = Pick<PeopleImportRow, 'number' | 'cells' | 'decision' | 'decidedPersonId'>;

/** Reads files beside the requests, one at a time, and leaves what it finds in the import for whoever asks. */
@Injectable()
export class ImportReader implements BeforeApplicationShutdown {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly planner: ImportPlanner,
    private readonly log: Log,
  ) {}

  /** Resolves when nothing is being read any more. */
  settled(): Promise<void> {
    return this.last;
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.last;
  }

  /** Queues a file; the bytes are kept in memory only until they are read. */
  enqueue(importId: string, file: Pick<UploadedFile, 'bytes' | 'kind'>, mayEdit: boolean): void {
    this.last = this.last
      .then(() => this.read(importId, file, mayEdit))
      .catch((error: unknown) => this.fail(importId, error))
      .catch((error: unknown) => this.log.error({ err: error, importId }, 'an import could not be marked as failed'));
  }

  private async read(importId: string, { bytes, kind }: Pick<UploadedFile, 'bytes' | 'kind'>, mayEdit: boolean) {
    const given = await this.db.of(PeopleImport).findOneBy({ id: importId });
    if (!given) return;
    const { headings, columns, rows } = await readFile(bytes, kind === 'xlsx' ? 'xlsx' : 'text');
    await this.change(importId, { headings, columns, percent: READ_PERCENT });
    const planned = await this.planner.plan({ columns, cohortId: given.cohortId }, rows, { mayEdit });
    await this.change(importId, { percent: PLANNED_PERCENT });
    await this.store(importId, rows, planned.rows);
    await this.change(importId, { percent: 100, state: 'ready', counts: countsOf(planned.rows) });
  }

  private async store(importId: string, rows: readonly Row[], planned: readonly PlannedRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += CHUNK) {
      const chunk = rows.slice(from, from + CHUNK).map((row, at) => {
        const { outcome, plan } = planned[from + at] ?? unplanned();
        return Object.assign(new PeopleImportRow(), { importId, ...row, outcome, plan });
      });
      const percent = PLANNED_PERCENT + Math.floor(((100 - PLANNED_PERCENT) * from) / rows.length);
      await this.db.transaction(async () => {
        await this.db.of(PeopleImportRow).createQueryBuilder().insert().values(chunk).updateEntity(false).execute();
        await this.db.of(PeopleImport).update({ id: importId }, { percent });
      });
    }
  }

  private async fail(importId: string, error: unknown): Promise<void> {
    const fault = await faultOf(error);
    if (!fault) this.log.error({ err: error, importId }, 'an import could not be read');
    await this.change(importId, { state: 'failed', fault: fault ?? { code: 'broken', values: {} } });
  }

  private async change(id: string, fields: Partial<PeopleImport>): Promise<void> {
    await this.db.transaction(() => this.db.of(PeopleImport).update({ id }, fields));
  }
}

export function countsOf(rows: readonly { outcome: PlannedRow['outcome'] }[]): PeopleImport['counts'] {
  const counts = { ...noCounts };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

async function readFile(bytes: Buffer, kind: 'xlsx' | 'text') {
  const { readTable } = await import('@app/spreadsheet');
  const table = await readTable(bytes, kind, LIMITS);
  const [first, ...others] = table.rows;
  if (!first || others.length === 0) throw new FileFault('empty');
  const headings = first.cells.map((heading) => heading.trim());
  const columns = readHeadings(headings);
  const rows: Row[] = others.map(({ number, cells }) => ({ number, cells, decision: null, decidedPersonId: null }));
  return { headings, columns, rows };
}

async function faultOf(error: unknown): Promise<PeopleImport['fault']> {
  if (error instanceof FileFault) return { code: error.code, values: error.values };
  const { SpreadsheetError } = await import('@app/spreadsheet');
  if (!(error instanceof SpreadsheetError)) return null;
  // People count rows without the heading.
  const rows = error.fault === 'too_many_rows' ? { limit: LIMITS.rows - 1 } : {};
  return { code: error.fault, values: { ...error.values, ...rows } };
}

function unplanned(): never {
  throw new Error('A row of an import has no plan.');
}
