import { Injectable } from '@nestjs/common';
import { rolePermissions, roles } from '@app/contracts';
import { In } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Audit } from '../../platform/audit.js';
import { Database } from '../../platform/database.js';
import { Person, printedName, RoleGrant } from '../person/index.js';
import { CohortAccess } from './cohort-access.service.js';
import { CohortTrainer } from './cohort-trainer.entity.js';

const running = roles.filter((role) => rolePermissions[role].includes('cohort.manage'));

/** Who runs cohorts. */
@Injectable()
export class CohortTrainerService {
  constructor(
    private readonly db: Database,
    private readonly access: CohortAccess,
    private readonly audit: Audit,
  ) {}

  /** Trainers and coordinators by name. */
  async listPossible(): Promise<{ id: string; name: string }[]> {
    const ids = await this.possibleIds();
    const people = await this.db.of(Person).find({ where: { id: In(ids) }, order: { sortName: 'ASC', id: 'ASC' } });
    return people.map((person) => ({ id: person.id, name: printedName(person) }));
  }

  /** Those of them who can run a cohort today. */
  async keepPossible(personIds: readonly string[]): Promise<string[]> {
    const possible = new Set(await this.possibleIds(personIds));
    return personIds.filter((id) => possible.has(id));
  }

  async add(actor: Actor, cohortId: string, personId: string): Promise<void> {
    const cohort = await this.access.lockManaged(actor, cohortId);
    cohort.requireNotClosed();
    if ((await this.keepPossible([personId])).length === 0) throw new AppError('cohort.trainer_unknown', { personId });
    if ((await this.access.trainerIds(cohortId)).includes(personId)) return;
    await this.db.of(CohortTrainer).insert({ cohortId, personId });
    await this.note(actor, 'cohort.trainer_added', { cohortId, personId });
  }

  /** The cohort is held while it is looked who stays: of two who remove each other at once, one is refused. */
  async remove(actor: Actor, cohortId: string, personId: string): Promise<void> {
    const cohort = await this.access.lockManaged(actor, cohortId);
    cohort.requireNotClosed();
    const trainerIds = await this.access.trainerIds(cohortId);
    if (!trainerIds.includes(personId)) return;
    if (trainerIds.length === 1) throw new AppError('cohort.last_trainer', { cohortId });
    await this.db.of(CohortTrainer).delete({ cohortId, personId });
    await this.note(actor, 'cohort.trainer_removed', { cohortId, personId });
  }

  private async possibleIds(among?: readonly string[]): Promise<string[]> {
    const grants = await this.db.of(RoleGrant).findBy({
      role: In(running),
      ...(among ? { personId: In([...among]) } : {}),
    });
    return [...new Set(grants.map(({ personId }) => personId))];
  }

  private async note(
    actor: Actor,
    action: 'cohort.trainer_added' | 'cohort.trainer_removed',
    { cohortId, personId }: { cohortId: string; personId: string },
  ): Promise<void> {
    const side = action === 'cohort.trainer_added' ? 'after' : 'before';
    await this.audit.record({ actor, action, subject: { type: 'cohort', id: cohortId }, [side]: { personId } });
  }
}
