import type { Actor } from '../../platform/actor.js';
import { mayManageCohort } from '../cohort/index.js';

/** Whoever holds seats at all: contacts of municipalities, and those who run cohorts. */
export function mayHoldSeats(actor: Actor): boolean {
  return actor.permissions.has('seat.reserve') || actor.permissions.has('cohort.manage');
}

/** A contact for the own municipality; a coordinator for each. */
export function mayActFor(actor: Actor, municipalityId: string): boolean {
  if (!actor.permissions.has('seat.reserve')) return false;
  return actor.permissions.has('cohort.oversee') || actor.contactOf.includes(municipalityId);
}

/** Those who run the day hold seats for any municipality, a contact for the own one. */
export function mayKeepBlock(actor: Actor, municipalityId: string, trainerIds: readonly string[]): boolean {
  return mayManageCohort(actor, trainerIds) || mayActFor(actor, municipalityId);
}

/** A contact sees days that are open to everybody, and those of the own council. */
export function mayReserveIn(
  cohort: { entry: 'open' | 'invitation'; municipalityId: string | null },
  municipalityId: string,
): boolean {
  return cohort.entry === 'open' || cohort.municipalityId === municipalityId;
}
