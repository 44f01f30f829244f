import { Controller } from '@nestjs/common';
import { bookingApi, type BookingView, type DaySeatsView, type InputOf, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { SeminarAccess } from '../seminar/index.js';
import { BookingQueries } from './booking.queries.js';
import { BookingService } from './booking.service.js';
import { SeatLineQueries } from './seat-line.queries.js';

/** The side of those who run a day. */
@Controller()
export class BookingController {
  constructor(
    private readonly bookings: BookingService,
    private readonly queries: BookingQueries,
    private readonly seatLines: SeatLineQueries,
    private readonly days: SeminarAccess,
  ) {}

  @Endpoint(bookingApi.list)
  list(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof bookingApi.list>): Promise<DaySeatsView> {
    return this.queries.list(actor, params.dayId);
  }

  @Endpoint(bookingApi.lines)
  async lines(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof bookingApi.lines>,
  ): Promise<ReplyOf<typeof bookingApi.lines>> {
    await this.days.getManagedDay(actor, params.dayId);
    return this.seatLines.list(params.dayId, query);
  }

  @Endpoint(bookingApi.add)
  async add(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof bookingApi.add>,
  ): Promise<BookingView> {
    return this.queries.read(await this.bookings.add(actor, params.dayId, body));
  }

  @Endpoint(bookingApi.confirm)
  async confirm(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof bookingApi.confirm>,
  ): Promise<BookingView> {
    await this.bookings.confirm(actor, params.bookingId, body.reason);
    return this.queries.read(params.bookingId);
  }

  @Endpoint(bookingApi.cancelFor)
  async cancelFor(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof bookingApi.cancelFor>,
  ): Promise<BookingView> {
    await this.bookings.cancel(actor, params.bookingId, body.reason);
    return this.queries.read(params.bookingId);
  }

  @Endpoint(bookingApi.markNoShow)
  async markNoShow(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof bookingApi.markNoShow>,
  ): Promise<BookingView> {
    await this.bookings.markNoShow(actor, params.bookingId);
    return this.queries.read(params.bookingId);
  }

  @Endpoint(bookingApi.undoNoShow)
  async undoNoShow(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof bookingApi.undoNoShow>,
  ): Promise<BookingView> {
    await this.bookings.undoNoShow(actor, params.bookingId);
    return this.queries.read(params.bookingId);
  }
}
