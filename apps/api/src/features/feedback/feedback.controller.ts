import { Controller } from '@nestjs/common';
import { feedbackApi, type InputOf, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { FeedbackResults } from './feedback-results.service.js';
import { FeedbackService } from './feedback.service.js';

type Api = typeof feedbackApi;

@Controller()
export class FeedbackController {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly outcome: FeedbackResults,
  ) {}

  @Endpoint(feedbackApi.readForm)
  readForm(@Input() { params, query }: InputOf<Api['readForm']>): Promise<ReplyOf<Api['readForm']>> {
    return this.feedback.readForm(params.formKey, query.language);
  }

  @Endpoint(feedbackApi.answer)
  async answer(@Input() { params, body }: InputOf<Api['answer']>): Promise<ReplyOf<Api['answer']>> {
    await this.feedback.answer(params.formKey, body);
    return {};
  }

  @Endpoint(feedbackApi.results)
  results(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<Api['results']>,
  ): Promise<ReplyOf<Api['results']>> {
    return this.outcome.read(actor, params.dayId, query.language);
  }
}
