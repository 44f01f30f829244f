export { Course } from './course.entity.js';
export { CourseModule } from './course.module.js';
export { CoursePublisher, type Publication } from './course-publisher.service.js';
export { languageOf, textIn } from './course-text.js';
export { CourseRevision } from './course-revision.entity.js';
export { CourseService, type OfferedCourse, type PublishedRevision } from './course.service.js';
