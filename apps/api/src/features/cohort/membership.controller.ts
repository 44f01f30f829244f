import { Controller } from '@nestjs/common';
import { membershipApi, type InputOf, type OwnCohort, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { MembershipService } from './membership.service.js';
import { OwnCohortQueries } from './own-cohort.queries.js';

/** Cohorts for those who take part. */
@Controller()
export class MembershipController {
  constructor(
    private readonly memberships: MembershipService,
    private readonly queries: OwnCohortQueries,
  ) {}

  @Endpoint(membershipApi.join)
  async join(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof membershipApi.join>,
  ): Promise<OwnCohort> {
    await this.memberships.join(actor, params.cohortId);
    return this.queries.read(params.cohortId, actor.language);
  }

  @Endpoint(membershipApi.leave)
  async leave(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof membershipApi.leave>,
  ): Promise<ReplyOf<typeof membershipApi.leave>> {
    await this.memberships.leave(actor, params.cohortId);
    return {};
  }

  @Endpoint(membershipApi.listOwn)
  async listOwn(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof membershipApi.listOwn>,
  ): Promise<ReplyOf<typeof membershipApi.listOwn>> {
    return { items: await this.queries.list(actor.id, query.language) };
  }
}
