// `npm run dev`: the server restarts when its sources change, the web application reloads by itself.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { buildStale, root } from './build.mjs';

const env = { ...process.env, TZ: 'UTC' };
const children = new Set();
const run = (script, args, more = {}) => {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, ...more },
  });
  children.add(child);
  child.on('exit', () => children.delete(child));
  return child;
};

buildStale(['server']);
let server = run('dist/apps/api/src/main.js', [], { BASE_URL: 'http://localhost:5173' });
run('node_modules/vite/bin/vite.js', ['--config', 'apps/web/vite.config.mts']);

let planned;
const restart = () => {
  clearTimeout(planned);
  planned = setTimeout(() => {
    server.once('exit', () => {
      buildStale(['server']);
      server = run('dist/apps/api/src/main.js', [], { BASE_URL: 'http://localhost:5173' });
    });
    server.kill('SIGTERM');
  }, 300);
};
for (const folder of ['apps/api/src', 'libs', 'courses']) {
  if (existsSync(join(root, folder))) watch(join(root, folder), { recursive: true }, restart);
}

const stop = () => {
  for (const child of children) child.kill('SIGTERM');
  process.exit(0);
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
