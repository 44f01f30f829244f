export { LessonModule } from './lesson.module.js';
export { toOutlineLesson } from './outline.view.js';
