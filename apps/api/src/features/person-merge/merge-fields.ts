import type { MergeField } from '@app/contracts';
import type { Person } from '../person/index.js';
import type { Side } from './merge-planner.js';

export function valueOf(person: Person, field: string): string {
  return String(person[field as MergeField]);
}

/** The kept record's own, unless it says nothing and the other does. */
export function suggestedSide(field: MergeField, kept: Person, gone: Person): Side {
  const isSilent = field === 'salutation' ? kept.salutation === 'none' : kept[field] === '';
  return isSilent && kept[field] !== gone[field] ? 'gone' : 'kept';
}
