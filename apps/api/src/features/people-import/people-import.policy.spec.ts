import { rolePermissions, roles, type Role } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { mayChangeKnown, mayImportWithoutCohort, mayUseImport } from './people-import.policy.js';

function anActor(role: Role): Actor {
  const permissions = new Set(rolePermissions[role]);
  return { id: 'me', sessionId: 's', language: 'cs', roles: [role], permissions, contactOf: [] };
}

const keepers: readonly Role[] = ['coordinator', 'administrator'];
const importers: readonly Role[] = [...keepers, 'trainer'];

describe('who may do what with an import', () => {
  it.each(roles)('%s', (role) => {
    const actor = anActor(role);

    expect({
      own: mayUseImport(actor, { createdById: 'me' }),
      others: mayUseImport(actor, { createdById: 'somebody' }),
      ofTheCommandLine: mayUseImport(actor, { createdById: null }),
      changesKnown: mayChangeKnown(actor),
      withoutCohort: mayImportWithoutCohort(actor),
    }).toEqual({
      own: importers.includes(role),
      others: false,
      ofTheCommandLine: false,
      changesKnown: keepers.includes(role),
      withoutCohort: keepers.includes(role),
    });
  });

  it('the command line changes everybody', () => {
    expect(mayChangeKnown(null)).toBe(true);
  });
});
