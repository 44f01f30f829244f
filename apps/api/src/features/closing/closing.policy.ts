import type { Actor } from '../../platform/actor.js';
import type { Cohort } from '../cohort/index.js';

type Closed = Pick<Cohort, 'state'>;

/** Who runs the cohort closes it: `CohortAccess` has already hidden it from everybody else. */
export function mayClose(actor: Actor, { state }: Closed): boolean {
  return actor.permissions.has('cohort.manage') && state === 'open';
}

/** Also by another of its trainers than the one who pressed. */
export function mayUndo(actor: Actor, { state }: Closed): boolean {
  return actor.permissions.has('cohort.manage') && state === 'closing';
}
