import { GlossaryFile } from './glossary-file.js';
import type { Problem } from './problem.js';
import { readShared } from './read-shared.js';

/** Reads the text of `glossary.yaml`; the terms are `null` when it has an error. */
export function readGlossary(text: string): { glossary: GlossaryFile | null; problems: Problem[] } {
  const { value, problems } = readShared(text, {
    file: 'courses/glossary.yaml',
    schema: GlossaryFile,
    list: 'terms',
    review: () => undefined,
  });
  return { glossary: value, problems };
}
