import { join } from 'node:path';
import type { Language } from '@app/contracts';
import { compileTexts } from '../../build/compile-texts.js';
import { readAreas } from '../../build/read-texts.js';
import { loadTexts, startTexts, type AreaName } from '../shared/i18n.js';

const areas = readAreas(join(process.cwd(), 'apps/web/src'));

/** The words as the build would compile them, so that specs read what people read. */
export async function useTextsFromDisk(language: Language, ...names: AreaName[]): Promise<void> {
  startTexts((area, inLanguage) => {
    const written = areas.get(area)?.[inLanguage];
    return written
      ? Promise.resolve(compileTexts(inLanguage, written))
      : Promise.reject(new Error(`No texts for ${area}.`));
  }, language);
  await loadTexts('shared', 'errors', ...names);
}
