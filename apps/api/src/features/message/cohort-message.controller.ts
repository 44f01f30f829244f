import { Controller } from '@nestjs/common';
import { messageApi, type InputOf, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { CohortMessageQueries } from './cohort-message.queries.js';
import { CohortMessageService } from './cohort-message.service.js';
import { MessagePreviewQueries } from './message-preview.queries.js';
import { MessageTemplateService } from './message-template.service.js';

/** The side of those who write to a cohort. */
@Controller()
export class CohortMessageController {
  constructor(
    private readonly messages: CohortMessageService,
    private readonly queries: CohortMessageQueries,
    private readonly previews: MessagePreviewQueries,
    private readonly templates: MessageTemplateService,
  ) {}

  @Endpoint(messageApi.readDesk)
  readDesk(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof messageApi.readDesk>,
  ): Promise<ReplyOf<typeof messageApi.readDesk>> {
    return this.queries.desk(actor, params.cohortId);
  }

  @Endpoint(messageApi.preview)
  preview(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof messageApi.preview>,
  ): Promise<ReplyOf<typeof messageApi.preview>> {
    return this.previews.preview(actor, params.cohortId, body);
  }

  @Endpoint(messageApi.list)
  list(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof messageApi.list>,
  ): Promise<ReplyOf<typeof messageApi.list>> {
    return this.queries.list(actor, params.cohortId, query);
  }

  @Endpoint(messageApi.send)
  async send(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof messageApi.send>,
  ): Promise<ReplyOf<typeof messageApi.send>> {
    return this.queries.view(actor, await this.messages.send(actor, params.cohortId, body));
  }

  @Endpoint(messageApi.cancel)
  async cancel(
    @CurrentActor() actor: Actor,
    @Input() { params: { cohortId, messageId } }: InputOf<typeof messageApi.cancel>,
  ): Promise<ReplyOf<typeof messageApi.cancel>> {
    return this.queries.view(actor, await this.messages.cancel(actor, cohortId, messageId));
  }

  @Endpoint(messageApi.resend)
  async resend(
    @CurrentActor() actor: Actor,
    @Input() { params: { cohortId, messageId } }: InputOf<typeof messageApi.resend>,
  ): Promise<ReplyOf<typeof messageApi.resend>> {
    return this.queries.view(actor, await this.messages.resend(actor, cohortId, messageId));
  }

  @Endpoint(messageApi.saveTemplate)
  saveTemplate(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof messageApi.saveTemplate>,
  ): Promise<ReplyOf<typeof messageApi.saveTemplate>> {
    return this.templates.save(actor, params.cohortId, body);
  }

  @Endpoint(messageApi.removeTemplate)
  async removeTemplate(
    @CurrentActor() actor: Actor,
    @Input() { params: { cohortId, templateId } }: InputOf<typeof messageApi.removeTemplate>,
  ): Promise<ReplyOf<typeof messageApi.removeTemplate>> {
    await this.templates.remove(actor, cohortId, templateId);
    return {};
  }
}
