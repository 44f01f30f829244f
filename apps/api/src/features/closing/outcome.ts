import type { ClosingLack } from '@app/contracts';

/** What a cohort asks for beyond the course. */
export interface Conditions {
  /** Number of different calendar days that must be attended. */
  requiredDays: number;
  needsAssignment: boolean;
}

/** How far one member is. */
export interface Standing {
  /** Steps of the course that are missing; null without a place in it. */
  missing: { lessons: number; quizzes: number } | null;
  isCompleted: boolean;
  /** Different calendar days attended or made up. */
  days: number;
  isAssignmentAccepted: boolean;
}

/** What the cohort asks for and the member does not have; the course's own steps come first. */
export function lacksOf(standing: Standing, conditions: Conditions): ClosingLack[] {
  if (standing.isCompleted) return [];
  return [...courseLacks(standing.missing), ...conditionLacks(standing, conditions)];
}

/** Beyond the course's own steps. */
export function conditionLacks(
  { days, isAssignmentAccepted }: Pick<Standing, 'days' | 'isAssignmentAccepted'>,
  { requiredDays, needsAssignment }: Conditions,
): ClosingLack[] {
  const lacks: ClosingLack[] = [];
  if (days < requiredDays) lacks.push({ kind: 'days', attended: days, required: requiredDays });
  if (needsAssignment && !isAssignmentAccepted) lacks.push({ kind: 'assignment' });
  return lacks;
}

function courseLacks(missing: Standing['missing']): ClosingLack[] {
  if (!missing) return [{ kind: 'place' }];
  const lacks: ClosingLack[] = [];
  if (missing.lessons > 0) lacks.push({ kind: 'lessons', count: missing.lessons });
  if (missing.quizzes > 0) lacks.push({ kind: 'quizzes', count: missing.quizzes });
  return lacks;
}
