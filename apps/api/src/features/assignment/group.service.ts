import { Injectable } from '@nestjs/common';
import type { PeerComment, SharedHandIn } from '@app/contracts';
import { In, MoreThan } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { AssignmentService, type AssignmentAddress } from './assignment.service.js';
import { CohortLinks } from './cohort-links.queries.js';
import { HandInAccess } from './hand-in-access.service.js';
import { HandInComment } from './hand-in-comment.entity.js';
import { HandIn } from './hand-in.entity.js';
import { HandInQueries } from './hand-in.queries.js';
import { toPeerComment, toPeerComments, toRoundView } from './hand-in.view.js';

/** Members of a cohort read one another's work, where its author allows it. */
@Injectable()
export class GroupService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly assignments: AssignmentService,
    private readonly links: CohortLinks,
    private readonly access: HandInAccess,
    private readonly queries: HandInQueries,
  ) {}

  async list(actor: Actor, address: AssignmentAddress): Promise<{ items: SharedHandIn[] }> {
    const { enrolment, assignment } = await this.assignments.find(actor, address);
    const peers = await this.links.peersOf(enrolment);
    const shared = await this.db.of(HandIn).find({
      where: {
        personId: In(peers),
        courseId: enrolment.courseId,
        assignment: assignment.id,
        groupMayRead: true,
        rounds: MoreThan(0),
      },
      order: { submittedAt: 'DESC', id: 'DESC' },
    });
    const wholes = await this.queries.wholes(shared);
    const items = wholes.flatMap((whole): SharedHandIn[] => {
      const [last] = whole.rounds;
      if (!last) return [];
      const { number, submittedAt, texts, files } = toRoundView(last, whole);
      const authorName = whole.names.get(whole.handIn.personId) ?? '';
      const comments = toPeerComments(whole.comments, whole.names, actor.id);
      return [{ id: whole.handIn.id, authorName, round: { number, submittedAt, texts, files }, comments }];
    });
    return { items };
  }

  async comment(actor: Actor, handInId: string, text: string): Promise<PeerComment> {
    await this.access.getAsPeer(actor, handInId);
    const written = { id: newId(), handInId, personId: actor.id, text, writtenAt: this.clock.now() };
    const comment = Object.assign(new HandInComment(), written);
    await this.db.of(HandInComment).insert(comment);
    return toPeerComment(comment, await this.queries.getNames([actor.id]), actor.id);
  }
}
