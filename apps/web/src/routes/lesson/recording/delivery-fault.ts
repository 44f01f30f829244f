import { ApiError } from '../../../shared/api.js';

/** Why something was not stored, as far as it decides what to do next. */
export type DeliveryFault = 'later' | 'signed-out' | 'refused';

/** `refused` is final: the same message would be refused for ever. Everything else is tried again. */
export function faultOf(error: unknown): DeliveryFault {
  if (!(error instanceof ApiError)) return 'later';
  const { code, status } = error.problem;
  // Somebody else is signed in on this device now: what is kept waits for its owner.
  if (code === 'auth.required' || code === 'enrolment.not_found' || code === 'attempt.not_found') return 'signed-out';
  return [400, 404, 409, 413, 422].includes(status) ? 'refused' : 'later';
}

const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;

/** How long to wait before the next try; a little at random, so that a whole hall does not come back at once. */
export function backOff(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** failures) * (0.75 + Math.random() / 2);
}
