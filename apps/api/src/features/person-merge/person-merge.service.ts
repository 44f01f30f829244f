import { Injectable } from '@nestjs/common';
import { mergeFields, type MergeField } from '@app/contracts';
import { In } from 'typeorm';
import { authorize, type Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Audit } from '../../platform/audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Person, PersonChanges, PersonEmail } from '../person/index.js';
import { Session } from '../session/index.js';
import { suggestedSide, valueOf } from './merge-fields.js';
import { MergePreviewQueries } from './merge-preview.queries.js';
import type { Side } from './merge-planner.js';
import { PersonMerge, type MergeChanges } from './person-merge.entity.js';
import { mayMergePeople } from './person-merge.policy.js';
import { RowMover } from './row-mover.js';

interface Merging {
  keptId: string;
  goneId: string;
  fields: Partial<Record<MergeField, Side>>;
  choices: Readonly<Record<string, Side>>;
  fingerprint: string;
  reason: string;
}

/** Joins two records of one human being: all in one transaction, exactly as it was shown. */
@Injectable()
export class PersonMergeService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly changes: PersonChanges,
    private readonly previews: MergePreviewQueries,
    private readonly mover: RowMover,
  ) {}

  async merge(actor: Actor, { keptId, goneId, fields, choices, fingerprint, reason }: Merging): Promise<PersonMerge> {
    authorize(mayMergePeople(actor));
    const { kept, gone } = await this.previews.getPair(keptId, goneId, { forUpdate: true });
    const plan = await this.previews.planOf(kept, gone, choices);
    if (plan.fingerprint !== fingerprint) throw new AppError('person_merge.outdated');
    if (plan.blockedDayIds.length > 0) throw new AppError('person_merge.blocked');

    const primaryEmailIds = await this.demoteEmails(kept.id, gone.id);
    await this.mover.exchange({ keptId, goneId, ...plan });
    await this.db.of(Session).delete({ personId: goneId });
    const naming = Object.fromEntries(
      mergeFields
        .filter((field) => (fields[field] ?? suggestedSide(field, kept, gone)) === 'gone')
        .map((field) => [field, gone[field]]),
    );
    const { before, after } = kept.rename(naming);
    await this.rename(kept, after);
    await this.db.of(Person).update({ id: goneId }, { mergedIntoId: keptId, version: gone.version + 1 });

    const changes: MergeChanges = { toKept: plan.toKept, toGone: plan.toGone, primaryEmailIds, before, after };
    const merge = PersonMerge.of({ keptId, goneId, mergedById: actor.id, mergedAt: this.clock.now(), changes });
    await this.db.of(PersonMerge).insert(merge);
    await this.record(actor, merge, { action: 'person.merged', reason });
    await this.changes.tell(keptId);
    return merge;
  }

  /** Takes a merge back when every row is still where it was put and nothing new hangs on it. */
  async undo(actor: Actor, mergeId: string): Promise<PersonMerge> {
    authorize(mayMergePeople(actor));
    const merge = await this.db.of(PersonMerge).findOneBy({ id: mergeId });
    if (!merge) throw new AppError('person_merge.not_found', { mergeId });
    const now = this.clock.now();
    const { changes, keptId, goneId } = merge;
    if (!changes || !merge.canBeUndoneAt(now)) throw new AppError('person_merge.expired', { mergeId });
    const { affected } = await this.db
      .of(PersonMerge)
      .createQueryBuilder()
      .update({ undoneAt: now, undoneById: actor.id, changes: null })
      .where('"id" = :mergeId AND "undoneAt" IS NULL', { mergeId })
      .execute();
    if (affected !== 1) throw new AppError('person_merge.expired', { mergeId });

    await this.refuseContradiction(merge, changes);
    await this.mover.exchange({ keptId, goneId, toKept: changes.toGone, toGone: changes.toKept });
    await this.db.of(PersonEmail).update({ id: In(changes.primaryEmailIds) }, { isPrimary: true });
    const kept = await this.db.of(Person).findOneByOrFail({ id: keptId });
    await this.rename(kept, kept.rename(changes.before).after);
    await this.db.of(Person).update({ id: goneId, mergedIntoId: keptId }, { mergedIntoId: null });
    await this.record(actor, merge, { action: 'person.merge_undone' });
    await this.changes.tell(keptId);
    await this.changes.tell(goneId);
    return this.db.of(PersonMerge).findOneByOrFail({ id: mergeId });
  }

  /** Names that were corrected since, another merge, or a certificate for what would go back. */
  private async refuseContradiction({ keptId, goneId }: PersonMerge, changes: MergeChanges): Promise<void> {
    const people = await this.db.of(Person).findBy({ id: In([keptId, goneId]) });
    const kept = people.find(({ id }) => id === keptId);
    const gone = people.find(({ id }) => id === goneId);
    const isNamedAnew = Object.entries(changes.after).some(([field, value]) => kept && valueOf(kept, field) !== value);
    const isMergedAgain = kept?.mergedIntoId !== null || gone?.mergedIntoId !== keptId;
    if (isNamedAnew || isMergedAgain) throw new AppError('person_merge.contradicted', { table: 'person' });

    const isOf = (table: string) => (one: MergeChanges['toKept'][number]) => one.table === table;
    const enrolments = changes.toKept.filter(isOf('enrolment')).map(({ row }) => String(row['id']));
    const certificates = new Set(changes.toKept.filter(isOf('certificate')).map(({ row }) => String(row['id'])));
    if (enrolments.length === 0) return;
    const issued = await this.db.rows<{ id: string }>(
      `SELECT "id" FROM "certificate" WHERE "personId" = ? AND "enrolmentId" IN (${enrolments.map(() => '?').join(', ')})`,
      [keptId, ...enrolments],
    );
    if (issued.some(({ id }) => !certificates.has(id))) {
      throw new AppError('person_merge.contradicted', { table: 'certificate' });
    }
  }

  /** Mail goes where it went; the addresses of the closed record come as further ones, unless there is no other. */
  private async demoteEmails(keptId: string, goneId: string): Promise<string[]> {
    if (!(await this.db.of(PersonEmail).existsBy({ personId: keptId, isPrimary: true }))) return [];
    const primary = await this.db.of(PersonEmail).findBy({ personId: goneId, isPrimary: true });
    await this.db.of(PersonEmail).update({ personId: goneId, isPrimary: true }, { isPrimary: false });
    return primary.map(({ id }) => id);
  }

  private async rename(person: Person, after: object): Promise<void> {
    const { id, version, sortName } = person;
    await this.db.of(Person).update({ id }, { ...after, sortName, version: version + 1 });
  }

  private async record(
    actor: Actor,
    { id, keptId, goneId, changes }: PersonMerge,
    { action, reason }: { action: 'person.merged' | 'person.merge_undone'; reason?: string },
  ): Promise<void> {
    const after = { mergeId: id, keptId, goneId, rows: changes?.toKept.length ?? 0 };
    const more = reason === undefined ? {} : { reason };
    await this.audit.record({ actor, action, subject: { type: 'person', id: keptId }, after, ...more });
    await this.audit.record({ actor, action, subject: { type: 'person', id: goneId }, after, ...more });
  }
}
