import { runnerImport, type Plugin } from 'vite';
import { idOf, prefix, toModules } from './address-modules.ts';

/**
 * Gives the browser the contracts without their schemas.
 *
 * Why: the contracts are the one place where addresses are written, and web code must not write them again. But a
 * contract is made of zod schemas, and zod is 22 kB compressed: a fifth of what a lesson page may weigh, spent on checking
 * replies that the server has just made from the same schemas. So `@app/contracts` resolves to a module made here by
 * running the contracts once at build time: of each endpoint only its method and address stay, plain data stays as it is,
 * schemas and functions go. Types are erased before bundling and come from the sources, so nothing is typed twice.
 * A schema used as a value in web code is an export that does not exist, and the build says so.
 */
export function contractAddresses(entry: string): Plugin {
  let running: Promise<Record<string, string>> | null = null;

  /** The contracts are run once for all modules made of them. */
  const makeModules = async (watch: (file: string) => void) => {
    const { module, dependencies } = await runnerImport<Record<string, unknown>>(entry, { logLevel: 'error' });
    for (const file of [entry, ...dependencies]) watch(file);
    return toModules(module);
  };
  return {
    name: 'contract-addresses',
    enforce: 'pre',
    watchChange: () => {
      running = null;
    },
    resolveId: (source) =>
      source === '@app/contracts' || source.startsWith(prefix) ? { id: idOf(source), moduleSideEffects: false } : null,
    async load(asked) {
      if (!asked.startsWith(idOf(prefix))) return null;
      running ??= makeModules((file) => this.addWatchFile(file));
      const code = (await running)[asked];
      return code === undefined ? null : { code, moduleType: 'js' };
    },
  };
}
