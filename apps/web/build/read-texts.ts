import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextLanguage, WrittenTexts } from './compile-texts.ts';

const textFile = /\/([a-z-]+)\.(cs|en|nb)\.json$/;

/** Area and language of a file of texts, or null for any other file. */
export function textFileOf(path: string): { area: string; language: TextLanguage } | null {
  const [, area, language] = textFile.exec(path) ?? [];
  return area && language ? { area, language: language as TextLanguage } : null;
}

export function readTextFile(path: string): WrittenTexts {
  return JSON.parse(readFileSync(path, 'utf8')) as WrittenTexts;
}

/** Every area below a folder with what is written in each language; a language without a file has no words. */
export function readAreas(source: string): Map<string, Record<TextLanguage, WrittenTexts>> {
  const areas = new Map<string, Record<TextLanguage, WrittenTexts>>();
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = entry.isFile() ? textFileOf(path) : null;
    if (!file) continue;
    const area = areas.get(file.area) ?? { cs: {}, en: {}, nb: {} };
    areas.set(file.area, { ...area, [file.language]: readTextFile(path) });
  }
  return areas;
}
