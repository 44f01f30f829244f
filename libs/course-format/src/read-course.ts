import { AssignmentFile } from './assignment-file.js';
import { readAssignmentParts, readInstructions, type AssignmentParts } from './assignment-parts.js';
import { buildCourse } from './build-course.js';
import { CourseFile } from './course-file.js';
import { readCourseParts, type CourseParts } from './course-parts.js';
import {
  problemsIn,
  startReading,
  type CourseInput,
  type CourseOptions,
  type CourseReading,
} from './course-reading.js';
import type { Course } from './course.js';
import { Problems, fileStart, type Problem } from './problem.js';
import { QuizFile } from './quiz-file.js';
import { readQuizParts, type QuizParts } from './quiz-parts.js';
import { readLessons, type LessonReading } from './read-lessons.js';
import {
  reviewAssignmentReference,
  reviewAssignments,
  reviewInstructions,
  reviewUnusedInstructions,
} from './review-assignments.js';
import { reviewCourse } from './review-course.js';
import { reviewLessons, reviewRereads } from './review-lessons.js';
import { reviewCover, reviewPictures, reviewUnusedFiles, reviewVideos, useNamedFiles } from './review-media.js';
import { reviewQuestion } from './review-question.js';
import { reviewQuiz, reviewQuizReferences } from './review-quiz.js';
import { parseYaml, type YamlSource } from './yaml-source.js';

/**
 * Reads a course from its files and reports everything an author should know, at once. The course is `null`
 * when anything is an error; warnings alone do not stop it.
 */
export function readCourse(
  input: CourseInput,
  options: CourseOptions = {},
): { course: Course | null; problems: Problem[] } {
  const found = new Problems();
  const reading = startReading(input, options, found);
  const source = readYaml(reading, 'course.yaml');
  if (source === null) {
    if (!reading.files.has('course.yaml')) {
      problemsIn(reading, 'course.yaml').error(fileStart, 'course.missing', 'the course has no course.yaml; write it');
    }
    return { course: null, problems: found.sorted() };
  }

  const parts = readCourseParts(source);
  reviewCourse(parts, problemsIn(reading, 'course.yaml'));
  const quizSource = readYaml(reading, 'quiz.yaml');
  const quiz = quizSource && readQuizParts(quizSource);
  const lessons = readLessons(reading, parts);
  reviewLessons(reading, parts, lessons);
  reviewCover(reading, parts);
  reviewVideos(reading, parts);
  reviewQuizzes(reading, parts, quiz);
  if (quiz) reviewRereads(reading, quiz, lessons);
  const assignmentSource = readYaml(reading, 'assignment.yaml');
  const assignment = assignmentSource && readAssignmentParts(assignmentSource);
  const instructions = reviewWork(reading, parts, { assignment, lessons });
  useNamedFiles(reading, [source.value, quizSource?.value]);
  reviewUnusedFiles(reading, parts);

  if (found.hasErrors) return { course: null, problems: found.sorted() };
  const file = CourseFile.parse(source.value);
  const quizFile = quizSource && QuizFile.parse(quizSource.value);
  const assignments = assignmentSource && AssignmentFile.parse(assignmentSource.value);
  const material = { file, quiz: quizFile, lessons, assignments, instructions };
  return { course: buildCourse(reading, material), problems: found.sorted() };
}

/** Reviews the assignments and returns their instructions. */
function reviewWork(
  reading: CourseReading,
  parts: CourseParts,
  { assignment, lessons }: { assignment: AssignmentParts | null; lessons: LessonReading[] },
): LessonReading[] {
  reviewUnusedInstructions(reading, parts, assignment);
  const courseProblems = problemsIn(reading, 'course.yaml');
  if (assignment === null) {
    if (!reading.files.has('assignment.yaml')) reviewAssignmentReference(parts, new Set(), courseProblems);
    return [];
  }
  reviewAssignments(assignment, parts, problemsIn(reading, 'assignment.yaml'));
  reviewAssignmentReference(parts, new Set(assignment.ids.map(({ id }) => id)), courseProblems);
  const instructions = readInstructions(reading, parts, assignment);
  reviewInstructions(reading, parts, { instructions, lessons });
  return instructions;
}

function reviewQuizzes(reading: CourseReading, parts: CourseParts, quiz: QuizParts | null): void {
  const courseProblems = problemsIn(reading, 'course.yaml');
  if (quiz === null) {
    // A quiz.yaml that cannot be read has been reported; that its quizzes are unknown would only be noise.
    if (!reading.files.has('quiz.yaml')) reviewQuizReferences(parts, new Set(), courseProblems);
    return;
  }
  const problems = problemsIn(reading, 'quiz.yaml');
  reviewQuiz(quiz, parts, problems);
  for (const question of quiz.questions) reviewQuestion({ question, source: quiz.source, problems });
  reviewQuizReferences(parts, quiz.quizIds, courseProblems);
  reviewPictures(reading, quiz);
}

function readYaml(reading: CourseReading, path: string): YamlSource | null {
  const file = reading.files.get(path);
  if (file === undefined) return null;
  if (file.text === undefined) {
    problemsIn(reading, path).error(
      fileStart,
      'yaml.unreadable',
      'cannot be read as text; save it as UTF-8 and keep it short',
    );
    return null;
  }
  return parseYaml(file.text, problemsIn(reading, path));
}
