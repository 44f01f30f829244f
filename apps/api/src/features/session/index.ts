export { giveSession } from './session-cookie.js';
export { Session } from './session.entity.js';
export { SessionModule } from './session.module.js';
export { hashToken, SessionService, type Arrival } from './session.service.js';
export { SignInService } from './sign-in.service.js';
export { SignInToken } from './sign-in-token.entity.js';
