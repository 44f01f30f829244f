import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Booking, BookingChanges, type BookingChange } from '../booking/index.js';
import { CohortChanges, type CohortChange } from '../cohort/index.js';
import { SeminarChanges, SeminarDay, type SeminarChange } from '../seminar/index.js';
import type { NoticeKind } from './notice-kinds.js';
import { Notice } from './notice.entity.js';
import { Notices, type Telling } from './notices.service.js';
import { dayValues, newsValues, offerValues } from './seminar-values.js';

const reminders: readonly NoticeKind[] = ['seminar.week_ahead', 'seminar.day_ahead'];
const CONCERNED = ['confirmed', 'waitlisted', 'offered'] as const;

type SeatNews = Extract<NoticeKind, `seat.${string}`>;

/**
 * Keeps for the page what became of people's seats (the mail of most of it is the calendar's, with the invitation), and
 * takes back what waits for the summary and is no longer true.
 */
@Injectable()
export class SeatNotices implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly bookings: BookingChanges,
    private readonly seminars: SeminarChanges,
    private readonly cohorts: CohortChanges,
  ) {}

  onModuleInit(): void {
    this.bookings.onChanged((change) => this.noteBooking(change));
    this.seminars.onChanged((change) => this.noteDay(change));
    this.cohorts.onChanged((change) => this.noteCohort(change));
  }

  private async noteBooking({ bookingId, dayId, personId, from, to }: BookingChange): Promise<void> {
    if (from === 'confirmed' && to !== 'confirmed') await this.dropReminders({ dayId, personId });
    const kind = newsOf(from, to);
    const day = kind && (await this.db.of(SeminarDay).findOneBy({ id: dayId }));
    // Somebody who came in through the door is not told about the seat.
    if (!kind || !day || day.startsAt <= this.clock.now()) return;
    if (day.state === 'cancelled') return this.notices.tell(dayTelling('day.cancelled', day, personId));
    const booking = await this.db.of(Booking).findOneBy({ id: bookingId });
    if (booking) await this.notices.tell(seatTelling(kind, day, booking));
  }

  /** Reminders are made anew for the new date. */
  private async noteDay({ kind, dayId }: SeminarChange): Promise<void> {
    if (kind !== 'moved' && kind !== 'cancelled') return;
    await this.dropReminders({ dayId });
    const day = await this.db.of(SeminarDay).findOneBy({ id: dayId });
    if (!day || day.startsAt <= this.clock.now()) return;
    const concerned = await this.db.of(Booking).findBy({ dayId, state: In([...CONCERNED]) });
    await this.notices.tellMany(concerned.map(({ personId }) => dayTelling(`day.${kind}`, day, personId)));
  }

  private async noteCohort(change: CohortChange): Promise<void> {
    if (change.kind === 'memberLeft') {
      const { cohortId, personId } = change;
      await this.db.of(Notice).delete({ cohortId, personId, state: 'waiting', kind: 'self_study.deadline' });
    }
    if (change.kind === 'closed') {
      await this.db.of(Notice).delete({ cohortId: change.cohortId, state: 'waiting', kind: 'self_study.deadline' });
    }
  }

  private async dropReminders(of: { dayId: string; personId?: string }): Promise<void> {
    await this.db.of(Notice).delete({ ...of, state: 'waiting', kind: In([...reminders]) });
  }
}

/** The same choice as that of the calendar's mail, and what it leaves to the summary. */
function newsOf(from: BookingChange['from'], to: BookingChange['to']): SeatNews | null {
  if (to === 'confirmed') return from === 'no_show' ? null : 'seat.confirmed';
  if (to === 'waitlisted' || to === 'offered') return `seat.${to}`;
  if (to === 'lapsed') return 'seat.lapsed';
  return to === 'cancelled' && from === 'confirmed' ? 'seat.cancelled' : null;
}

export function seatTelling(kind: SeatNews, day: SeminarDay, booking: Booking): Telling {
  const until = booking.offerExpiresAt?.toISOString() ?? '';
  return {
    ...about(day),
    personId: booking.personId,
    kind,
    // One booking can be offered a seat twice, with another deadline.
    key: [kind, booking.id, until].filter(Boolean).join(' '),
    values: offerValues(day, booking),
  };
}

function dayTelling(kind: 'day.moved' | 'day.cancelled', day: SeminarDay, personId: string): Telling {
  const values = { ...dayValues(day), ...newsValues(day) };
  return { ...about(day), personId, kind, key: `${kind} ${day.id} ${day.sequence}`, values };
}

function about({ id, cohortId, startsAt }: SeminarDay) {
  return { link: '/seminars', cohortId, dayId: id, expiresAt: startsAt };
}
