import { mostPoints, type AssignmentView, type Audience, type Language } from '@app/contracts';
import type { Course as CourseContent, CourseAssignment } from '@app/course-format';
import { AppError } from '../../platform/app-error.js';
import { languageOf, textIn } from '../course/index.js';

type Part = CourseAssignment['parts'][number];

export function getAssignment({ assignments }: CourseContent, id: string): CourseAssignment {
  const found = assignments.find((one) => one.id === id);
  if (!found) throw new AppError('assignment.not_found', { assignment: id });
  return found;
}

export function partsFor({ parts }: CourseAssignment, audience: Audience): Part[] {
  return parts.filter((part) => part.audience === 'both' || part.audience === audience);
}

export function criteriaFor({ criteria }: CourseAssignment, audience: Audience): CourseAssignment['criteria'] {
  return criteria.filter((criterion) => criterion.audience === 'both' || criterion.audience === audience);
}

/** Whether a part takes words written into the page, or files. */
export function takes(part: Part, what: 'text' | 'files'): boolean {
  return part.takes === what || part.takes === 'either';
}

/** Ids of required parts that are empty. */
export function missingParts(
  parts: readonly Part[],
  { texts, filled }: { texts: Readonly<Record<string, string>>; filled: ReadonlySet<string> },
): string[] {
  return parts
    .filter((part) => part.required)
    .filter(
      (part) => !(takes(part, 'text') && texts[part.id]?.trim()) && !(takes(part, 'files') && filled.has(part.id)),
    )
    .map(({ id }) => id);
}

export function pointsOutOf(assignment: CourseAssignment, audience: Audience): number {
  return criteriaFor(assignment, audience).length * mostPoints;
}

interface Reader {
  content: CourseContent;
  audience: Audience;
  language: Language;
}

export function toAssignmentView(
  assignment: CourseAssignment,
  { content, audience, ...asked }: Reader,
): AssignmentView {
  const language = languageOf(content, asked.language);
  const { id, title, task, instructions, declarations, passAt, recordsUndertaking } = assignment;
  return {
    id,
    title: textIn(title, language),
    task: textIn(task[audience], language),
    html: instructions[language]?.html ?? '',
    parts: partsFor(assignment, audience).map((part) => ({
      id: part.id,
      title: textIn(part.title, language),
      hint: part.hint ? textIn(part.hint, language) : null,
      takes: part.takes,
      isRequired: part.required,
    })),
    declarations: declarations.map((one) => ({ id: one.id, text: textIn(one.text, language) })),
    criteria: criteriaFor(assignment, audience).map((criterion) => ({
      id: criterion.id,
      title: textIn(criterion.title, language),
      levels: ([0, 2, 4] as const).map((points) => ({ points, text: textIn(criterion.levels[points], language) })),
    })),
    passAt,
    outOf: pointsOutOf(assignment, audience),
    recordsUndertaking,
  };
}
