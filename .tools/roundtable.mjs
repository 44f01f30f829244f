// `npm run roundtable -- <command>`: the administrator's tool, from the built server.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildStale, root } from './build.mjs';

buildStale(['server']);
const { status } = spawnSync(process.execPath, [join(root, 'dist/apps/api/src/cli.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TZ: 'UTC' },
});
process.exit(status ?? 1);
