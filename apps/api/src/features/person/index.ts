export { Mandate } from './mandate.entity.js';
export { Person } from './person.entity.js';
export { PersonEmail } from './person-email.entity.js';
export { RoleGrant } from './role-grant.entity.js';
