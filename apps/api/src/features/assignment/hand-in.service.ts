import { Injectable } from '@nestjs/common';
import type { HandInView } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { takes } from './assignment-content.js';
import { AssignmentService, type AssignmentAddress } from './assignment.service.js';
import { HandInAccess } from './hand-in-access.service.js';
import { HandIn } from './hand-in.entity.js';
import { SubmissionService } from './submission.service.js';

interface DraftChange {
  version: number;
  texts: Record<string, string>;
  groupMayRead?: boolean | undefined;
}

/** The author's side: a draft that is kept, and handing it in. */
@Injectable()
export class HandInService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: HandInAccess,
    private readonly assignments: AssignmentService,
    private readonly submission: SubmissionService,
  ) {}

  /** Two presses at once: the unique key lets one in, and both get it. */
  async begin(actor: Actor, address: AssignmentAddress): Promise<HandInView> {
    const { enrolment, handIn, assignment } = await this.assignments.find(actor, address);
    if (handIn) return this.assignments.toView(handIn, assignment);
    const { id: enrolmentId, personId, courseId } = enrolment;
    const startedAt = this.clock.now();
    const begun = HandIn.begin({ enrolmentId, personId, courseId, assignment: assignment.id, startedAt });
    await this.db.of(HandIn).createQueryBuilder().insert().values(begun).orIgnore().execute();
    const stored = await this.db.of(HandIn).findOneByOrFail({ enrolmentId, assignment: assignment.id });
    return this.assignments.toView(stored, assignment);
  }

  async save(actor: Actor, handInId: string, change: DraftChange): Promise<{ version: number; savedAt: string }> {
    const handIn = await this.access.lockOwn(actor, handInId);
    if (change.groupMayRead !== undefined) handIn.share(change.groupMayRead);
    const parts = Object.keys(change.texts);
    if (parts.length > 0) {
      handIn.requireOpen();
      refuseOutdated(handIn, change);
      await this.refuseUnknownParts(handIn, parts);
      handIn.write(change.texts, this.clock.now());
    }
    const { texts, groupMayRead, savedAt, version } = handIn;
    await this.db.of(HandIn).update({ id: handInId }, { texts, groupMayRead, savedAt, version });
    return { version, savedAt: savedAt.toISOString() };
  }

  async submit(
    actor: Actor,
    handInId: string,
    given: { version: number; declarations: readonly string[] },
  ): Promise<HandInView> {
    const handIn = await this.access.lockOwn(actor, handInId);
    handIn.requireOpen();
    refuseOutdated(handIn, { version: given.version, texts: {} });
    const assignment = await this.submission.submit(handIn, given.declarations);
    return this.assignments.toView(handIn, assignment);
  }

  private async refuseUnknownParts(handIn: HandIn, ids: readonly string[]): Promise<void> {
    const { assignment } = await this.assignments.findFor(handIn);
    const known = new Set(assignment.parts.filter((part) => takes(part, 'text')).map(({ id }) => id));
    const unknown = ids.filter((id) => !known.has(id));
    if (unknown.length > 0) throw new AppError('hand_in.part_unknown', { parts: unknown });
  }
}

/** Says which parts differ, so that a tab can show both. */
function refuseOutdated(handIn: HandIn, { version, texts }: DraftChange): void {
  if (handIn.version === version) return;
  const parts = Object.keys(texts).filter((part) => texts[part] !== (handIn.texts[part] ?? ''));
  throw new AppError('hand_in.changed_meanwhile', { version: handIn.version, state: handIn.state, parts });
}
