import { rolePermissions, roles, type CohortState, type Role } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { mayClose, mayUndo } from './closing.policy.js';

const states: readonly CohortState[] = ['draft', 'open', 'closing', 'closed'];
const managers: readonly Role[] = ['trainer', 'coordinator', 'administrator'];

function anActor(role: Role): Actor {
  const permissions = new Set(rolePermissions[role]);
  return { id: 'me', sessionId: 's', language: 'cs', roles: [role], permissions, contactOf: [] };
}

describe('who may close a cohort and take it back', () => {
  it.each(roles)('%s', (role) => {
    const actor = anActor(role);
    const isManager = managers.includes(role);

    expect(states.filter((state) => mayClose(actor, { state }))).toEqual(isManager ? ['open'] : []);
    expect(states.filter((state) => mayUndo(actor, { state }))).toEqual(isManager ? ['closing'] : []);
  });
});
