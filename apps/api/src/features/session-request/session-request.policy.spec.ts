import { rolePermissions, roles, type Role } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { mayAnswerRequests, mayAskFor } from './session-request.policy.js';

function anActor(role: Role): Actor {
  return {
    id: 'me',
    sessionId: 's',
    language: 'cs',
    roles: [role],
    permissions: new Set(rolePermissions[role]),
    contactOf: ['own'],
  };
}

describe('who may do what with requests for a session', () => {
  it.each(roles)('%s', (role) => {
    const actor = anActor(role);

    expect({
      asks: [mayAskFor(actor, 'own'), mayAskFor(actor, 'another')],
      answers: mayAnswerRequests(actor),
    }).toEqual({
      asks: [role === 'contact', false],
      answers: role === 'coordinator' || role === 'administrator',
    });
  });
});
