import type { Actor } from '../../platform/actor.js';
import type { Invitation } from './invitation.entity.js';

/** Who keeps the association's people sees all invitations; a trainer only the own ones. */
export function maySeeAllInvitations(actor: Actor): boolean {
  return actor.permissions.has('invitation.read') && actor.permissions.has('person.read');
}

export function maySeeInvitation(actor: Actor, invitation: Pick<Invitation, 'invitedById'>): boolean {
  if (maySeeAllInvitations(actor)) return true;
  return actor.permissions.has('invitation.read') && invitation.invitedById === actor.id;
}

/** Withdraws it and sends it again. */
export function mayKeepInvitation(actor: Actor, invitation: Pick<Invitation, 'invitedById'>): boolean {
  return actor.permissions.has('invitation.create') && maySeeInvitation(actor, invitation);
}
