import { Controller } from '@nestjs/common';
import { cohortApi, type CohortView, type InputOf, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { CohortCopyService } from './cohort-copy.service.js';
import { CohortTrainerService } from './cohort-trainer.service.js';
import { CohortQueries } from './cohort.queries.js';
import { CohortService } from './cohort.service.js';

/** Planning cohorts. */
@Controller()
export class CohortController {
  constructor(
    private readonly cohorts: CohortService,
    private readonly copies: CohortCopyService,
    private readonly trainers: CohortTrainerService,
    private readonly queries: CohortQueries,
  ) {}

  @Endpoint(cohortApi.list)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof cohortApi.list>,
  ): Promise<ReplyOf<typeof cohortApi.list>> {
    return this.queries.list(actor, query);
  }

  @Endpoint(cohortApi.create)
  async create(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof cohortApi.create>): Promise<CohortView> {
    const { courseId, ...wishes } = body;
    const { id } = await this.cohorts.create(actor, courseId, wishes);
    return this.queries.read(actor, id);
  }

  @Endpoint(cohortApi.read)
  read(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof cohortApi.read>): Promise<CohortView> {
    return this.queries.read(actor, params.cohortId, query.language);
  }

  @Endpoint(cohortApi.change)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof cohortApi.change>,
  ): Promise<CohortView> {
    await this.cohorts.change(actor, params.cohortId, body);
    return this.queries.read(actor, params.cohortId);
  }

  @Endpoint(cohortApi.copy)
  async copy(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof cohortApi.copy>,
  ): Promise<ReplyOf<typeof cohortApi.copy>> {
    const { cohort, shiftDays, weekends } = await this.copies.copy(actor, params.cohortId, body);
    return { cohort: await this.queries.read(actor, cohort.id), shiftDays, weekends };
  }

  @Endpoint(cohortApi.open)
  async open(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof cohortApi.open>): Promise<CohortView> {
    await this.cohorts.open(actor, params.cohortId);
    return this.queries.read(actor, params.cohortId);
  }

  @Endpoint(cohortApi.remove)
  async remove(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof cohortApi.remove>,
  ): Promise<ReplyOf<typeof cohortApi.remove>> {
    await this.cohorts.remove(actor, params.cohortId);
    return {};
  }

  @Endpoint(cohortApi.possibleTrainers)
  async possibleTrainers(): Promise<ReplyOf<typeof cohortApi.possibleTrainers>> {
    return { items: await this.trainers.listPossible() };
  }

  @Endpoint(cohortApi.addTrainer)
  async addTrainer(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof cohortApi.addTrainer>,
  ): Promise<CohortView> {
    await this.trainers.add(actor, params.cohortId, params.personId);
    return this.queries.read(actor, params.cohortId);
  }

  @Endpoint(cohortApi.removeTrainer)
  async removeTrainer(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof cohortApi.removeTrainer>,
  ): Promise<ReplyOf<typeof cohortApi.removeTrainer>> {
    await this.trainers.remove(actor, params.cohortId, params.personId);
    return {};
  }
}
