import { Controller } from '@nestjs/common';
import { invitationApi, type InputOf, type InvitationView, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { InvitationQueries } from './invitation.queries.js';
import { InvitationService } from './invitation.service.js';

/** The side of those who invite. */
@Controller()
export class InvitationController {
  constructor(
    private readonly invitations: InvitationService,
    private readonly queries: InvitationQueries,
  ) {}

  @Endpoint(invitationApi.create)
  async create(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof invitationApi.create>,
  ): Promise<ReplyOf<typeof invitationApi.create>> {
    const { invited, alreadyInvited } = await this.invitations.invite(actor, body);
    return { items: await this.queries.toViews(invited, actor, actor.language), alreadyInvited };
  }

  @Endpoint(invitationApi.list)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof invitationApi.list>,
  ): Promise<ReplyOf<typeof invitationApi.list>> {
    return this.queries.list(actor, query);
  }

  @Endpoint(invitationApi.withdraw)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof invitationApi.withdraw>,
  ): Promise<ReplyOf<typeof invitationApi.withdraw>> {
    await this.invitations.withdraw(actor, params.invitationId);
    return {};
  }

  @Endpoint(invitationApi.resend)
  async resend(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof invitationApi.resend>,
  ): Promise<InvitationView> {
    const invitation = await this.invitations.remind(actor, params.invitationId);
    const [view] = await this.queries.toViews([invitation], actor, actor.language);
    if (!view) throw new Error('A list of one invitation has no view of it.');
    return view;
  }
}
