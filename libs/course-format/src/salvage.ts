import type { z } from 'zod';
import { isMap, valueAt } from './raw-value.js';

const placeholder = { cs: '…', en: '…', nb: '…' };

/**
 * The value as the schema sees it, or `null`. Unknown keys are left out and missing texts filled in first: those are
 * reported elsewhere, and an author should hear about the rest of a question or a lesson in the same run.
 */
export function salvage<T>(schema: z.ZodType<T>, value: unknown): T | null {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;

  const copy: unknown = structuredClone(value);
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      const map = valueAt(copy, issue.path);
      if (isMap(map)) for (const key of issue.keys) delete map[key];
      continue;
    }
    const key = issue.path.at(-1);
    const parent = valueAt(copy, issue.path.slice(0, -1));
    const isMissing = issue.code === 'invalid_type' && issue.expected === 'object';
    if (isMissing && typeof key === 'string' && isMap(parent) && parent[key] === undefined)
      parent[key] = { ...placeholder };
  }
  const repaired = schema.safeParse(copy);
  return repaired.success ? repaired.data : null;
}
