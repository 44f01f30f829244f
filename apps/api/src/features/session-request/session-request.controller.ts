import { Controller } from '@nestjs/common';
import { sessionRequestApi, type InputOf, type ReplyOf, type SessionRequestView } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { SessionAnswerService } from './session-answer.service.js';
import { SessionRequestQueries } from './session-request.queries.js';
import { SessionRequestService } from './session-request.service.js';

/** Municipalities ask for a day, coordinators answer. */
@Controller()
export class SessionRequestController {
  constructor(
    private readonly requests: SessionRequestService,
    private readonly answers: SessionAnswerService,
    private readonly queries: SessionRequestQueries,
  ) {}

  @Endpoint(sessionRequestApi.create)
  async create(
    @CurrentActor() actor: Actor,
    @Input() { query, body }: InputOf<typeof sessionRequestApi.create>,
  ): Promise<SessionRequestView> {
    return this.queries.toView(await this.requests.ask(actor, body), actor, query.language);
  }

  @Endpoint(sessionRequestApi.listOwn)
  async listOwn(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof sessionRequestApi.listOwn>,
  ): Promise<ReplyOf<typeof sessionRequestApi.listOwn>> {
    return { items: await this.queries.listOwn(actor, query.language) };
  }

  @Endpoint(sessionRequestApi.withdraw)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof sessionRequestApi.withdraw>,
  ): Promise<SessionRequestView> {
    return this.queries.toView(await this.requests.withdraw(actor, params.requestId), actor, query.language);
  }

  @Endpoint(sessionRequestApi.list)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof sessionRequestApi.list>,
  ): Promise<ReplyOf<typeof sessionRequestApi.list>> {
    return this.queries.list(actor, query);
  }

  @Endpoint(sessionRequestApi.decline)
  async decline(
    @CurrentActor() actor: Actor,
    @Input() { params, query, body }: InputOf<typeof sessionRequestApi.decline>,
  ): Promise<SessionRequestView> {
    const declined = await this.answers.decline(actor, params.requestId, body.reason);
    return this.queries.toView(declined, actor, query.language);
  }

  @Endpoint(sessionRequestApi.accept)
  async accept(
    @CurrentActor() actor: Actor,
    @Input() { params, query, body }: InputOf<typeof sessionRequestApi.accept>,
  ): Promise<SessionRequestView> {
    const accepted = await this.answers.accept(actor, params.requestId, body);
    return this.queries.toView(accepted, actor, query.language);
  }
}
