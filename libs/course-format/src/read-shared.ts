import type { z } from 'zod';
import { languages } from './language.js';
import { Problems, type FileProblems, type Problem } from './problem.js';
import { fieldOf, idOf, listOf } from './raw-value.js';
import { reportIssues } from './schema-problems.js';
import { reportMissingLanguages } from './text-problems.js';
import { parseYaml, type YamlSource } from './yaml-source.js';

interface SharedFile<T> {
  file: string;
  schema: z.ZodType<T>;
  /** The key of the list of records. */
  list: string;
  /** Checks that need more than the schema. */
  review: (source: YamlSource, problems: FileProblems) => void;
}

/** Reads a file of records that all courses share; its texts are in every language. */
export function readShared<T>(text: string, shared: SharedFile<T>): { value: T | null; problems: Problem[] } {
  const found = new Problems();
  const problems = found.in(shared.file);
  const source = parseYaml(text, problems);
  if (source === null) return { value: null, problems: found.sorted() };

  reportIssues(shared.schema, source, problems);
  reportMissingLanguages(source, languages, problems);
  reportRepeatedIds(source, shared.list, problems);
  shared.review(source, problems);

  const parsed = shared.schema.safeParse(source.value);
  return { value: parsed.success && !found.hasErrors ? parsed.data : null, problems: found.sorted() };
}

function reportRepeatedIds(source: YamlSource, list: string, problems: FileProblems): void {
  const seen = new Set<string>();
  listOf(fieldOf(source.value, list)).forEach((record, index) => {
    const id = idOf(record, 'id');
    if (id !== null && seen.has(id)) {
      problems.error(
        source.place([list, index, 'id']),
        'id.duplicate',
        `the id "${id}" is used twice; give each record its own`,
      );
    }
    if (id !== null) seen.add(id);
  });
}
