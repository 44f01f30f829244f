export { Passkey } from './passkey.entity.js';
export { PasskeyChallenge } from './passkey-challenge.entity.js';
export { PasskeyModule } from './passkey.module.js';
