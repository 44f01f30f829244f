export { canonicalCourse } from './canonical-course.js';
export { compareCourses } from './compare-courses.js';
export { audiences, CourseFile, LessonEntry, type Audience } from './course-file.js';
export type { CourseInput, CourseOptions } from './course-reading.js';
export type {
  Course,
  CourseAssignment,
  CourseLesson,
  CourseModule,
  CourseVideo,
  MediaFile,
  PerLanguage,
  RenderedFigure,
  RenderedLesson,
  SourceFile,
} from './course.js';
export { GlossaryFile, GlossaryTerm } from './glossary-file.js';
export {
  assignmentJsonSchema,
  courseJsonSchema,
  glossaryJsonSchema,
  lawJsonSchema,
  quizJsonSchema,
} from './json-schema.js';
export { Language, languages, Texts, textIn } from './language.js';
export { LawFile, LawRecord } from './law-file.js';
export { lessonMinutesEstimate, type LessonLoad } from './lesson-minutes.js';
export { formatProblem, type Problem } from './problem.js';
export { Question } from './question-file.js';
export { Pool, Quiz, QuizFile } from './quiz-file.js';
export { readCourse } from './read-course.js';
export { readGlossary } from './read-glossary.js';
export { readLaws } from './read-laws.js';
