import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { ImportOutcome, UploadedFile } from '@app/contracts';
import { MoreThan } from 'typeorm';
import { authorize, type Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CohortAccess } from '../cohort/index.js';
import { ImportApplication, type ApplyOptions } from './import-application.js';
import { ImportPlanner } from './import-planner.js';
import { countsOf, ImportReader } from './import-reader.js';
import { PeopleImport } from './people-import.entity.js';
import { PeopleImportRow } from './people-import-row.entity.js';
import { mayChangeKnown, mayImportWithoutCohort, mayUseImport } from './people-import.policy.js';
import type { PlannedRow } from './row-plan.js';

export interface Decision {
  decision: 'same' | 'other' | null;
  personId?: string | undefined;
}

interface NewImport {
  fileName: string;
  cohortId: string | null;
  file: Pick<UploadedFile, 'bytes' | 'kind' | 'sha256'>;
}

const PORTION = 500;
const GOOD: readonly ImportOutcome[] = ['new', 'changed', 'unchanged', 'known'];

/** Takes lists of people, shows what they would do, and does it. Null as the actor is the command line. */
@Injectable()
export class PeopleImportService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly cohorts: CohortAccess,
    private readonly reader: ImportReader,
    private readonly planner: ImportPlanner,
    private readonly application: ImportApplication,
  ) {}

  async create(actor: Actor | null, { fileName, cohortId, file }: NewImport): Promise<PeopleImport> {
    if (actor && cohortId) await this.cohorts.getManaged(actor, cohortId);
    else if (actor) authorize(mayImportWithoutCohort(actor));
    const fields = { createdById: actor?.id ?? null, cohortId, fileName, fileSha256: file.sha256 };
    const created = PeopleImport.of({ ...fields, createdAt: this.clock.now() });
    await this.db.of(PeopleImport).insert(created);
    this.db.afterCommit(() => this.reader.enqueue(created.id, file, mayChangeKnown(actor)));
    return created;
  }

  /** What somebody else sent does not exist. */
  async getOwn(actor: Actor | null, importId: string): Promise<PeopleImport> {
    const own = await this.db.of(PeopleImport).findOneBy({ id: importId });
    const isAllowed = own && (actor ? mayUseImport(actor, own) : own.createdById === null);
    if (!own || !isAllowed) throw new AppError('people_import.not_found', { importId });
    return own;
  }

  /** Decides a proposed row and says anew what every row will do: one person may be in several rows. */
  async decide(
    actor: Actor,
    { importId, number }: { importId: string; number: number },
    { decision, personId }: Decision,
  ): Promise<PeopleImportRow> {
    const own = await this.getReady(actor, importId);
    const row = await this.db.of(PeopleImportRow).findOneBy({ importId, number });
    const isMeant = decision !== 'same' || row?.plan.candidateIds.includes(personId ?? '');
    if (!row || !(isMeant || row.decidedPersonId === personId)) {
      throw new AppError('people_import.not_found', { importId, number });
    }
    await this.db
      .of(PeopleImportRow)
      .update({ importId, number }, { decision, decidedPersonId: decision === 'same' ? (personId ?? null) : null });
    await this.planAgain(actor, own);
    return this.db.of(PeopleImportRow).findOneByOrFail({ importId, number });
  }

  /** Carries out what was shown; when records have changed since, only finds out anew what will happen. */
  async apply(
    actor: Actor | null,
    importId: string,
    options: ApplyOptions,
  ): Promise<{ own: PeopleImport; isOutdated: boolean }> {
    const own = await this.getReady(actor, importId);
    const { rows, known, isOutdated } = await this.planAgain(actor, own);
    if (isOutdated) return { own: await this.getOwn(actor, importId), isOutdated };
    const good = rows.filter(({ outcome }) => GOOD.includes(outcome));
    const waiting = rows.length - good.length;
    if (options.onlyIfAllGood && waiting > 0) throw new AppError('people_import.rows_not_good', { rows: waiting });
    if (good.length === 0) throw new AppError('people_import.nothing_to_do');

    const { affected } = await this.db
      .of(PeopleImport)
      .update(
        { id: own.id, state: 'ready' },
        { state: 'applied', appliedAt: this.clock.now(), fileName: '', headings: [] },
      );
    if (affected !== 1) throw new AppError('people_import.not_ready', { importId });
    const done = await this.application.carryOut({ actor, own, known, rows: good, options });
    await this.db.of(PeopleImport).update({ id: own.id }, { ...done, columns: [] });
    await this.db.of(PeopleImportRow).delete({ importId: own.id });
    return { own: await this.getOwn(actor, importId), isOutdated: false };
  }

  async discard(actor: Actor | null, importId: string): Promise<void> {
    const own = await this.getOwn(actor, importId);
    if (own.state === 'applied') throw new AppError('people_import.not_ready', { importId });
    await this.db.of(PeopleImport).delete({ id: own.id });
  }

  /** Rights are asked again each time: a trainer may have left the cohort since. */
  private async getReady(actor: Actor | null, importId: string): Promise<PeopleImport> {
    const own = await this.getOwn(actor, importId);
    if (actor && own.cohortId) await this.cohorts.getManaged(actor, own.cohortId);
    if (own.state !== 'ready') throw new AppError('people_import.not_ready', { importId });
    return own;
  }

  /** In portions: requests get their turn in between. */
  private async loadRows(importId: string): Promise<PeopleImportRow[]> {
    const rows: PeopleImportRow[] = [];
    for (;;) {
      const where = { importId, number: MoreThan(rows.at(-1)?.number ?? 0) };
      const portion = await this.db.of(PeopleImportRow).find({ where, order: { number: 'ASC' }, take: PORTION });
      rows.push(...portion);
      if (portion.length < PORTION) return rows;
      await nextTurn();
    }
  }

  private async planAgain(actor: Actor | null, own: PeopleImport) {
    const { id: importId } = own;
    const stored = await this.loadRows(importId);
    const planned = await this.planner.plan(own, stored, { mayEdit: mayChangeKnown(actor) });
    const different = planned.rows.filter((row, at) => !isSamePlan(row, stored[at]));
    if (different.length > 0) {
      await this.application.replacePlans(importId, different);
      await this.db.of(PeopleImport).update({ id: importId }, { counts: countsOf(planned.rows) });
    }
    return { ...planned, isOutdated: different.length > 0 };
  }
}

function isSamePlan({ outcome, plan }: PlannedRow, stored: PeopleImportRow | undefined): boolean {
  return stored?.outcome === outcome && JSON.stringify(stored.plan) === JSON.stringify(plan);
}
