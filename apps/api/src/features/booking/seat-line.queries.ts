import { Injectable } from '@nestjs/common';
import { SeatEvent, type SeatLine } from '@app/contracts';
import { In, LessThan } from 'typeorm';
import { Database } from '../../platform/database.js';
import { MunicipalityService } from '../municipality/index.js';
import { Person } from '../person/index.js';
import { BookingLine } from './booking-line.entity.js';
import { Booking } from './booking.entity.js';
import { shortName } from './short-name.js';

interface PageOfLines {
  cursor?: string | undefined;
  limit: number;
}

/** The steps of a day's seats, with short names in the place of ids. */
@Injectable()
export class SeatLineQueries {
  constructor(
    private readonly db: Database,
    private readonly municipalities: MunicipalityService,
  ) {}

  /** All of the day, for those who run it. Ids grow with time, so the id of the last one is the cursor. */
  async list(dayId: string, { cursor, limit }: PageOfLines): Promise<{ items: SeatLine[]; next: string | null }> {
    const lines = await this.db.of(BookingLine).find({
      where: { dayId, ...(cursor ? { id: LessThan(cursor) } : {}) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const page = lines.slice(0, limit);
    return { items: await this.toViews(page, null), next: lines.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  /** Only those of the own bookings. */
  async listOwn(personId: string, dayId: string): Promise<SeatLine[]> {
    const own = await this.db.of(Booking).findBy({ dayId, personId });
    const lines = await this.db
      .of(BookingLine)
      .find({ where: { bookingId: In(own.map(({ id }) => id)) }, order: { id: 'DESC' } });
    return this.toViews(lines, personId);
  }

  /** `readerId` leaves out the reader, who knows whom it is about. */
  private async toViews(lines: readonly BookingLine[], readerId: string | null): Promise<SeatLine[]> {
    const bookings = await this.db.of(Booking).findBy({ id: In(idsOf(lines.map(({ bookingId }) => bookingId))) });
    const personOf = new Map(bookings.map(({ id, personId }) => [id, personId]));
    const causes = lines.map(({ values }) => values['cause']);
    const people = await this.db
      .of(Person)
      .findBy({ id: In(idsOf([...personOf.values(), ...lines.map(({ actorId }) => actorId), ...causes])) });
    const names = new Map(people.map((person) => [person.id, shortName(person)]));
    const places = await this.municipalities.getMany(idsOf(lines.map(({ values }) => values['municipality'])));

    const nameOf = (id: string | null | undefined) => (id && id !== readerId ? (names.get(id) ?? null) : null);
    return lines.map(({ id, at, event, bookingId, actorId, values }) => {
      const { cause, municipality, ...more } = values;
      return {
        id,
        at: at.toISOString(),
        event: SeatEvent.parse(event),
        person: nameOf(bookingId && personOf.get(bookingId)),
        actor: nameOf(actorId),
        values: {
          ...more,
          ...(cause === undefined ? {} : { cause: names.get(String(cause)) ?? '' }),
          ...(municipality === undefined ? {} : { municipality: places.get(String(municipality))?.name ?? '' }),
        },
      };
    });
  }
}

function idsOf(values: readonly unknown[]): string[] {
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}
