import { Controller } from '@nestjs/common';
import { cohortPeopleApi, type InputOf, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { CohortInvitations } from './cohort-invitations.service.js';
import { CohortMatrixQueries } from './cohort-matrix.queries.js';
import { CohortMemberQueries } from './cohort-member.queries.js';
import { CohortMembers } from './cohort-members.service.js';
import { NewlyElectedService } from './newly-elected.service.js';

/** The people of a cohort, for those who run it. */
@Controller()
export class CohortPeopleController {
  constructor(
    private readonly members: CohortMembers,
    private readonly queries: CohortMemberQueries,
    private readonly matrices: CohortMatrixQueries,
    private readonly invitations: CohortInvitations,
    private readonly elected: NewlyElectedService,
  ) {}

  @Endpoint(cohortPeopleApi.matrix)
  matrix(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof cohortPeopleApi.matrix>,
  ): Promise<ReplyOf<typeof cohortPeopleApi.matrix>> {
    return this.matrices.read(actor, params.cohortId, query.language);
  }

  @Endpoint(cohortPeopleApi.listMembers)
  list(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof cohortPeopleApi.listMembers>,
  ): Promise<ReplyOf<typeof cohortPeopleApi.listMembers>> {
    return this.queries.list(actor, params.cohortId, query);
  }

  @Endpoint(cohortPeopleApi.findCandidates)
  async findCandidates(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof cohortPeopleApi.findCandidates>,
  ): Promise<ReplyOf<typeof cohortPeopleApi.findCandidates>> {
    return { items: await this.queries.findCandidates(actor, params.cohortId, query.q) };
  }

  @Endpoint(cohortPeopleApi.addMembers)
  async add(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof cohortPeopleApi.addMembers>,
  ): Promise<ReplyOf<typeof cohortPeopleApi.addMembers>> {
    const known = new Set(await this.queries.keepKnown(actor, body.personIds));
    const stranger = body.personIds.find((id) => !known.has(id));
    if (stranger) throw new AppError('person.not_found', { personId: stranger });
    return { added: await this.members.addMany(actor, { ...params, personIds: [...known], source: 'trainer' }) };
  }

  @Endpoint(cohortPeopleApi.removeMember)
  async remove(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof cohortPeopleApi.removeMember>,
  ): Promise<ReplyOf<typeof cohortPeopleApi.removeMember>> {
    await this.members.remove(actor, params.cohortId, params.personId);
    return {};
  }

  @Endpoint(cohortPeopleApi.invite)
  invite(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof cohortPeopleApi.invite>,
  ): Promise<ReplyOf<typeof cohortPeopleApi.invite>> {
    return this.invitations.invite(actor, params.cohortId, body);
  }

  @Endpoint(cohortPeopleApi.listInvited)
  listInvited(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof cohortPeopleApi.listInvited>,
  ): Promise<ReplyOf<typeof cohortPeopleApi.listInvited>> {
    return this.invitations.listPending(actor, params.cohortId);
  }

  @Endpoint(cohortPeopleApi.newlyElected)
  newlyElected(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof cohortPeopleApi.newlyElected>,
  ): Promise<ReplyOf<typeof cohortPeopleApi.newlyElected>> {
    return this.elected.list(actor, query);
  }

  @Endpoint(cohortPeopleApi.addNewlyElected)
  addNewlyElected(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof cohortPeopleApi.addNewlyElected>,
  ): Promise<ReplyOf<typeof cohortPeopleApi.addNewlyElected>> {
    return this.elected.bring(actor, params.cohortId, body);
  }
}
