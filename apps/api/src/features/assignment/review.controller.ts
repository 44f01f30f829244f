import { Controller } from '@nestjs/common';
import { assignmentApi, type InputOf, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { AssignmentService } from './assignment.service.js';
import { HandInAccess } from './hand-in-access.service.js';
import { ReviewQueries } from './review.queries.js';
import { ReviewService } from './review.service.js';
import { UndertakingService } from './undertaking.service.js';

type Api = typeof assignmentApi;

/** The reviewers' side, and the events that accepted work describes. */
@Controller()
export class ReviewController {
  constructor(
    private readonly queries: ReviewQueries,
    private readonly reviews: ReviewService,
    private readonly access: HandInAccess,
    private readonly assignments: AssignmentService,
    private readonly undertakings: UndertakingService,
  ) {}

  @Endpoint(assignmentApi.queue)
  queue(@CurrentActor() actor: Actor, @Input() { query }: InputOf<Api['queue']>): Promise<ReplyOf<Api['queue']>> {
    return this.queries.list(actor, query);
  }

  @Endpoint(assignmentApi.readReview)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<Api['readReview']>,
  ): Promise<ReplyOf<Api['readReview']>> {
    return this.reviews.read(actor, params.handInId, query.language);
  }

  @Endpoint(assignmentApi.decide)
  decide(
    @CurrentActor() actor: Actor,
    @Input() { params, query, body }: InputOf<Api['decide']>,
  ): Promise<ReplyOf<Api['decide']>> {
    return this.reviews.decide(actor, { handInId: params.handInId, language: query.language }, body);
  }

  @Endpoint(assignmentApi.saveUndertaking)
  async saveUndertaking(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<Api['saveUndertaking']>,
  ): Promise<ReplyOf<Api['saveUndertaking']>> {
    const handIn = await this.access.lockOwn(actor, params.handInId);
    const { assignment } = await this.assignments.findFor(handIn);
    return this.undertakings.save(handIn, assignment.recordsUndertaking, body);
  }

  @Endpoint(assignmentApi.listUndertakings)
  listUndertakings(@Input() { query }: InputOf<Api['listUndertakings']>): Promise<ReplyOf<Api['listUndertakings']>> {
    return this.undertakings.list(query);
  }
}
