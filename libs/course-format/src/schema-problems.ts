import type { z } from 'zod';
import { valueAt } from './raw-value.js';
import type { FileProblems } from './problem.js';
import type { Path, YamlSource } from './yaml-source.js';

type Issue = z.core.$ZodIssue;

/** Reports everything a schema has against a file, each at its own place. */
export function reportIssues(schema: z.ZodType, source: YamlSource, problems: FileProblems): void {
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return;
  for (const issue of parsed.error.issues) reportIssue({ issue, path: issue.path, source, problems });
}

interface Finding {
  issue: Issue;
  path: Path;
  source: YamlSource;
  problems: FileProblems;
}

function reportIssue(finding: Finding): void {
  const { issue, path, source, problems } = finding;
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const message = `unknown key "${key}"${nameOf(path)}; check the spelling or remove it`;
      problems.error(source.keyPlace(path, key), 'key.unknown', message);
    }
    return;
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    reportBestBranch(finding, issue.errors);
    return;
  }

  const value = valueAt(source.value, path);
  const place = source.place(path);
  const key = path.at(-1);
  if (value === undefined && typeof key === 'string') {
    const message = `"${key}" is missing${nameOf(path.slice(0, -1))}; ${hint(issue)}`;
    problems.error(place, key === 'feedback' ? 'feedback.missing' : 'key.missing', message);
    return;
  }
  problems.error(place, 'value.invalid', `${labelOf(path)} ${describe(issue, value)}`);
}

/** Of the forms a value may have, the one it is nearest to: its issues are the ones worth reading. */
function reportBestBranch(finding: Finding, branches: readonly (readonly Issue[])[]): void {
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map((issue) => issue.path.length));
  const [best] = [...branches].sort((one, other) => depth(other) - depth(one) || one.length - other.length);
  for (const issue of best ?? []) reportIssue({ ...finding, issue, path: [...finding.path, ...issue.path] });
}

function describe(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue.expected, value);
    case 'invalid_value':
      return `is ${show(value)}; it must be ${issue.values.map(show).join(' or ')}`;
    case 'invalid_union':
      return describeDiscriminator(issue, value);
    case 'too_small':
      return describeBound(issue.origin, `at least ${issue.inclusive === false ? 'more than ' : ''}${issue.minimum}`);
    case 'too_big':
      return describeBound(issue.origin, `at most ${issue.maximum}`);
    case 'invalid_format':
      return `is ${show(value)}; ${formatHint(issue)}`;
    default:
      return issue.message;
  }
}

function describeType(expected: string, value: unknown): string {
  const names: Record<string, string> = {
    object: 'a map of keys and values',
    array: 'a list',
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    tuple: 'a list of four numbers',
  };
  const perLanguage = expected === 'object' && typeof value === 'string';
  const advice = perLanguage ? '; a text is written per language: { cs: …, en: …, nb: … }' : '';
  return `is ${show(value)}; it must be ${names[expected] ?? expected}${advice}`;
}

function describeDiscriminator(issue: Issue, value: unknown): string {
  const options: readonly unknown[] = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  if (options.length === 0) return `is ${show(value)}, which is none of the known kinds`;
  return `is ${show(value)}; it must be one of ${options.map(String).join(', ')}`;
}

function describeBound(origin: string, bound: string): string {
  if (origin === 'array') return `must have ${bound} item(s)`;
  if (origin === 'string') return bound === 'at least 1' ? 'is empty; write a text' : `must have ${bound} character(s)`;
  return `must be ${bound.replace('at least more than', 'more than')}`;
}

function formatHint(issue: Issue): string {
  if ('format' in issue && issue.format === 'date') return 'a date is written as year-month-day, such as 2026-11-02';
  return issue.message.startsWith('Invalid')
    ? `it is not a valid ${'format' in issue ? issue.format : 'value'}`
    : `it ${issue.message}`;
}

function hint(issue: Issue): string {
  if (issue.code === 'invalid_value') return `it must be ${issue.values.map(show).join(' or ')}`;
  if (issue.code === 'invalid_type' && issue.expected === 'object') return 'add it, in every language if it is a text';
  return 'add it';
}

function show(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function labelOf(path: Path): string {
  return path.length === 0 ? 'the file' : `"${pathText(path)}"`;
}

function nameOf(path: Path): string {
  return path.length === 0 ? '' : ` in "${pathText(path)}"`;
}

/** `modules.0.lessons.1.title`: the last three steps are enough beside a line number. */
function pathText(path: Path): string {
  return path.slice(-3).map(String).join('.');
}
