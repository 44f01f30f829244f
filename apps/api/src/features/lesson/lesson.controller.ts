import { Controller } from '@nestjs/common';
import { learningApi, type InputOf } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input, Reply } from '../../platform/http.js';
import { LessonPageJson } from './lesson-page.json.js';
import { LessonPageService } from './lesson-page.service.js';

@Controller()
export class LessonController {
  constructor(
    private readonly pages: LessonPageService,
    private readonly json: LessonPageJson,
  ) {}

  /** A `LessonPage`, written as JSON here because nothing is asked for more often. */
  @Endpoint(learningApi.readLesson)
  async read(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof learningApi.readLesson>,
    @Reply() reply: FastifyReply,
  ): Promise<Buffer> {
    const page = await this.pages.read(actor, { ...params, ...query });
    // Only now that there is a page: an error is written like every other one.
    void reply.type('application/json; charset=utf-8');
    return this.json.write(page);
  }
}
