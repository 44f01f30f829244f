import { Injectable } from '@nestjs/common';
import type { DayPlan } from './seminar-day.entity.js';

/** What happened to a day; `moved` is a change of time, zone or place. Told after it is stored. */
export interface SeminarChange {
  kind: 'planned' | 'moved' | 'edited' | 'cancelled';
  dayId: string;
  reason?: string;
  /** As it was, for `moved` and `edited`. */
  before?: DayPlan;
  /** Who did it; absent when a cohort was copied. */
  actorId?: string;
}

export type SeminarListener = (change: SeminarChange) => Promise<void>;

/** Tells others, inside the transaction, what became of a seminar day. */
@Injectable()
export class SeminarChanges {
  private readonly listeners: SeminarListener[] = [];

  onChanged(listener: SeminarListener): void {
    this.listeners.push(listener);
  }

  async tell(change: SeminarChange): Promise<void> {
    for (const listener of this.listeners) await listener(change);
  }
}
