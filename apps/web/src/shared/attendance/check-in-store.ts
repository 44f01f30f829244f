import type { AttendanceRefusal, AttendanceRoster, NewAttendance, NewWalkIn } from '@app/contracts';

/** Something that was seen and is not on the server yet, or that the server refused. */
export type Entry = {
  /** Grows with time, so that entries are in the order in which they were made. */
  id: string;
  /** Who saw it: it is sent in nobody else's name. */
  ownerId: string;
  dayId: string;
  /** Why it never will be recorded; it stays until somebody has read it. */
  refused?: AttendanceRefusal | 'invalid';
} & (
  | { kind: 'event'; event: NewAttendance }
  | { kind: 'walkIn'; walkIn: NewWalkIn; municipality: { id: string; name: string } | null }
);

/** The roster of a day as it was last known on this device. */
export interface KeptRoster {
  ownerId: string;
  dayId: string;
  roster: AttendanceRoster;
  /** Milliseconds by which the server's clock was ahead of this device's. */
  clockAhead: number;
}

/** What a device keeps for checking people in without a network. */
export interface CheckInStore {
  /** False when the browser keeps nothing: then it lasts as long as the page. */
  readonly isLasting: boolean;
  readRoster(ownerId: string, dayId: string): Promise<KeptRoster | undefined>;
  keepRoster(kept: KeptRoster): Promise<void>;
  /** In the order in which they were made; of all days without one. */
  listEntries(ownerId: string, dayId?: string): Promise<Entry[]>;
  putEntries(entries: readonly Entry[]): Promise<void>;
  dropEntries(ids: readonly string[]): Promise<void>;
  /** The rosters of others go. What they have not sent waits for them. */
  forgetOthers(ownerId: string): Promise<void>;
}
