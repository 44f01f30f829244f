import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Audit } from '../../platform/audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Cohort, CohortAccess } from '../cohort/index.js';
import { CohortClosing } from './cohort-closing.entity.js';
import { mayClose, mayUndo } from './closing.policy.js';
import { ClosingRunner } from './closing-runner.service.js';

/** Between the press and the first certificate: a register entry cannot be taken back, a press can. */
const UNDO_MS = 10 * 60_000;

/** Presses of the trainer: close, take it back, do not wait. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly cohorts: CohortAccess,
    private readonly runner: ClosingRunner,
  ) {}

  /** A second press changes nothing: the first one's time stands. */
  async close(actor: Actor, cohortId: string, version: number): Promise<Cohort> {
    const cohort = await this.cohorts.getManaged(actor, cohortId);
    if (cohort.state === 'closing' || cohort.state === 'closed') return cohort;
    if (!mayClose(actor, cohort)) throw new AppError('cohort.not_open', { cohortId });

    const now = this.clock.now();
    const change = { state: 'closing' as const, closesAt: new Date(now.getTime() + UNDO_MS), version: version + 1 };
    const { affected } = await this.db.of(Cohort).update({ id: cohortId, version, state: 'open' }, change);
    if (affected !== 1) throw new AppError('cohort.changed_meanwhile', { version: cohort.version });
    const closing = { cohortId, pressedById: actor.id, pressedAt: now, finishedAt: null, report: null };
    await this.db.of(CohortClosing).insert(closing);
    await this.note(actor, cohortId, 'cohort.closed');
    return this.cohorts.getManaged(actor, cohortId);
  }

  /** Nothing has been issued while the cohort is closing, so nothing has to be taken back but the press. */
  async undo(actor: Actor, cohortId: string): Promise<Cohort> {
    const cohort = await this.cohorts.getManaged(actor, cohortId);
    if (cohort.state === 'open') return cohort;
    if (!mayUndo(actor, cohort)) throw new AppError('cohort.closed', { cohortId });

    const change = { state: 'open' as const, closesAt: null, version: cohort.version + 1 };
    const { affected } = await this.db.of(Cohort).update({ id: cohortId, state: 'closing' }, change);
    if (affected !== 1) throw new AppError('cohort.closed', { cohortId });
    await this.db.of(CohortClosing).delete({ cohortId });
    await this.note(actor, cohortId, 'cohort.reopened');
    return this.cohorts.getManaged(actor, cohortId);
  }

  /** The rest of the ten minutes is given up. */
  async finish(actor: Actor, cohortId: string): Promise<Cohort> {
    const cohort = await this.cohorts.getManaged(actor, cohortId);
    if (cohort.state === 'closed') return cohort;
    if (!mayUndo(actor, cohort)) throw new AppError('cohort.not_closed', { cohortId });

    await this.db.of(Cohort).update({ id: cohortId, state: 'closing' }, { closesAt: this.clock.now() });
    this.db.afterCommit(() => void this.runner.sweep());
    return this.cohorts.getManaged(actor, cohortId);
  }

  private note(actor: Actor, id: string, action: `${string}.${string}`): Promise<void> {
    return this.audit.record({ actor, action, subject: { type: 'cohort', id } });
  }
}
