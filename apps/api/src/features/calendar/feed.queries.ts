import { Injectable } from '@nestjs/common';
import type { CalendarEvent } from '@app/calendar';
import type { Language } from '@app/contracts';
import { In, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Settings } from '../../platform/settings.js';
import { Booking } from '../booking/index.js';
import { SeminarDayTrainer } from '../seminar/index.js';
import { seminarEvent, type Part } from './seminar-event.js';

/** For how long a past day stays in the calendar. */
const KEPT_MS = 180 * 86_400_000;

/** Reads which days belong into somebody's calendar. */
@Injectable()
export class FeedQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** In order of time. Who teaches on a day sees it as a trainer, whatever else is booked. */
  async eventsOf(personId: string, language: Language): Promise<CalendarEvent[]> {
    const day = { state: 'planned' as const, endsAt: MoreThan(new Date(this.clock.now().getTime() - KEPT_MS)) };
    const relations = { day: { cohort: true } };
    const [bookings, teachings] = await Promise.all([
      this.db.of(Booking).find({ where: { personId, state: In(['confirmed', 'offered']), day }, relations }),
      this.db.of(SeminarDayTrainer).find({ where: { personId, day }, relations }),
    ]);
    const parts = new Map<string, Part>();
    for (const booking of bookings)
      if (booking.day)
        parts.set(booking.dayId, { day: booking.day, role: booking.state === 'offered' ? 'offered' : 'seated' });
    for (const teaching of teachings)
      if (teaching.day) parts.set(teaching.dayId, { day: teaching.day, role: 'teaching' });

    const inOrder = [...parts.values()].sort((one, other) => one.day.startsAt.getTime() - other.day.startsAt.getTime());
    return inOrder.map((part) => seminarEvent(part, { language, settings: this.settings }));
  }
}
