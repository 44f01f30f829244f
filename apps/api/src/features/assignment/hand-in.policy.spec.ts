import { rolePermissions, roles, type Role } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { mayReadAsPeer, mayReview, maySeeForReview, mayWorkOn } from './hand-in.policy.js';

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

const own = { personId: 'me', rounds: 1, groupMayRead: true };
const others = { personId: 'somebody', rounds: 1, groupMayRead: true };
const draft = { ...others, rounds: 0 };
const oversees: readonly Role[] = ['coordinator', 'administrator'];
const reviews: readonly Role[] = [...oversees, 'trainer'];

describe('who may do what with work that is handed in', () => {
  it.each(roles)('%s', (role) => {
    const actor = anActor(role);

    expect({
      work: [mayWorkOn(actor, own), mayWorkOn(actor, others)],
      seeOfOwnCohort: maySeeForReview(actor, others, true),
      seeOfOtherCohort: maySeeForReview(actor, others, false),
      seeDraft: maySeeForReview(actor, draft, true),
      reviewOfOwnCohort: mayReview(actor, others, true),
      reviewOwnWork: mayReview(actor, own, true),
      readInGroup: mayReadAsPeer(actor, others, true),
      readOutsideGroup: mayReadAsPeer(actor, others, false),
      readUnshared: mayReadAsPeer(actor, { ...others, groupMayRead: false }, true),
      readDraft: mayReadAsPeer(actor, draft, true),
    }).toEqual({
      work: [true, false],
      seeOfOwnCohort: reviews.includes(role),
      seeOfOtherCohort: oversees.includes(role),
      seeDraft: false,
      reviewOfOwnCohort: reviews.includes(role),
      reviewOwnWork: false,
      readInGroup: true,
      readOutsideGroup: false,
      readUnshared: false,
      readDraft: false,
    });
  });
});
