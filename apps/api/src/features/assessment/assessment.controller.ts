import { Controller } from '@nestjs/common';
import { assessmentApi, type InputOf, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { AnswerService } from './answer.service.js';
import { AttemptService } from './attempt.service.js';

type Api = typeof assessmentApi;

@Controller()
export class AssessmentController {
  constructor(
    private readonly attempts: AttemptService,
    private readonly answers: AnswerService,
  ) {}

  @Endpoint(assessmentApi.overview)
  overview(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<Api['overview']>,
  ): Promise<ReplyOf<Api['overview']>> {
    return this.attempts.overview(actor, params, query.language);
  }

  @Endpoint(assessmentApi.start)
  start(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<Api['start']>,
  ): Promise<ReplyOf<Api['start']>> {
    return this.attempts.start(actor, params, query.language);
  }

  @Endpoint(assessmentApi.read)
  read(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<Api['read']>): Promise<ReplyOf<Api['read']>> {
    return this.attempts.read(actor, params.attemptId, query.language);
  }

  @Endpoint(assessmentApi.answer)
  answer(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<Api['answer']>,
  ): Promise<ReplyOf<Api['answer']>> {
    return this.answers.save(actor, { ...params, ...body });
  }

  @Endpoint(assessmentApi.submit)
  submit(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<Api['submit']>,
  ): Promise<ReplyOf<Api['submit']>> {
    return this.attempts.submit(actor, params.attemptId, query.language);
  }
}
