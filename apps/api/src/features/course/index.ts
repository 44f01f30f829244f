export { Course } from './course.entity.js';
export { CourseRevision } from './course-revision.entity.js';
