import type { Actor } from '../../platform/actor.js';

/** Everybody reads the own record; who keeps the association's people reads all. */
export function mayReadPerson(actor: Actor, personId: string): boolean {
  return actor.id === personId || actor.permissions.has('person.read');
}

/** Names and titles are corrected by those who keep the association's people, also in their own record: it is audited. */
export function mayCorrectPerson(actor: Actor): boolean {
  return actor.permissions.has('person.edit');
}
