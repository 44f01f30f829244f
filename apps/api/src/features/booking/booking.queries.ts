import { Injectable } from '@nestjs/common';
import type { BookingView, DaySeatsView } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { SeminarAccess, type SeminarDay } from '../seminar/index.js';
import { Booking } from './booking.entity.js';
import { toBookingViews, type ListedBooking } from './booking.view.js';
import { SeatBlockQueries } from './seat-block.queries.js';
import { SeatCountQueries } from './seat-count.queries.js';

/** Reads the seats of a day as those see them who run it. */
@Injectable()
export class BookingQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly days: SeminarAccess,
    private readonly counts: SeatCountQueries,
    private readonly blocks: SeatBlockQueries,
  ) {}

  async list(actor: Actor, dayId: string): Promise<DaySeatsView> {
    const { day, cohort } = await this.days.getManagedDay(actor, dayId);
    const counts = (await this.counts.count([day])).get(dayId);
    if (!counts) throw new Error('A counted day has no counts.');
    const isOpen = day.state === 'planned' && !day.hasStartedBy(this.clock.now());
    const isRunning = cohort.state === 'draft' || cohort.state === 'open';
    return {
      capacity: day.capacity,
      seats: counts,
      bookings: isRunning ? await this.findViews(day, counts.free) : (await this.findViews(day, 0)).map(asRead),
      blocks: await this.blocks.listOfDay(day),
      can: { add: isOpen && isRunning, reserve: isOpen && isRunning && counts.free > 0 },
    };
  }

  /** Of somebody else, for those who run the day; they were asked before. */
  async read(bookingId: string): Promise<BookingView> {
    const booking = await this.db.of(Booking).findOneBy({ id: bookingId });
    if (!booking) throw new AppError('booking.not_found', { bookingId });
    const day = await this.days.getDay(booking.dayId);
    const free = (await this.counts.count([day])).get(day.id)?.free ?? 0;
    const view = (await this.findViews(day, free)).find(({ id }) => id === bookingId);
    if (!view) throw new Error('A list of a day’s bookings has none of them.');
    return view;
  }

  private async findViews(day: SeminarDay, free: number): Promise<BookingView[]> {
    const rows = await this.db.rows<ListedBooking>(
      `SELECT b."id", b."place", b."state", b."offerExpiresAt", b."requestedAt", b."changedAt", b."blockId",
         p."id" AS "personId", p."titlesBefore", p."givenName", p."familyName", p."titlesAfter", e."email",
         m."id" AS "municipalityId", m."name" AS "municipalityName"
       FROM "booking" b JOIN "person" p ON p."id" = b."personId"
         LEFT JOIN "person_email" e ON e."personId" = p."id" AND e."isPrimary" = TRUE
         LEFT JOIN "municipality" m ON m."id" = b."municipalityId"
       WHERE b."dayId" = ? ORDER BY b."place"`,
      [day.id],
    );
    return toBookingViews(rows, { day, free, now: this.clock.now() });
  }
}

/** A cohort that is closed, or about to be, is only read. */
function asRead(view: BookingView): BookingView {
  return { ...view, can: { confirm: false, cancel: false, markNoShow: false, undoNoShow: false } };
}
