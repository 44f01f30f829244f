// Builds what is stale: the server with swc, the web application with Vite.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const parts = [
  {
    name: 'server',
    sources: ['apps/api/src', 'libs', '.swcrc', 'package-lock.json'],
    made: 'dist/apps/api/src/main.js',
    build() {
      for (const folder of ['dist/apps', 'dist/libs']) rmSync(join(root, folder), { recursive: true, force: true });
      run('node_modules/@swc/cli/bin/swc.js', [
        'apps/api/src',
        'libs',
        '-d',
        'dist',
        '--copy-files',
        '-q',
        '--ignore',
        '**/*.spec.ts,**/*.spec.tsx,libs/ui/**,**/bench/**,**/*.md,**/tsconfig*.json',
      ]);
    },
  },
  {
    name: 'web',
    sources: ['apps/web', 'libs/ui', 'libs/contracts', 'libs/certificate/src', 'libs/day-kit/src', 'package-lock.json'],
    made: 'dist/web/index.html',
    build: () =>
      run('node_modules/vite/bin/vite.js', ['build', '--config', 'apps/web/vite.config.mts', '--logLevel', 'warn']),
  },
];

/** Builds each part whose sources differ from those it was last built from; returns the names of those. */
export function buildStale(names = parts.map(({ name }) => name)) {
  const built = [];
  for (const part of parts.filter(({ name }) => names.includes(name))) {
    if (!part.sources.every((path) => existsSync(join(root, path)))) continue;
    const stamp = join(root, 'dist', `.${part.name}-stamp`);
    const now = fingerprint(part.sources);
    if (existsSync(join(root, part.made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue;
    part.build();
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, now);
    built.push(part.name);
  }
  return built;
}

function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesBelow(join(root, source)))) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

function run(script, args) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = buildStale();
  console.log(built.length > 0 ? `Built: ${built.join(', ')}.` : 'Nothing was stale.');
}
