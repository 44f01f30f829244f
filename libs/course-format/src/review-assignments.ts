import { AssignmentFile, mostPoints, type Assignment } from './assignment-file.js';
import { textOf, type AssignmentParts } from './assignment-parts.js';
import { audiences } from './course-file.js';
import type { CourseParts, Placed } from './course-parts.js';
import { problemsIn, type CourseReading } from './course-reading.js';
import { fileStart, type FileProblems } from './problem.js';
import type { LessonReading } from './read-lessons.js';
import { reviewTexts } from './review-lessons.js';
import { reportIssues } from './schema-problems.js';
import { reportMissingLanguages } from './text-problems.js';
import type { YamlSource } from './yaml-source.js';

/** Reports what is wrong inside `assignment.yaml` itself. */
export function reviewAssignments(parts: AssignmentParts, course: CourseParts, problems: FileProblems): void {
  const { source } = parts;
  reportIssues(AssignmentFile, source, problems);
  reportMissingLanguages(source, course.languages, problems);
  reportRepeated({ what: 'an assignment', records: parts.ids, source, problems });
  for (const assignment of parts.assignments) reviewAssignment(assignment, source, problems);
}

/** Reports links and translations of the instructions. */
export function reviewInstructions(
  reading: CourseReading,
  course: CourseParts,
  { instructions, lessons }: { instructions: LessonReading[]; lessons: LessonReading[] },
): void {
  const slugs = new Set([...course.lessonSlugs, ...instructions.map(({ slug }) => slug)]);
  reviewTexts(reading, { texts: instructions, known: [...lessons, ...instructions], slugs });
  for (const { path, facts } of instructions) {
    if (facts.videos.length === 0) continue;
    const message = 'a film is not shown in an assignment; put it in a lesson and link there';
    problemsIn(reading, path).error(fileStart, 'assignment.video', message);
  }
}

/** Reports an assignment that the completion asks for and nobody wrote. */
export function reviewAssignmentReference(
  { source, completion }: CourseParts,
  ids: ReadonlySet<string>,
  problems: FileProblems,
): void {
  const asked = completion?.value.assignment;
  if (asked === undefined || ids.has(asked)) return;
  const message = `there is no assignment "${asked}" in assignment.yaml; add it or correct the id`;
  problems.error(source.place(['completion', 'assignment']), 'assignment.unknown', message);
}

/** Reports files of instructions that belong to no assignment. */
export function reviewUnusedInstructions(
  reading: CourseReading,
  course: CourseParts,
  parts: AssignmentParts | null,
): void {
  for (const path of reading.files.keys()) {
    if (!path.startsWith('assignments/')) continue;
    const [, id = '', language = ''] = /^assignments\/([^/]+)\.([^./]+)\.md$/.exec(path) ?? [];
    const problems = problemsIn(reading, path);
    if (parts?.ids.every((one) => one.id !== id) ?? true) {
      const message = 'assignment.yaml has no assignment for this file; add the assignment or remove the file';
      problems.warning(fileStart, 'file.unused', message);
    } else if (!course.languages.some((known) => known === language)) {
      const message = `"${language}" is not a language of the course; add it to languages or remove the file`;
      problems.warning(fileStart, 'file.unused', message);
    }
  }
}

/** The instructions of one assignment. */
export function instructionsOf(instructions: readonly LessonReading[], assignmentId: string): LessonReading[] {
  return instructions.filter(({ slug }) => slug === textOf(assignmentId));
}

function reviewAssignment({ value, path }: Placed<Assignment>, source: YamlSource, problems: FileProblems): void {
  const lists = { part: 'parts', criterion: 'criteria', declaration: 'declarations', comment: 'comments' } as const;
  for (const [what, key] of Object.entries(lists) as [keyof typeof lists, (typeof lists)[keyof typeof lists]][]) {
    const records = value[key].map(({ id }, index) => ({ id, path: [...path, key, index] }));
    reportRepeated({ what: `a ${what} of "${value.id}"`, records, source, problems });
  }
  value.comments.forEach(({ criterion }, index) => {
    if (criterion === undefined || value.criteria.some(({ id }) => id === criterion)) return;
    const message = `there is no criterion "${criterion}"; correct the id, or leave it out to offer the comment for the whole`;
    problems.error(source.place([...path, 'comments', index, 'criterion']), 'assignment.criterion_unknown', message);
  });
  for (const audience of audiences) {
    const isFor = (one: { audience: string }) => one.audience === 'both' || one.audience === audience;
    if (!value.parts.some((part) => part.required && isFor(part))) {
      const message = `"${value.id}" requires nothing of the audience "${audience}"; make one part required for it`;
      problems.error(source.place([...path, 'parts']), 'assignment.nothing_required', message);
    }
    const most = value.criteria.filter(isFor).length * mostPoints;
    if (value.passAt <= most) continue;
    const message = `"${value.id}" passes at ${value.passAt} points, but ${audience === 'officer' ? 'an officer' : 'a politician'} can have ${most} at most; lower it or add criteria`;
    problems.error(source.place([...path, 'passAt']), 'assignment.pass_unreachable', message);
  }
}

interface Repetition {
  what: string;
  records: { id: string; path: readonly PropertyKey[] }[];
  source: YamlSource;
  problems: FileProblems;
}

function reportRepeated({ what, records, source, problems }: Repetition): void {
  const seen = new Set<string>();
  for (const { id, path } of records) {
    const place = source.place([...path, 'id']);
    if (seen.has(id))
      problems.error(place, 'id.duplicate', `the id "${id}" of ${what} is used twice; give each its own`);
    seen.add(id);
  }
}
