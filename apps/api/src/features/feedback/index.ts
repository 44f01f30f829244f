export { FeedbackAnswer } from './feedback-answer.entity.js';
export { FeedbackKeys } from './feedback-keys.service.js';
export { FeedbackModule } from './feedback.module.js';
export { FeedbackResults } from './feedback-results.service.js';
export { FeedbackSummary } from './feedback-summary.entity.js';
export { FeedbackUsedTicket } from './feedback-used-ticket.entity.js';
export { closesAt as feedbackClosesAt } from './feedback-window.js';
