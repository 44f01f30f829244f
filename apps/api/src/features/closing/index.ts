export { ClosingModule } from './closing.module.js';
export { CohortClosing } from './cohort-closing.entity.js';
