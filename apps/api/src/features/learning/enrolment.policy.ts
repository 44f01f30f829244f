import type { Actor } from '../../platform/actor.js';
import type { Enrolment } from './enrolment.entity.js';

/** Everybody takes a place only for himself or herself. */
export function mayEnrol(actor: Actor | null): actor is Actor {
  return actor?.permissions.has('enrolment.create') ?? false;
}

/** What somebody learns is nobody else's business: to others the place does not exist. */
export function mayUse(actor: Actor, enrolment: Enrolment): boolean {
  return enrolment.personId === actor.id;
}
