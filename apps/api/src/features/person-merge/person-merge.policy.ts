import type { Actor } from '../../platform/actor.js';

/** Joining records gives one person the addresses, the roles and the certificates of another: for those who keep people. */
export function mayMergePeople(actor: Actor): boolean {
  return actor.permissions.has('person.merge') && actor.permissions.has('person.edit');
}
