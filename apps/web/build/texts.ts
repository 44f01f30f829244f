import { isAbsolute, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { compileTexts, findTextFaults } from './compile-texts.ts';
import { readAreas, readTextFile, textFileOf } from './read-texts.ts';

const prefix = '\0texts:';

/**
 * Turns `<area>.<language>.json` into compiled messages, and stops the build when a language lacks a text.
 * The module gets an id of its own, because Vite would read anything that ends in `.json` as it is written.
 */
export function texts(source: string): Plugin {
  return {
    name: 'texts',
    enforce: 'pre',
    buildStart() {
      for (const [area, written] of readAreas(source)) {
        const faults = findTextFaults(written);
        if (faults.length > 0) this.error(`Texts of "${area}":\n  ${faults.join('\n  ')}`);
      }
    },
    resolveId(id, importer) {
      if (!textFileOf(id) || !importer) return null;
      const path = id.startsWith('/src/')
        ? resolve(source, '..', `.${id}`)
        : isAbsolute(id)
          ? id
          : resolve(importer, '..', id);
      return { id: `${prefix}${path}.js`, moduleSideEffects: false };
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const path = id.slice(prefix.length, -'.js'.length);
      const file = textFileOf(path);
      if (!file) return null;
      this.addWatchFile(path);
      return {
        code: `export default ${JSON.stringify(compileTexts(file.language, readTextFile(path)))};`,
        moduleType: 'js',
      };
    },
  };
}
