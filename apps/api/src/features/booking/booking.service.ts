import { Injectable } from '@nestjs/common';
import type { SeatPerson } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { CohortAccess, CohortMembers, type Cohort } from '../cohort/index.js';
import { SeminarAccess } from '../seminar/index.js';
import { Booking } from './booking.entity.js';
import { SeatPeople } from './seat-people.service.js';
import { SeatService } from './seat.service.js';
import type { DayCommand } from './seats.js';

/** What those do with seats who run the day. */
@Injectable()
export class BookingService {
  constructor(
    private readonly db: Database,
    private readonly days: SeminarAccess,
    private readonly cohorts: CohortAccess,
    private readonly members: CohortMembers,
    private readonly people: SeatPeople,
    private readonly seats: SeatService,
  ) {}

  /** A member by id, anybody by e-mail: who is not in the cohort yet is from then on. Answers the id of the booking. */
  async add(actor: Actor, dayId: string, who: SeatPerson): Promise<string> {
    const { cohort } = await this.days.getManagedDay(actor, dayId);
    cohort.requireNotClosed();
    const personId = await this.findOrEnter(cohort, who);
    await this.members.addMany(actor, { cohortId: cohort.id, personIds: [personId], source: 'trainer' });
    const member = await this.cohorts.findMember(cohort.id, personId);

    const commands: DayCommand[] = [{ kind: 'request', id: newId(), personId }];
    const municipalityId = member?.municipalityId ?? null;
    const state = await this.seats.run({ dayId, commands, actorId: actor.id, municipalityId });
    const seat = state.seats.findLast((one) => one.personId === personId);
    if (!seat) throw new Error('Somebody asked for a seat and has no booking.');
    return seat.id;
  }

  async confirm(actor: Actor, bookingId: string, reason: string): Promise<void> {
    await this.run(actor, bookingId, { kind: 'confirm', bookingId, reason });
  }

  async cancel(actor: Actor, bookingId: string, reason: string): Promise<void> {
    await this.run(actor, bookingId, { kind: 'cancel', bookingId, by: 'trainer', reason });
  }

  async markNoShow(actor: Actor, bookingId: string): Promise<void> {
    await this.run(actor, bookingId, { kind: 'markNoShow', bookingId });
  }

  async undoNoShow(actor: Actor, bookingId: string): Promise<void> {
    await this.run(actor, bookingId, { kind: 'undoNoShow', bookingId });
  }

  /** Somebody who is no member is found by an address only: ids of strangers tell nothing. */
  private async findOrEnter(cohort: Cohort, who: SeatPerson): Promise<string> {
    if ('email' in who) return this.people.findOrEnter(who, null);
    const member = await this.cohorts.findMember(cohort.id, who.personId);
    if (!member) throw new AppError('person.not_found', { personId: who.personId });
    return who.personId;
  }

  private async run(actor: Actor, bookingId: string, command: DayCommand): Promise<void> {
    const booking = await this.db.of(Booking).findOneBy({ id: bookingId });
    const cohort = booking && (await this.managedCohort(actor, booking.dayId));
    if (!booking || !cohort) throw new AppError('booking.not_found', { bookingId });
    cohort.requireNotClosed();
    await this.seats.run({ dayId: booking.dayId, commands: [command], actorId: actor.id });
  }

  private async managedCohort(actor: Actor, dayId: string): Promise<Cohort | null> {
    try {
      return (await this.days.getManagedDay(actor, dayId)).cohort;
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  }
}
