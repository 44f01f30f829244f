/** What a role allows at all; a policy decides for whom. */
export const permissions = [
  'profile.manage',
  'municipality.read',
  'enrolment.create',
  'learning.read',
  'learning.record',
  'attempt.take',
  'certificate.read',
  'certificate.register',
  'certificate.revoke',
  'invitation.create',
  'invitation.read',
  'person.read',
  'person.edit',
  'association.read',
  'association.edit',
  'audit.read',
] as const;
export type Permission = (typeof permissions)[number];

export const roles = ['learner', 'trainer', 'coordinator', 'contact', 'partner', 'auditor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Everyone who is signed in may learn. */
const learner: readonly Permission[] = [
  'profile.manage',
  'municipality.read',
  'enrolment.create',
  'learning.read',
  'learning.record',
  'attempt.take',
  'certificate.read',
];

const coordinator: readonly Permission[] = [
  ...learner,
  'certificate.register',
  'certificate.revoke',
  'invitation.create',
  'invitation.read',
  'person.read',
  'person.edit',
  'association.read',
  'association.edit',
  'audit.read',
];

export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  learner,
  trainer: [...learner, 'invitation.create', 'invitation.read'],
  coordinator,
  contact: learner,
  partner: learner,
  auditor: [...learner, 'certificate.register', 'association.read', 'audit.read'],
  administrator: coordinator,
};
