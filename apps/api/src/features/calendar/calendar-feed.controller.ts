import { Controller } from '@nestjs/common';
import { calendarApi, type InputOf, type ReplyOf } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input, Reply } from '../../platform/http.js';
import { CalendarFeedService } from './calendar-feed.service.js';

type Api = typeof calendarApi;

@Controller()
export class CalendarFeedController {
  constructor(private readonly feeds: CalendarFeedService) {}

  @Endpoint(calendarApi.readFeed)
  read(@CurrentActor() actor: Actor): Promise<ReplyOf<Api['readFeed']>> {
    return this.feeds.read(actor);
  }

  @Endpoint(calendarApi.makeFeed)
  make(@CurrentActor() actor: Actor): Promise<ReplyOf<Api['makeFeed']>> {
    return this.feeds.make(actor);
  }

  @Endpoint(calendarApi.endFeed)
  async end(@CurrentActor() actor: Actor): Promise<ReplyOf<Api['endFeed']>> {
    await this.feeds.end(actor);
    return {};
  }

  @Endpoint(calendarApi.feed)
  async feed(@Input() { params }: InputOf<Api['feed']>, @Reply() reply: FastifyReply): Promise<string> {
    const { text, etag } = await this.feeds.open(params.file);
    void reply.headers({ etag, 'cache-control': 'private, no-cache' });
    const known = reply.request.headers['if-none-match']?.split(/\s*,\s*/) ?? [];
    if (known.includes(etag)) {
      void reply.status(304);
      return '';
    }
    void reply.type('text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="roundtable.ics"');
    return text;
  }
}
