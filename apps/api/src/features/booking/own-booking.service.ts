import { Injectable } from '@nestjs/common';
import type { Language, OwnDayView } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { CohortAccess, MembershipService } from '../cohort/index.js';
import { Booking } from './booking.entity.js';
import type { DaySeats, Seat } from './day-seats.js';
import { OwnDayQueries } from './own-day.queries.js';
import { toOwnDayView, type OwnDay, type OwnSeat } from './own-day.view.js';
import { countSeats } from './seat-count.queries.js';
import { SeatService } from './seat.service.js';
import type { DayCommand } from './seats.js';

/** The own seat: asked for, given back, taken or left when it is offered. */
@Injectable()
export class OwnBookingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly days: OwnDayQueries,
    private readonly seats: SeatService,
    private readonly cohorts: CohortAccess,
    private readonly membership: MembershipService,
  ) {}

  /** Whoever books in a cohort that is open to everybody is in it from then on. */
  async book(actor: Actor, dayId: string, language: Language): Promise<OwnDayView> {
    const own = await this.days.get(actor.id, dayId);
    const { cohort } = own;
    if (cohort.state !== 'open') throw new AppError('cohort.closed', { cohortId: cohort.id });
    const municipalityId = cohort.isMember ? own.municipalityId : await this.join(actor, cohort.id);

    const id = newId();
    const commands: DayCommand[] = [{ kind: 'request', id, personId: actor.id }];
    const state = await this.seats.run({ dayId, commands, actorId: actor.id, municipalityId });
    const joined = { ...own, cohort: { ...cohort, isMember: true } };
    const seat = state.seats.find((one) => one.id === id);
    // Whoever asks holds the day until the reply is there, so a new booking is not read again.
    if (!seat) return this.days.toView(actor.id, joined, language);
    const reading = { language, now: this.clock.now(), seats: countSeats(state) };
    return toOwnDayView(joined, { ...reading, seat: toOwnSeat(seat, state, reading.now) });
  }

  cancel(actor: Actor, dayId: string, language: Language): Promise<OwnDayView> {
    return this.change({ actor, dayId, language }, (bookingId) => ({ kind: 'cancel', bookingId, by: 'self' }));
  }

  accept(actor: Actor, dayId: string, language: Language): Promise<OwnDayView> {
    return this.change({ actor, dayId, language }, (bookingId) => ({ kind: 'accept', bookingId }));
  }

  decline(actor: Actor, dayId: string, language: Language): Promise<OwnDayView> {
    return this.change({ actor, dayId, language }, (bookingId) => ({ kind: 'decline', bookingId }));
  }

  private async join(actor: Actor, cohortId: string): Promise<string | null> {
    await this.membership.join(actor, cohortId);
    return (await this.cohorts.findMember(cohortId, actor.id))?.municipalityId ?? null;
  }

  private async change(
    { actor, dayId, language }: { actor: Actor; dayId: string; language: Language },
    command: (bookingId: string) => DayCommand,
  ): Promise<OwnDayView> {
    const own: OwnDay = await this.days.get(actor.id, dayId);
    const [last] = await this.db
      .of(Booking)
      .find({ where: { dayId, personId: actor.id }, order: { place: 'DESC' }, take: 1 });
    if (!last) throw new AppError('booking.not_found', { dayId });
    await this.seats.run({ dayId, commands: [command(last.id)], actorId: actor.id });
    return this.days.toView(actor.id, own, language);
  }
}

/** Of a booking that was made just now. */
function toOwnSeat({ id, state, place, offerExpiresAt }: Seat, { seats }: DaySeats, now: Date): OwnSeat {
  const ahead = seats.filter((one) => one.state === 'waitlisted' && one.place < place).length;
  return { id, state, ahead, offerExpiresAt, requestedAt: now };
}
