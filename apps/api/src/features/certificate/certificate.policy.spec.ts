import { rolePermissions, type Role } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { mayReadCertificate, mayRevokeCertificate, mayShareCertificate } from './certificate.policy.js';

function anActor(role: Role, id = 'somebody'): Actor {
  return {
    id,
    sessionId: 's',
    language: 'cs',
    roles: [role],
    permissions: new Set(rolePermissions[role]),
    contactOf: [],
  };
}

const certificate = { personId: 'holder' };

describe('who may what with a certificate of somebody else', () => {
  it.each<[Role, { read: boolean; share: boolean; revoke: boolean }]>([
    ['learner', { read: false, share: false, revoke: false }],
    ['trainer', { read: false, share: false, revoke: false }],
    ['contact', { read: false, share: false, revoke: false }],
    ['partner', { read: false, share: false, revoke: false }],
    ['auditor', { read: true, share: false, revoke: false }],
    ['coordinator', { read: true, share: false, revoke: true }],
    ['administrator', { read: true, share: false, revoke: true }],
  ])('%s: %j', (role, expected) => {
    const actor = anActor(role);

    expect({
      read: mayReadCertificate(actor, certificate),
      share: mayShareCertificate(actor, certificate),
      revoke: mayRevokeCertificate(actor),
    }).toEqual(expected);
  });
});

describe('the holder', () => {
  it('reads and shares, but does not revoke', () => {
    const holder = anActor('learner', 'holder');

    expect(mayReadCertificate(holder, certificate)).toBe(true);
    expect(mayShareCertificate(holder, certificate)).toBe(true);
    expect(mayRevokeCertificate(holder)).toBe(false);
  });

  it('is nobody once erased', () => {
    expect(mayReadCertificate(anActor('learner', 'holder'), { personId: null })).toBe(false);
    expect(mayShareCertificate(anActor('coordinator'), { personId: null })).toBe(false);
  });
});
