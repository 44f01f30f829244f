import type { Actor } from '../../platform/actor.js';

/** A contact asks for the own municipality, and sees and withdraws what was asked for it. */
export function mayAskFor(actor: Actor, municipalityId: string): boolean {
  return actor.permissions.has('session.request') && actor.contactOf.includes(municipalityId);
}

/** Coordinators see and answer all requests. */
export function mayAnswerRequests(actor: Actor): boolean {
  return actor.permissions.has('session.answer');
}
