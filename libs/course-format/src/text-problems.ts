import { languages, type Language } from './language.js';
import type { FileProblems } from './problem.js';
import { isMap } from './raw-value.js';
import type { Path, YamlSource } from './yaml-source.js';

/** Reports every text (or file) given per language that lacks one of the languages asked for. */
export function reportMissingLanguages(source: YamlSource, needed: readonly Language[], problems: FileProblems): void {
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => visit(item, [...path, index]));
      return;
    }
    if (!isMap(value)) return;
    if (isPerLanguage(value)) reportMap({ value, path, source, problems }, needed);
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
  };
  visit(source.value, []);
}

interface Spot {
  value: Record<string, unknown>;
  path: Path;
  source: YamlSource;
  problems: FileProblems;
}

function isPerLanguage(value: Record<string, unknown>): boolean {
  return languages.some((language) => language in value);
}

function reportMap({ value, path, source, problems }: Spot, needed: readonly Language[]): void {
  const name = path.slice(-2).map(String).join('.');
  const missing = needed.filter((language) => !(language in value));
  if (missing.length > 0) {
    const isCaptions = path.at(-1) === 'captions';
    const code = isCaptions ? 'captions.missing' : 'translation.missing';
    const what = isCaptions ? 'the captions' : `"${name}"`;
    problems.error(
      source.place(path),
      code,
      `${what} lack${isCaptions ? '' : 's'} ${missing.join(', ')}; add a line for each language of the course`,
    );
  }
  for (const language of languages) {
    if (!(language in value) || needed.includes(language)) continue;
    const message = `"${name}" is also in ${language}, which is not a language of the course; add ${language} to languages or remove it`;
    problems.warning(source.keyPlace(path, language), 'translation.unused', message);
  }
}
