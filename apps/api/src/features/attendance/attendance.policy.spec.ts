import { rolePermissions, roles, type Role } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { mayCheckIn, type Standing } from './attendance.policy.js';

function anActor(role: Role): Actor {
  return {
    id: 'me',
    sessionId: 's',
    language: 'cs',
    roles: [role],
    permissions: new Set(rolePermissions[role]),
    contactOf: [],
  };
}

const expected: readonly (Standing & { allowed: boolean })[] = [
  { isMember: true, seat: null, allowed: true },
  { isMember: true, seat: 'cancelled', allowed: true },
  { isMember: false, seat: 'confirmed', allowed: true },
  { isMember: false, seat: 'no_show', allowed: true },
  { isMember: false, seat: 'waitlisted', allowed: false },
  { isMember: false, seat: 'offered', allowed: false },
  { isMember: false, seat: 'declined', allowed: false },
  { isMember: false, seat: 'lapsed', allowed: false },
  { isMember: false, seat: 'cancelled', allowed: false },
  { isMember: false, seat: null, allowed: false },
];

describe('who may check in', () => {
  it.each(roles)('%s: as a member or with a seat, whatever else the person is', (role) => {
    const actor = anActor(role);

    expect(expected.map(({ isMember, seat }) => mayCheckIn(actor, { isMember, seat }))).toEqual(
      expected.map(({ allowed }) => allowed),
    );
  });

  it('nobody without the permission', () => {
    const actor = { ...anActor('trainer'), permissions: new Set<never>() };

    expect(mayCheckIn(actor, { isMember: true, seat: 'confirmed' })).toBe(false);
  });
});
