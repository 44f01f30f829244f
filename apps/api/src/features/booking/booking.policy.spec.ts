import { rolePermissions, roles, type Role } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { mayActFor, mayHoldSeats, mayKeepBlock, mayReserveIn } from './booking.policy.js';

function anActor(role: Role): Actor {
  return {
    id: 'me',
    sessionId: 's',
    language: 'cs',
    roles: [role],
    permissions: new Set(rolePermissions[role]),
    contactOf: role === 'contact' ? ['own'] : [],
  };
}

const overseers: readonly Role[] = ['coordinator', 'administrator'];

describe('who may do what with seats of a municipality', () => {
  it.each(roles)('%s', (role) => {
    const actor = anActor(role);
    const oversees = overseers.includes(role);

    expect({
      holds: mayHoldSeats(actor),
      acts: [mayActFor(actor, 'own'), mayActFor(actor, 'another')],
      keepsInOwnCohort: [mayKeepBlock(actor, 'own', ['me']), mayKeepBlock(actor, 'another', ['me'])],
      keepsElsewhere: [mayKeepBlock(actor, 'own', ['somebody']), mayKeepBlock(actor, 'another', ['somebody'])],
    }).toEqual({
      holds: oversees || role === 'trainer' || role === 'contact',
      acts: [oversees || role === 'contact', oversees],
      keepsInOwnCohort: [oversees || role === 'trainer' || role === 'contact', oversees || role === 'trainer'],
      keepsElsewhere: [oversees || role === 'contact', oversees],
    });
  });
});

describe('where a contact may hold seats', () => {
  it.each([
    ['open', null, true],
    ['open', 'another', true],
    ['invitation', 'own', true],
    ['invitation', 'another', false],
    ['invitation', null, false],
  ] as const)('entry %s, council %s: %s', (entry, municipalityId, may) => {
    expect(mayReserveIn({ entry, municipalityId }, 'own')).toBe(may);
  });
});
