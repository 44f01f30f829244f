export { SessionRequest } from './session-request.entity.js';
export { SessionRequestModule } from './session-request.module.js';
