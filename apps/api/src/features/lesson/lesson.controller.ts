import { Controller } from '@nestjs/common';
import { learningApi, type InputOf, type LessonPage } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { LessonPageService } from './lesson-page.service.js';

@Controller()
export class LessonController {
  constructor(private readonly pages: LessonPageService) {}

  @Endpoint(learningApi.readLesson)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof learningApi.readLesson>,
  ): Promise<LessonPage> {
    return this.pages.read(actor, { ...params, ...query });
  }
}
