export { AssessmentModule } from './assessment.module.js';
export { Attempt } from './attempt.entity.js';
export { AttemptAnswer } from './attempt-answer.entity.js';
