import { z } from 'zod';
import { AssignmentFile } from './assignment-file.js';
import { CourseFile } from './course-file.js';
import { GlossaryFile } from './glossary-file.js';
import { LawFile } from './law-file.js';
import { QuizFile } from './quiz-file.js';

/** A JSON Schema document, as editors read it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

// `input`: an author may leave out what has a default.
const toSchema = (schema: z.ZodType, title: string): JsonSchema => ({
  title,
  ...z.toJSONSchema(schema, { io: 'input' }),
});

/** For editors: completes and underlines `course.yaml` while it is written. */
export const courseJsonSchema = (): JsonSchema => toSchema(CourseFile, 'course.yaml');

/** For editors: completes and underlines `quiz.yaml`. */
export const quizJsonSchema = (): JsonSchema => toSchema(QuizFile, 'quiz.yaml');

/** For editors: completes and underlines `assignment.yaml` while it is written. */
export const assignmentJsonSchema = (): JsonSchema => toSchema(AssignmentFile, 'assignment.yaml');

/** For editors: completes and underlines `laws.yaml`. */
export const lawJsonSchema = (): JsonSchema => toSchema(LawFile, 'laws.yaml');

/** For editors: completes and underlines `glossary.yaml`. */
export const glossaryJsonSchema = (): JsonSchema => toSchema(GlossaryFile, 'glossary.yaml');
