import { Controller } from '@nestjs/common';
import { invitationApi, type InputOf, type ReplyOf, type SignedInReply } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentCaller, Endpoint, Input, MaybeActor, Reply, type Caller } from '../../platform/http.js';
import { Settings } from '../../platform/settings.js';
import { giveSession } from '../session/index.js';
import { AcceptanceService } from './acceptance.service.js';

/** The side of those who are invited. */
@Controller()
export class AcceptanceController {
  constructor(
    private readonly acceptance: AcceptanceService,
    private readonly settings: Settings,
  ) {}

  @Endpoint(invitationApi.read)
  read(@Input() { params, query }: InputOf<typeof invitationApi.read>): Promise<ReplyOf<typeof invitationApi.read>> {
    return this.acceptance.read(params.token, query.language);
  }

  @Endpoint(invitationApi.accept)
  async accept(
    @Input() { params }: InputOf<typeof invitationApi.accept>,
    @MaybeActor() actor: Actor | null,
    @CurrentCaller() caller: Caller,
    @Reply() reply: FastifyReply,
  ): Promise<SignedInReply> {
    const { sessionToken, person, returnTo } = await this.acceptance.accept(params.token, actor, caller);
    giveSession(reply, sessionToken, this.settings.baseUrl);
    return { person, returnTo };
  }
}
