import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Audit } from '../../platform/audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Mandate, Person } from '../person/index.js';
import { CohortAccess } from './cohort-access.service.js';
import { CohortChanges } from './cohort-changes.js';
import { CohortMember } from './cohort-member.entity.js';
import type { Cohort } from './cohort.entity.js';

interface Joining {
  cohortId: string;
  personIds: readonly string[];
  source: CohortMember['source'];
}

/** PostgreSQL takes 65,535 values in a statement, SQLite 32,766: rows are stored in portions. */
const PORTION = 1000;

/** Who is in a cohort. */
@Injectable()
export class CohortMembers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: CohortAccess,
    private readonly changes: CohortChanges,
    private readonly audit: Audit,
  ) {}

  /**
   * Adds people to a cohort that the actor runs and answers how many of them are new in it; who has left comes back.
   * For import, blocks of seats and walk-ins too. Who may pick these people is decided before.
   */
  async addMany(actor: Actor, { cohortId, personIds, source }: Joining): Promise<number> {
    const cohort = await this.access.lockManaged(actor, cohortId);
    const joined = await this.join(cohort, personIds, source);
    if (joined.length > 0) {
      const subject = { type: 'cohort', id: cohortId };
      await this.audit.record({ actor, action: 'cohort.members_added', subject, after: { personIds: joined, source } });
    }
    return joined.length;
  }

  /** For those who come by themselves, and through an invitation: the cohort is held already. Answers who is new. */
  async join(cohort: Cohort, personIds: readonly string[], source: CohortMember['source']): Promise<string[]> {
    cohort.requireNotClosed();
    const cohortId = cohort.id;
    const known = await this.db.of(CohortMember).findBy({ cohortId });
    const active = new Set(known.filter(({ state }) => state === 'active').map(({ personId }) => personId));
    const left = new Set(known.filter(({ state }) => state === 'withdrawn').map(({ personId }) => personId));
    const wanted = [...new Set(personIds)].filter((id) => !active.has(id));
    const joining = await this.existing(wanted);

    const back = joining.filter((id) => left.has(id));
    if (back.length > 0) {
      await this.db.of(CohortMember).update({ cohortId, personId: In(back) }, { state: 'active' });
    }
    await this.insert(
      cohort,
      joining.filter((id) => !left.has(id)),
      source,
    );
    for (const personId of joining) await this.changes.tell({ kind: 'memberJoined', cohortId, personId, source });
    return joining;
  }

  async remove(actor: Actor, cohortId: string, personId: string): Promise<void> {
    const cohort = await this.access.lockManaged(actor, cohortId);
    await this.withdraw(cohort, personId);
    const subject = { type: 'cohort', id: cohortId };
    await this.audit.record({ actor, action: 'cohort.member_removed', subject, before: { personId } });
  }

  /** Progress and certificate are of the course and stay; seats are given up by those who are told. */
  async withdraw(cohort: Cohort, personId: string): Promise<void> {
    cohort.requireNotClosed();
    const cohortId = cohort.id;
    const { affected } = await this.db
      .of(CohortMember)
      .update({ cohortId, personId, state: 'active' }, { state: 'withdrawn' });
    if (affected !== 1) throw new AppError('cohort.member_not_found', { cohortId, personId });
    await this.changes.tell({ kind: 'memberLeft', cohortId, personId });
  }

  private async existing(personIds: readonly string[]): Promise<string[]> {
    if (personIds.length === 0) return [];
    const people = await this.db.of(Person).find({ select: { id: true }, where: { id: In([...personIds]) } });
    const ids = new Set(people.map(({ id }) => id));
    const unknown = personIds.find((id) => !ids.has(id));
    if (unknown) throw new AppError('person.not_found', { personId: unknown });
    return [...personIds];
  }

  /**
   * Each with the municipality of the office held today: people are counted where they were when they joined. In the
   * cohort of a council they count for it, unless all their offices are elsewhere.
   */
  private async insert(
    { id: cohortId, municipalityId: council }: Cohort,
    personIds: readonly string[],
    source: CohortMember['source'],
  ): Promise<void> {
    if (personIds.length === 0) return;
    const today = this.clock.today();
    const mandates = await this.db
      .of(Mandate)
      .find({ where: { personId: In([...personIds]) }, order: { from: 'ASC', id: 'ASC' } });
    const current = mandates.filter((one) => one.isCurrentOn(today));
    // The last one of somebody stands, so an office in the council comes behind all others.
    current.sort((a, b) => Number(a.municipalityId === council) - Number(b.municipalityId === council));
    const places = new Map(current.map(({ personId, municipalityId }) => [personId, municipalityId]));
    const joinedAt = this.clock.now();
    const members = personIds.map((personId) =>
      CohortMember.join({ cohortId, personId, municipalityId: places.get(personId) ?? council, source, joinedAt }),
    );
    for (let start = 0; start < members.length; start += PORTION) {
      await this.db.of(CohortMember).insert(members.slice(start, start + PORTION));
    }
  }
}
