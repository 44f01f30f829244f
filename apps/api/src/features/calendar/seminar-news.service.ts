import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BookingState } from '@app/contracts';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { BookingChanges, type BookingChange } from '../booking/index.js';
import { SeminarChanges, SeminarDay, type SeminarChange } from '../seminar/index.js';
import { SeatQueries } from './seat.queries.js';
import { SeminarLetterService } from './seminar-letter.service.js';
import type { News } from './seminar.letter.js';

/** States of a booking in which the day stands in the person's calendar. */
const IN_CALENDAR: readonly (BookingState | null)[] = ['confirmed', 'no_show'];
/** States of a booking to which somebody looks forward. */
const CONCERNED: readonly BookingState[] = ['confirmed', 'offered', 'waitlisted'];

/** Tells people by mail, and their calendars by invitation, what becomes of their seat and of the day itself. */
@Injectable()
export class SeminarNewsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly seats: SeatQueries,
    private readonly letters: SeminarLetterService,
    private readonly bookings: BookingChanges,
    private readonly seminars: SeminarChanges,
  ) {}

  onModuleInit(): void {
    this.bookings.onChanged((change) => this.tellOfBooking(change));
    this.seminars.onChanged((change) => this.tellOfDay(change));
  }

  private async tellOfBooking({ bookingId, dayId, from, to }: BookingChange): Promise<void> {
    const day = await this.findDay(dayId);
    // Somebody who came in through the door needs no invitation.
    if (!day || day.startsAt <= this.clock.now()) return;
    const news = day.state === 'cancelled' ? newsOfEnd(from) : newsOf(from, to);
    const seat = news && (await this.seats.find(bookingId));
    if (!seat) return;

    const end = IN_CALENDAR.includes(from) ? ('CANCEL' as const) : null;
    await this.letters.write([{ news, seat, day, method: news === 'confirmed' ? 'REQUEST' : end }]);
  }

  /** At once, and never with the digest: somebody may be about to buy a ticket. */
  private async tellOfDay({ kind, dayId }: SeminarChange): Promise<void> {
    if (kind !== 'moved' && kind !== 'cancelled') return;
    const day = await this.findDay(dayId);
    if (!day || day.endsAt <= this.clock.now()) return;
    const seats = await this.seats.findAll(dayId, CONCERNED);
    const isOff = kind === 'cancelled';
    await this.letters.write(
      seats.map((seat) => {
        const inCalendar = isOff ? ('CANCEL' as const) : ('REQUEST' as const);
        const method = seat.booking.state === 'confirmed' ? inCalendar : null;
        return { news: isOff ? ('dayCancelled' as const) : ('moved' as const), seat, day, method };
      }),
    );
  }

  private findDay(dayId: string): Promise<SeminarDay | null> {
    return this.db.of(SeminarDay).findOne({ where: { id: dayId }, relations: { cohort: true } });
  }
}

function newsOf(from: BookingState | null, to: BookingState): News | null {
  if (to === 'confirmed') return from === 'no_show' ? null : 'confirmed';
  if (to === 'waitlisted' || to === 'offered') return to;
  if (to === 'no_show') return null;
  // Who gave back a place in the queue or an offer knows it.
  return IN_CALENDAR.includes(from) ? 'cancelled' : null;
}

/** A day that is called off takes its bookings with it. */
function newsOfEnd(from: BookingState | null): News | null {
  return from && CONCERNED.includes(from) ? 'dayCancelled' : null;
}
