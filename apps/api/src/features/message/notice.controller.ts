import { Controller } from '@nestjs/common';
import { messageApi, type InputOf, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { NoticeQueries } from './notice.queries.js';
import { NoticeSettings } from './notice-settings.service.js';

/** What one was told, and how one wants to be told. */
@Controller()
export class NoticeController {
  constructor(
    private readonly notices: NoticeQueries,
    private readonly settings: NoticeSettings,
  ) {}

  @Endpoint(messageApi.listNotices)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof messageApi.listNotices>,
  ): Promise<ReplyOf<typeof messageApi.listNotices>> {
    return this.notices.list(actor, query);
  }

  @Endpoint(messageApi.readSettings)
  readSettings(@CurrentActor() actor: Actor): Promise<ReplyOf<typeof messageApi.readSettings>> {
    return this.settings.read(actor);
  }

  @Endpoint(messageApi.changeSettings)
  async changeSettings(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof messageApi.changeSettings>,
  ): Promise<ReplyOf<typeof messageApi.changeSettings>> {
    await this.settings.change(actor, body);
    return this.settings.read(actor);
  }
}
