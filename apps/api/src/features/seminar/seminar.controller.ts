import { Controller } from '@nestjs/common';
import { seminarApi, type InputOf, type ReplyOf, type SeminarDayView } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { SeminarQueries } from './seminar.queries.js';
import { SeminarService } from './seminar.service.js';

/** The days of a cohort, for those who run it. */
@Controller()
export class SeminarController {
  constructor(
    private readonly seminars: SeminarService,
    private readonly queries: SeminarQueries,
  ) {}

  @Endpoint(seminarApi.list)
  async list(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof seminarApi.list>,
  ): Promise<ReplyOf<typeof seminarApi.list>> {
    return { items: await this.queries.list(actor, params.cohortId) };
  }

  @Endpoint(seminarApi.read)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof seminarApi.read>): Promise<SeminarDayView> {
    return this.queries.read(actor, params.dayId);
  }

  @Endpoint(seminarApi.create)
  async create(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof seminarApi.create>,
  ): Promise<ReplyOf<typeof seminarApi.create>> {
    const made = new Set((await this.seminars.plan(actor, params.cohortId, body)).map(({ id }) => id));
    return { items: (await this.queries.list(actor, params.cohortId)).filter(({ id }) => made.has(id)) };
  }

  @Endpoint(seminarApi.change)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof seminarApi.change>,
  ): Promise<SeminarDayView> {
    await this.seminars.change(actor, params.dayId, body);
    return this.queries.read(actor, params.dayId);
  }

  @Endpoint(seminarApi.cancel)
  async cancel(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof seminarApi.cancel>,
  ): Promise<SeminarDayView> {
    await this.seminars.cancel(actor, params.dayId, body.reason);
    return this.queries.read(actor, params.dayId);
  }
}
