import { Injectable } from '@nestjs/common';
import type { BookingState } from '@app/contracts';
import { In, LessThan } from 'typeorm';
import { Database } from '../../platform/database.js';
import { Booking } from '../booking/index.js';
import { PersonEmail, printedName, type Person } from '../person/index.js';

/** A booking with whom to write to about it. */
export interface Seat {
  booking: Booking;
  person: Person;
  name: string;
  email: string;
  /**
   * Bookings that the same person made for the same day before. Calendar programs drop an invitation that is not newer
   * than the end of the one before, so it counts into SEQUENCE.
   */
  earlier: number;
  /** Place in the waiting list, from 1; null for those who do not wait. */
  place: number | null;
}

/** Reads whom a change of a day or of a booking concerns. Nobody without a proven address is among them. */
@Injectable()
export class SeatQueries {
  constructor(private readonly db: Database) {}

  async find(bookingId: string): Promise<Seat | null> {
    const [seat] = await this.load(
      await this.db.of(Booking).find({ where: { id: bookingId }, relations: { person: true } }),
    );
    if (seat?.booking.state !== 'waitlisted') return seat ?? null;
    const { dayId, place } = seat.booking;
    const ahead = await this.db.of(Booking).countBy({ dayId, state: 'waitlisted', place: LessThan(place) });
    return { ...seat, place: ahead + 1 };
  }

  async findAll(dayId: string, states: readonly BookingState[]): Promise<Seat[]> {
    const where = { dayId, state: In([...states]) };
    return this.load(await this.db.of(Booking).find({ where, relations: { person: true }, order: { place: 'ASC' } }));
  }

  private async load(bookings: readonly Booking[]): Promise<Seat[]> {
    const [first] = bookings;
    if (!first) return [];
    const personIds = bookings.map(({ personId }) => personId);
    const addresses = await this.db.of(PersonEmail).findBy({ personId: In(personIds), isPrimary: true });
    const known = new Map(addresses.flatMap((one) => (one.confirmedAt ? [[one.personId, one.email] as const] : [])));
    const all = await this.db.of(Booking).find({
      where: { dayId: first.dayId, personId: In(personIds) },
      select: { id: true, personId: true, place: true },
    });
    return bookings.flatMap((booking) => {
      const { person } = booking;
      const email = known.get(booking.personId);
      if (!person || !email) return [];
      const earlier = all.filter(({ personId, place }) => personId === person.id && place < booking.place).length;
      return [{ booking, person, name: printedName(person), email, earlier, place: null }];
    });
  }
}
