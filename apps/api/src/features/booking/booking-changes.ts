import { Injectable } from '@nestjs/common';
import type { BookingState } from '@app/contracts';

/** A step of one booking. `from` is null for a new one; `reason` is the event of its line. */
export interface BookingChange {
  bookingId: string;
  dayId: string;
  personId: string;
  from: BookingState | null;
  to: BookingState;
  reason: string;
}

export type BookingListener = (change: BookingChange) => Promise<void>;

/** Tells others, inside the transaction, what became of a booking. */
@Injectable()
export class BookingChanges {
  private readonly listeners: BookingListener[] = [];

  onChanged(listener: BookingListener): void {
    this.listeners.push(listener);
  }

  async tell(change: BookingChange): Promise<void> {
    for (const listener of this.listeners) await listener(change);
  }
}
