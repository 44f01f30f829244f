import { rolePermissions, roles, type Role } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { mayCreateCohort, mayFindEverybody, mayManageCohort, mayOverseeCohorts } from './cohort.policy.js';

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

const runAll: readonly Role[] = ['coordinator', 'administrator'];
const runOwn: readonly Role[] = [...runAll, 'trainer'];

describe('who may do what with cohorts', () => {
  it.each(roles)('%s', (role) => {
    const actor = anActor(role);

    expect({
      creates: mayCreateCohort(actor),
      oversees: mayOverseeCohorts(actor),
      findsEverybody: mayFindEverybody(actor),
      ofOwn: mayManageCohort(actor, ['somebody', 'me']),
      ofOthers: mayManageCohort(actor, ['somebody']),
    }).toEqual({
      creates: runOwn.includes(role),
      oversees: runAll.includes(role),
      findsEverybody: runAll.includes(role),
      ofOwn: runOwn.includes(role),
      ofOthers: runAll.includes(role),
    });
  });
});
