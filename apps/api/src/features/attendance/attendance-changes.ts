import { Injectable } from '@nestjs/common';

/** Whose attendance of a day became another one. */
export interface AttendanceChange {
  dayId: string;
  cohortId: string;
  personIds: readonly string[];
}

export type AttendanceListener = (change: AttendanceChange) => Promise<void>;

/** Tells others, inside the transaction, that attendance changed. */
@Injectable()
export class AttendanceChanges {
  private readonly listeners: AttendanceListener[] = [];

  onChanged(listener: AttendanceListener): void {
    this.listeners.push(listener);
  }

  async tell(change: AttendanceChange): Promise<void> {
    for (const listener of this.listeners) await listener(change);
  }
}
