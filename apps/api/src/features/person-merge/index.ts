export { PersonMerge } from './person-merge.entity.js';
export { PersonMergeModule } from './person-merge.module.js';
