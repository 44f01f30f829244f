import { rolePermissions, roles, type Role } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { mayCorrectPerson, mayReadPerson } from './person.policy.js';

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

const keepers: readonly Role[] = ['coordinator', 'administrator'];

describe('who may do what with a person', () => {
  it.each(roles.map((role) => [role, keepers.includes(role)] as const))(
    '%s reads and corrects the record of somebody else: %s',
    (role, allowed) => {
      expect(mayReadPerson(anActor(role), 'somebody')).toBe(allowed);
      expect(mayCorrectPerson(anActor(role))).toBe(allowed);
    },
  );

  it.each(roles)('%s reads the own record', (role) => {
    expect(mayReadPerson(anActor(role), 'me')).toBe(true);
  });
});
