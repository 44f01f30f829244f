export { Session } from './session.entity.js';
export { SessionModule } from './session.module.js';
export { SessionService } from './session.service.js';
