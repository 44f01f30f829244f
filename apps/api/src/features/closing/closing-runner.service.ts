import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Log } from '../../platform/log.js';
import { Cohort, CohortChanges, CohortMember } from '../cohort/index.js';
import { CompletionService, Enrolment } from '../learning/index.js';
import { CohortClosing } from './cohort-closing.entity.js';
import { ReportService } from './report.service.js';

const MINUTE_MS = 60_000;

/**
 * Makes closings final: completes the places of those who lack nothing, one transaction each, so that nobody waits for
 * sixty certificates; then writes the report. What a crash interrupted goes on where it stopped.
 */
@Injectable()
export class ClosingRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private current: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly completion: CompletionService,
    private readonly changes: CohortChanges,
    private readonly reports: ReportService,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), MINUTE_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.current;
  }

  /** Calls while it runs wait for one more round. */
  sweep(): Promise<void> {
    this.current = this.current.then(async () => {
      for (const cohortId of await this.listDue()) {
        try {
          await this.finish(cohortId);
        } catch (error) {
          this.log.error({ err: error, cohortId }, 'cohort was not closed');
        }
      }
    });
    return this.current;
  }

  private async listDue(): Promise<string[]> {
    const closesAt = LessThanOrEqual(this.clock.now());
    const ripe = await this.db.of(Cohort).findBy({ state: 'closing', closesAt });
    const begun = await this.db
      .of(CohortClosing)
      .find({ where: { finishedAt: IsNull(), cohort: { state: 'closed' } }, relations: { cohort: true } });
    return [...ripe.map(({ id }) => id), ...begun.map(({ cohortId }) => cohortId)];
  }

  private async finish(id: string): Promise<void> {
    if (!(await this.shut(id))) return;
    const { courseId } = await this.db.of(Cohort).findOneByOrFail({ id });
    const members = await this.db.of(CohortMember).findBy({ cohortId: id, state: 'active' });
    const personId = In(members.map((member) => member.personId));
    const open = await this.db.of(Enrolment).findBy({ courseId, personId, state: 'active' });
    for (const enrolment of open) await this.db.transaction(() => this.completion.completeIfDone(enrolment));
    await this.reports.write(id);
  }

  /** True when the cohort is closed now: by this call, or by one that did not come to its end. */
  private shut(id: string): Promise<boolean> {
    return this.db.transaction(async () => {
      const closing = await this.db.of(CohortClosing).findOneBy({ cohortId: id });
      if (!closing || closing.finishedAt) return false;
      const closedAt = this.clock.now();
      const ripe = { id, state: 'closing' as const, closesAt: LessThanOrEqual(closedAt) };
      const change = { state: 'closed' as const, closesAt: null, closedAt, closedById: closing.pressedById };
      const { affected } = await this.db.of(Cohort).update(ripe, change);
      if (affected === 1) await this.changes.tell({ kind: 'closed', cohortId: id });
      return affected === 1 || (await this.db.of(Cohort).existsBy({ id, state: 'closed' }));
    });
  }
}
