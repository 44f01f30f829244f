import type { Actor } from '../../platform/actor.js';
import type { PeopleImport } from './people-import.entity.js';

/** An import has other people's data in it: only who made it sees it, whatever their role. */
export function mayUseImport(actor: Actor, { createdById }: Pick<PeopleImport, 'createdById'>): boolean {
  return actor.permissions.has('person.import') && createdById === actor.id;
}

/** Whether rows may change people who are known already, and be told who they are. Null is the command line. */
export function mayChangeKnown(actor: Actor | null): boolean {
  return actor === null || actor.permissions.has('person.edit');
}

/** Without a cohort people only come into the register, which is a coordinator's; a trainer imports into own cohorts. */
export function mayImportWithoutCohort(actor: Actor): boolean {
  return actor.permissions.has('person.edit');
}
