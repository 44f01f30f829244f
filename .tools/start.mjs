// `npm start`: builds what is stale and serves everything. The server itself migrates and publishes the courses.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStale, root } from './build.mjs';

buildStale();
const server = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/apps/api/src/main.js')], {
  cwd: root,
  stdio: 'inherit',
  // Instants are stored without a zone: the process runs in UTC, whatever the machine does.
  env: { ...process.env, TZ: 'UTC' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
