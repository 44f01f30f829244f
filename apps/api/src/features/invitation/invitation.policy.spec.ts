import { rolePermissions, roles, type Role } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { mayKeepInvitation, maySeeAllInvitations, maySeeInvitation } from './invitation.policy.js';

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

const own = { invitedById: 'me' };
const others = { invitedById: 'somebody' };
const seesAll: readonly Role[] = ['coordinator', 'administrator'];
const seesOwn: readonly Role[] = [...seesAll, 'trainer'];

describe('who may do what with an invitation', () => {
  it.each(roles)('%s', (role) => {
    const actor = anActor(role);

    expect({
      all: maySeeAllInvitations(actor),
      own: [maySeeInvitation(actor, own), mayKeepInvitation(actor, own)],
      others: [maySeeInvitation(actor, others), mayKeepInvitation(actor, others)],
    }).toEqual({
      all: seesAll.includes(role),
      own: [seesOwn.includes(role), seesOwn.includes(role)],
      others: [seesAll.includes(role), seesAll.includes(role)],
    });
  });
});
