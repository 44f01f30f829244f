import type { Actor } from '../../platform/actor.js';
import type { HandIn } from './hand-in.entity.js';

type Work = Pick<HandIn, 'personId' | 'rounds' | 'groupMayRead'>;

/** The draft is nobody else's business: to others it does not exist. */
export function mayWorkOn(actor: Actor, handIn: Work): boolean {
  return actor.permissions.has('assignment.hand_in') && handIn.personId === actor.id;
}

/** What was handed in is seen by trainers of a cohort the author is in, and by coordinators. */
export function maySeeForReview(actor: Actor, handIn: Work, isTrainer: boolean): boolean {
  if (handIn.rounds === 0 || !actor.permissions.has('assignment.review')) return false;
  return isTrainer || actor.permissions.has('cohort.oversee');
}

/** Nobody judges the own work, whatever the role. */
export function mayReview(actor: Actor, handIn: Work, isTrainer: boolean): boolean {
  return maySeeForReview(actor, handIn, isTrainer) && handIn.personId !== actor.id;
}

/** Members of the same cohort, and only while the author allows it. */
export function mayReadAsPeer(actor: Actor, handIn: Work, isTogether: boolean): boolean {
  return handIn.rounds > 0 && handIn.groupMayRead && isTogether && handIn.personId !== actor.id;
}
