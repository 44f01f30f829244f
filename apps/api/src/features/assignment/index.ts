export { AssignmentChanges } from './assignment-changes.js';
export { AssignmentModule } from './assignment.module.js';
export { AssignmentResults } from './assignment-results.service.js';
export { HandInComment } from './hand-in-comment.entity.js';
export { HandIn } from './hand-in.entity.js';
export { HandInFile } from './hand-in-file.entity.js';
export { HandInRound } from './hand-in-round.entity.js';
export { UndertakingDraft } from './undertaking-draft.entity.js';
