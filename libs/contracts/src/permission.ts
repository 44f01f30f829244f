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
  'cohort.manage',
  'cohort.oversee',
  'seminar.attend',
  'seat.reserve',
  'session.request',
  'session.answer',
  'person.import',
  'person.merge',
  'assignment.hand_in',
  'assignment.review',
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
  'seminar.attend',
  'assignment.hand_in',
];

/** Builds and runs cohorts: a trainer the own ones. */
const manager: readonly Permission[] = [
  'invitation.create',
  'invitation.read',
  'cohort.manage',
  'person.import',
  'assignment.review',
];

const coordinator: readonly Permission[] = [
  ...learner,
  ...manager,
  'certificate.register',
  'certificate.revoke',
  'person.read',
  'person.edit',
  'association.read',
  'association.edit',
  'audit.read',
  'cohort.oversee',
  'seat.reserve',
  'session.answer',
  'person.merge',
];

export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  learner,
  trainer: [...learner, ...manager],
  coordinator,
  contact: [...learner, 'seat.reserve', 'session.request'],
  partner: learner,
  auditor: [...learner, 'certificate.register', 'association.read', 'audit.read'],
  administrator: coordinator,
};
