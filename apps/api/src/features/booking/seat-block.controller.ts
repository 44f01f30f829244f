import { Controller } from '@nestjs/common';
import { seatBlockApi, type InputOf, type ReplyOf, type SeatBlockView } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { MunicipalityService } from '../municipality/index.js';
import { MunicipalityDayQueries } from './municipality-day.queries.js';
import { SeatBlockAccess } from './seat-block-access.service.js';
import { SeatBlockQueries } from './seat-block.queries.js';
import { SeatBlockService } from './seat-block.service.js';

/** Seats of a municipality: for its contact, and for those who run the day. */
@Controller()
export class SeatBlockController {
  constructor(
    private readonly service: SeatBlockService,
    private readonly queries: SeatBlockQueries,
    private readonly municipalityDays: MunicipalityDayQueries,
    private readonly access: SeatBlockAccess,
    private readonly places: MunicipalityService,
  ) {}

  @Endpoint(seatBlockApi.municipalities)
  async municipalities(@CurrentActor() actor: Actor): Promise<ReplyOf<typeof seatBlockApi.municipalities>> {
    return { items: await this.queries.ownMunicipalities(actor) };
  }

  @Endpoint(seatBlockApi.days)
  async days(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof seatBlockApi.days>,
  ): Promise<ReplyOf<typeof seatBlockApi.days>> {
    await this.access.requireMunicipality(actor, params.municipalityId);
    const { id, name, district } = await this.places.getView(params.municipalityId);
    return { municipality: { id, name, district }, items: await this.municipalityDays.list(id, query.language) };
  }

  @Endpoint(seatBlockApi.people)
  async people(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof seatBlockApi.people>,
  ): Promise<ReplyOf<typeof seatBlockApi.people>> {
    await this.access.requireMunicipality(actor, params.municipalityId);
    return { items: await this.municipalityDays.people(params.municipalityId) };
  }

  @Endpoint(seatBlockApi.make)
  async make(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof seatBlockApi.make>,
  ): Promise<SeatBlockView> {
    return this.queries.read(await this.service.make(actor, params.dayId, body));
  }

  @Endpoint(seatBlockApi.change)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof seatBlockApi.change>,
  ): Promise<SeatBlockView> {
    await this.service.change(actor, params.blockId, body);
    return this.queries.read(params.blockId);
  }

  @Endpoint(seatBlockApi.release)
  async release(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof seatBlockApi.release>,
  ): Promise<SeatBlockView> {
    await this.service.release(actor, params.blockId);
    return this.queries.read(params.blockId);
  }

  @Endpoint(seatBlockApi.cancel)
  async cancel(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof seatBlockApi.cancel>,
  ): Promise<SeatBlockView> {
    await this.service.cancel(actor, params.blockId);
    return this.queries.read(params.blockId);
  }

  @Endpoint(seatBlockApi.name)
  async name(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof seatBlockApi.name>,
  ): Promise<SeatBlockView> {
    await this.service.name(actor, params.blockId, body);
    return this.queries.read(params.blockId);
  }

  @Endpoint(seatBlockApi.removeName)
  async removeName(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof seatBlockApi.removeName>,
  ): Promise<SeatBlockView> {
    await this.service.removeName(actor, params.blockId, params.bookingId);
    return this.queries.read(params.blockId);
  }
}
