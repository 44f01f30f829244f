export { CohortMessage } from './cohort-message.entity.js';
export { MessageModule } from './message.module.js';
export { MessageTemplate } from './message-template.entity.js';
export { NoticeDigest } from './notice-digest.entity.js';
export { NoticeSetting } from './notice-setting.entity.js';
export { Notice } from './notice.entity.js';
export { Notices } from './notices.service.js';
