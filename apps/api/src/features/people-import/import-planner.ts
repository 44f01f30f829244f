import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Cohort } from '../cohort/index.js';
import { KnownPeopleQueries } from './known-people.queries.js';
import type { KnownPeople } from './known-people.js';
import type { PeopleImport } from './people-import.entity.js';
import type { PeopleImportRow } from './people-import-row.entity.js';
import { planRows, type UndecidedRow } from './plan-rows.js';
import { readRow } from './read-row.js';
import type { PlannedRow } from './row-plan.js';

const ROWS_BETWEEN_BREATHS = 200;

type StoredRow = Pick<PeopleImportRow, 'number' | 'cells' | 'decision' | 'decidedPersonId'>;

/** Says what the rows of an import will do to the records as they are now. */
@Injectable()
export class ImportPlanner {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: KnownPeopleQueries,
  ) {}

  async plan(
    { columns, cohortId }: Pick<PeopleImport, 'columns' | 'cohortId'>,
    stored: readonly StoredRow[],
    { mayEdit }: { mayEdit: boolean },
  ): Promise<{ rows: PlannedRow[]; known: KnownPeople }> {
    const cohort = cohortId ? await this.db.of(Cohort).findOneBy({ id: cohortId }) : null;
    const audience = cohort?.audience ?? null;
    const read: UndecidedRow[] = [];
    for (const { number, cells, decision, decidedPersonId } of stored) {
      read.push({ ...readRow({ number, cells, columns, audience }), decision, decidedPersonId });
      if (read.length % ROWS_BETWEEN_BREATHS === 0) await nextTurn();
    }
    const known = await this.people.find(
      read.map(({ row }) => row),
      { seesAll: mayEdit },
    );
    return { rows: await planRows(read, { known, mayEdit, today: this.clock.today() }), known };
  }
}
