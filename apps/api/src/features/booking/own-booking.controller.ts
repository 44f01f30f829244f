import { Controller } from '@nestjs/common';
import { bookingApi, type InputOf, type OwnDayView, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { OwnBookingService } from './own-booking.service.js';
import { OwnDayQueries } from './own-day.queries.js';
import { SeatLineQueries } from './seat-line.queries.js';

/** The side of those who sit. */
@Controller()
export class OwnBookingController {
  constructor(
    private readonly bookings: OwnBookingService,
    private readonly days: OwnDayQueries,
    private readonly lines: SeatLineQueries,
  ) {}

  @Endpoint(bookingApi.listOwn)
  async list(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof bookingApi.listOwn>,
  ): Promise<ReplyOf<typeof bookingApi.listOwn>> {
    return { items: await this.days.list(actor.id, query.when, query.language) };
  }

  @Endpoint(bookingApi.readOwn)
  async read(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof bookingApi.readOwn>,
  ): Promise<ReplyOf<typeof bookingApi.readOwn>> {
    const own = await this.days.get(actor.id, params.dayId);
    return {
      day: await this.days.toView(actor.id, own, query.language),
      lines: await this.lines.listOwn(actor.id, params.dayId),
    };
  }

  @Endpoint(bookingApi.book)
  book(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof bookingApi.book>): Promise<OwnDayView> {
    return this.bookings.book(actor, params.dayId, query.language);
  }

  @Endpoint(bookingApi.cancel)
  cancel(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof bookingApi.cancel>,
  ): Promise<OwnDayView> {
    return this.bookings.cancel(actor, params.dayId, query.language);
  }

  @Endpoint(bookingApi.accept)
  accept(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof bookingApi.accept>,
  ): Promise<OwnDayView> {
    return this.bookings.accept(actor, params.dayId, query.language);
  }

  @Endpoint(bookingApi.decline)
  decline(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof bookingApi.decline>,
  ): Promise<OwnDayView> {
    return this.bookings.decline(actor, params.dayId, query.language);
  }
}
