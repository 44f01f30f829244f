import { Injectable } from '@nestjs/common';
import type { InputOf, assignmentApi, Language, ReviewPage } from '@app/contracts';
import type { CourseAssignment } from '@app/course-format';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Enrolment } from '../learning/index.js';
import { criteriaFor } from './assignment-content.js';
import { HandInAccess } from './hand-in-access.service.js';
import { HandIn } from './hand-in.entity.js';
import { HandInRound, totalOf, type Verdict } from './hand-in-round.entity.js';
import { ReviewConsequences } from './review-consequences.service.js';
import { ReviewQueries } from './review.queries.js';

type Decision = InputOf<(typeof assignmentApi)['decide']>['body'];

/** Judging work that was handed in. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: HandInAccess,
    private readonly queries: ReviewQueries,
    private readonly consequences: ReviewConsequences,
  ) {}

  async read(actor: Actor, handInId: string, language: Language): Promise<ReviewPage> {
    const { handIn, mayDecide } = await this.access.getForReview(actor, handInId);
    return this.queries.toPage(handIn, { mayDecide, language, readerId: actor.id });
  }

  /** Of two trainers who decide at once, the second one is told what the first one did. */
  async decide(
    actor: Actor,
    { handInId, language }: { handInId: string; language: Language },
    { version, ...verdict }: Decision,
  ): Promise<ReviewPage> {
    const handIn = await this.access.lockForReview(actor, handInId);
    if (handIn.version !== version) {
      throw new AppError('hand_in.changed_meanwhile', { version: handIn.version, state: handIn.state });
    }
    const { assignment, content, enrolment } = await this.queries.surroundings(handIn);
    refuseHalfDone(verdict, assignment, enrolment.audience);

    handIn.decide(verdict.decision);
    const round = await this.db.of(HandInRound).findOneByOrFail({ handInId, number: handIn.rounds });
    round.review(verdict, { reviewerId: actor.id, at: this.clock.now() });
    await this.db.of(HandInRound).save(round);
    await this.db.of(HandIn).update({ id: handInId }, { state: handIn.state, version: handIn.version });
    await this.consequences.follow(handIn, round, { assignment, content });
    return this.queries.toPage(handIn, { mayDecide: true, language, readerId: actor.id });
  }
}

/** Accepting needs a judgement of everything and enough points; returning needs words. */
function refuseHalfDone(verdict: Verdict, assignment: CourseAssignment, audience: Enrolment['audience']): void {
  const criteria = criteriaFor(assignment, audience).map(({ id }) => id);
  const given = [...Object.keys(verdict.points), ...Object.keys(verdict.comments)];
  if (given.some((id) => !criteria.includes(id))) {
    throw new AppError('request.invalid', {
      issues: [{ in: 'body', path: 'points', message: 'Not a criterion of this assignment' }],
    });
  }
  if (verdict.decision === 'return') {
    const isSaid = verdict.comment || Object.values(verdict.comments).some(Boolean);
    if (!isSaid) throw new AppError('review.comment_missing');
    return;
  }
  const missing = criteria.filter((id) => verdict.points[id] === undefined);
  if (missing.length > 0) throw new AppError('review.points_missing', { criteria: missing });
  const total = totalOf(verdict.points);
  if (total < assignment.passAt) throw new AppError('review.below_pass', { total, passAt: assignment.passAt });
}
