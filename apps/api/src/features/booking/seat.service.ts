import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { SeminarAccess, type SeminarDay } from '../seminar/index.js';
import { BookingChanges } from './booking-changes.js';
import type { DaySeats } from './day-seats.js';
import { SeatStore } from './seat-store.service.js';
import { applyCommand, type DayCommand } from './seats.js';

interface SeatRun {
  dayId: string;
  commands: readonly DayCommand[];
  /** Null when nobody pressed: time, or another feature. */
  actorId: string | null;
  /** Where the mandate is of the person who gets a new booking. */
  municipalityId?: string | null;
  /** The day before the change that the commands tell; by default it is as it is stored. */
  before?: Partial<Pick<SeminarDay, 'capacity' | 'startsAt' | 'state'>>;
}

/** The only one who changes seats: locks the day, asks the rules, writes down the steps and tells them. */
@Injectable()
export class SeatService {
  constructor(
    private readonly clock: Clock,
    private readonly days: SeminarAccess,
    private readonly store: SeatStore,
    private readonly changes: BookingChanges,
  ) {}

  /** Needs a transaction, and holds the day until its end. */
  async run({ dayId, commands, actorId, municipalityId = null, before: then = {} }: SeatRun): Promise<DaySeats> {
    const day = await this.days.lockDay(dayId);
    const named = commands.flatMap((command) => ('bookingId' in command ? [command.bookingId] : []));
    const before = await this.store.load(Object.assign(day, then), named);
    const now = this.clock.now();

    let state = before;
    const steps = commands.flatMap((command) => {
      const result = applyCommand(state, command, now);
      state = result.state;
      return result.steps;
    });
    if (steps.length === 0) return state;

    await this.store.write({ dayId, before, steps, actorId, municipalityId });
    for (const { seat, from, event } of steps) {
      if (!seat || seat.state === from) continue;
      const { id: bookingId, personId, state: to } = seat;
      await this.changes.tell({ bookingId, dayId, personId, from, to, reason: event });
    }
    return state;
  }
}
