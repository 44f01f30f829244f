import type { BookingState } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';

/** How somebody stands to a day. */
export interface Standing {
  isMember: boolean;
  seat: BookingState | null;
}

/** Checks oneself in, for oneself only: a member of the cohort, or somebody with a seat. */
export function mayCheckIn(actor: Actor, { isMember, seat }: Standing): boolean {
  return actor.permissions.has('seminar.attend') && (isMember || seat === 'confirmed' || seat === 'no_show');
}
