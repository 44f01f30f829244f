import { Controller } from '@nestjs/common';
import { courseApi, learningApi, type EnrolmentView, type InputOf, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { EnrolmentService } from './enrolment.service.js';
import { LearningLog } from './learning-log.service.js';
import { toEnrolmentView } from './learning.view.js';
import { ProgressService } from './progress.service.js';

@Controller()
export class LearningController {
  constructor(
    private readonly enrolments: EnrolmentService,
    private readonly progress: ProgressService,
    private readonly log: LearningLog,
  ) {}

  @Endpoint(courseApi.enrol)
  async enrol(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof courseApi.enrol>,
  ): Promise<EnrolmentView> {
    const enrolment = await this.enrolments.enrol(actor, params.courseSlug, body.audience);
    return toEnrolmentView(await this.progress.place(enrolment), actor.language);
  }

  @Endpoint(learningApi.readEnrolment)
  async read(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof learningApi.readEnrolment>,
  ): Promise<EnrolmentView> {
    const enrolment = await this.enrolments.getOwn(actor, params.enrolmentId);
    return toEnrolmentView(await this.progress.place(enrolment), query.language);
  }

  @Endpoint(learningApi.record)
  record(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof learningApi.record>,
  ): Promise<ReplyOf<typeof learningApi.record>> {
    return this.log.record(actor, params.enrolmentId, body.events);
  }
}
