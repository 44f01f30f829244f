import type { Actor } from '../../platform/actor.js';

/** Who runs cohorts at all, of which policies say more. */
export function mayCreateCohort(actor: Actor): boolean {
  return actor.permissions.has('cohort.manage');
}

/** Coordinators see and change every cohort. */
export function mayOverseeCohorts(actor: Actor): boolean {
  return actor.permissions.has('cohort.oversee');
}

/** A trainer sees and changes only the own cohorts: to others they do not exist. */
export function mayManageCohort(actor: Actor, trainerIds: readonly string[]): boolean {
  if (mayOverseeCohorts(actor)) return true;
  return actor.permissions.has('cohort.manage') && trainerIds.includes(actor.id);
}

/** Looks among all people of the association; a trainer only among those already met. */
export function mayFindEverybody(actor: Actor): boolean {
  return mayOverseeCohorts(actor) && actor.permissions.has('person.read');
}
