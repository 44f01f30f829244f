export { CohortMessage } from './cohort-message.entity.js';
export { MessageModule } from './message.module.js';
export { MessageRunner } from './message-runner.js';
export { MessageTemplate } from './message-template.entity.js';
export { NoticeDigest } from './notice-digest.entity.js';
export type { NoticeKind } from './notice-kinds.js';
export { NoticeSetting } from './notice-setting.entity.js';
export { Notice } from './notice.entity.js';
export { Notices, type Telling } from './notices.service.js';
