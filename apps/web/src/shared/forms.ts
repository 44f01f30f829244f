import type { Problem } from '@app/contracts';
import { ApiError } from './api.js';
import type { TextKey } from './i18n.js';

/** What an action hands back to its form when the server said no for a reason the person can do something about. */
export interface Refusal {
  problem: Problem;
}

/** The problem of an error that belongs beside the form; anything else goes on to the error page. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof ApiError && error.problem.status < 500 && !error.problem.code.startsWith('auth.')) {
    return { problem: error.problem };
  }
  throw error;
}

export function isRefusal(data: unknown): data is Refusal {
  return typeof data === 'object' && data !== null && 'problem' in data;
}

type FieldFault = Extract<TextKey<'errors'>, `field.${string}`>;

interface Issue {
  path: string;
  message: string;
}

function issuesOf(problem: Problem): Issue[] {
  const { issues } = problem.details as { issues?: Issue[] };
  return Array.isArray(issues) ? issues : [];
}

/** The validator's own words are for developers; these are for people. */
const faults: readonly (readonly [RegExp, FieldFault])[] = [
  [/too big/i, 'field.too_long'],
  [/too small|received undefined/i, 'field.required'],
  [/email/i, 'field.email'],
  [/date/i, 'field.date'],
];

/** The text to put beside a field, if the server refused that field. */
export function fieldFault(refusal: Refusal | undefined, field: string): FieldFault | undefined {
  if (refusal?.problem.code !== 'request.invalid') return undefined;
  const issue = issuesOf(refusal.problem).find(({ path }) => path === field || path.startsWith(`${field}.`));
  if (!issue) return undefined;
  return faults.find(([pattern]) => pattern.test(issue.message))?.[1] ?? 'field.invalid';
}

/** The paths inside a field that were refused, for example which of several addresses: "emails.3" → 3. */
export function faultyPlaces(refusal: Refusal | undefined, field: string): number[] {
  if (refusal?.problem.code !== 'request.invalid') return [];
  return issuesOf(refusal.problem)
    .filter(({ path }) => path.startsWith(`${field}.`))
    .map(({ path }) => Number(path.slice(field.length + 1).split('.')[0]))
    .filter(Number.isInteger);
}

/** One text of a form, without the spaces around it. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
