import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { toStored } from '../../platform/stored-instant.js';
import { CohortChanges } from '../cohort/index.js';
import { SeminarAccess, SeminarChanges, type SeminarChange } from '../seminar/index.js';
import { SeatService } from './seat.service.js';
import type { DayCommand } from './seats.js';

/** What happens to days and cohorts has its effect on seats, in the same transaction. */
@Injectable()
export class SeatListeners implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly seats: SeatService,
    private readonly access: SeminarAccess,
    private readonly days: SeminarChanges,
    private readonly cohorts: CohortChanges,
  ) {}

  onModuleInit(): void {
    this.days.onChanged((change) => this.followDay(change));
    this.cohorts.onChanged(async (change) => {
      if (change.kind === 'memberLeft') await this.giveBack(change.cohortId, change.personId);
    });
  }

  private async followDay({ kind, dayId, reason = '', before, ...change }: SeminarChange): Promise<void> {
    const actorId = change.actorId ?? null;
    if (kind === 'planned') return;
    if (kind === 'cancelled') {
      const commands: DayCommand[] = [{ kind: 'cancelDay', reason }];
      await this.seats.run({ dayId, commands, actorId, before: { state: 'planned' } });
      return;
    }
    if (!before) return;
    const day = await this.access.getDay(dayId);
    const commands: DayCommand[] = [];
    if (day.startsAt.getTime() !== before.startsAt.getTime())
      commands.push({ kind: 'reschedule', startsAt: day.startsAt });
    if (day.capacity !== before.capacity) commands.push({ kind: 'setCapacity', to: day.capacity });
    if (commands.length > 0) await this.seats.run({ dayId, commands, actorId, before });
  }

  /** Who leaves a cohort needs no seat on its days to come. */
  private async giveBack(cohortId: string, personId: string): Promise<void> {
    const bookings = await this.db.rows<{ id: string; dayId: string }>(
      `SELECT b."id", b."dayId" FROM "booking" b JOIN "seminar_day" d ON d."id" = b."dayId"
       WHERE d."cohortId" = ? AND b."personId" = ? AND d."startsAt" > ? AND d."state" = 'planned'
         AND b."state" IN ('confirmed', 'waitlisted', 'offered')
       ORDER BY d."id"`,
      [cohortId, personId, toStored(this.clock.now())],
    );
    for (const { id, dayId } of bookings)
      await this.seats.run({ dayId, commands: [{ kind: 'cancel', bookingId: id, by: 'left' }], actorId: null });
  }
}
