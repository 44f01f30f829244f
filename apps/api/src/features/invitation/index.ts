export { InvitationAcceptance } from './invitation-acceptance.js';
export { Invitation } from './invitation.entity.js';
export { InvitationModule } from './invitation.module.js';
export { InvitationQueries } from './invitation.queries.js';
export { InvitationService } from './invitation.service.js';
